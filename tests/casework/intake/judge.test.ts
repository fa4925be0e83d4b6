import { describe, expect, test } from 'vitest'
import { Duplicates, type Known } from '../../../src-main/casework/intake/duplicates'
import { judge, previewRow, readRows, reasonsOf, receivedSpan } from '../../../src-main/casework/intake/judge'
import { circumstances } from './circumstances'
import { tableOf } from './table-of'

const match = { received_at: 0, surname: 1, forenames: 2, date_of_birth: 3, concern_as_raised: 4 }
const headings = ['Received', 'Surname', 'Forename', 'DOB', 'Concern']
const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

function judged(rows: string[][], known: Known[] = []) {
  const table = tableOf(headings, ...rows)
  const read = readRows(table, match, circumstances)
  const verdict = judge(read, table.firstRow, new Duplicates(known, fold))
  const judged = { rows: read, verdict }
  return {
    good: verdict.good,
    bad: verdict.bad,
    why: verdict.bad.map((place) => reasonsOf(table, place, match, judged)),
    shown: table.rows.map((_, place) => previewRow(table, place, match, judged))
  }
}

const ada = ['24/11/2026', 'Marlow', 'Ada', '01/02/2009', 'said so']

describe('rows that look like one another', () => {
  test('the same day, name and date of birth, however spelt', () => {
    expect(judged([ada, ['24 Nov 2026', 'MARLÓW', 'ada', '1.2.09', 'another concern']])).toMatchObject({
      good: [0],
      bad: [1],
      why: ['Surname: Looks like row 2. Bring it in by hand if it is another referral.']
    })
  })
  test('forename and surname the other way round', () => {
    expect(judged([ada, ['24/11/2026', 'Ada', 'Marlow', '01/02/2009', '']]).bad).toEqual([1])
  })
  test('another day, another date of birth or another name is another referral', () => {
    const rows = [
      ada,
      ['23/11/2026', ...ada.slice(1)],
      [...ada.slice(0, 3), '02/02/2009', ''],
      ['24/11/2026', 'Marlow', 'Adam', '01/02/2009', '']
    ]
    expect(judged(rows).good).toEqual([0, 1, 2, 3])
  })
  test('without a name, the same concern on the same day', () => {
    const rows = [
      ['24/11/2026', '', '', '', 'a poster'],
      ['24/11/2026', '', '', '', 'a poster'],
      ['24/11/2026', '', '', '', 'a song']
    ]
    expect(judged(rows)).toMatchObject({
      good: [0, 2],
      why: ['Surname: Looks like row 2. Bring it in by hand if it is another referral.']
    })
  })
  test('one that is on the desk already', () => {
    const known: Known = {
      reference: 'PR-2026-0031',
      receivedOn: '2026-11-24',
      given: { forenames: 'Ada', surname: 'Marlow', otherNames: '', dateOfBirth: '2009-02-01', approximateAge: null }
    }
    expect(judged([ada], [known]).why).toEqual([
      'Surname: Looks like PR-2026-0031, which is on the desk already. Bring it in by hand if it is another referral.'
    ])
    expect(judged([ada], [{ ...known, receivedOn: '2026-11-23' }]).good).toEqual([0])
  })
  test('a row at fault by itself does not make a good one look doubled', () => {
    expect(judged([[...ada.slice(0, 4), 'x'.repeat(20_001)], ada]).good).toEqual([1])
  })
})

describe('a whole file', () => {
  test('empty rows are neither good nor bad and keep the numbers of the others', () => {
    const verdict = judged([ada, [], ['31/02/2026', 'Bo', '', '', '']])
    expect(verdict).toMatchObject({ good: [0], bad: [2], why: ['Received: There is no 31 February.'] })
    expect(verdict.shown[2]?.row).toBe(4)
  })

  test('every reason of a row, each under its heading', () => {
    expect(judged([['31/02/2026', 'Marlow', 'Ada', '2012', '']]).why).toEqual([
      'DOB: This is only a year. Write the whole date as 31/01/2012, or leave it empty and give an age. Received: There is no 31 February.'
    ])
  })

  test('the preview shows each matched cell with its sentence, and spells out what is hidden', () => {
    expect(judged([['24/11/2026', 'Mar\u202elow', 'Ada', '', '']]).shown).toEqual([
      {
        row: 2,
        good: false,
        cells: [
          { field: 'forenames', text: 'Ada', error: null },
          {
            field: 'surname',
            text: 'Mar<U+202E>low',
            error: 'This cell holds hidden or control characters. Type it again by hand.'
          },
          { field: 'date_of_birth', text: '', error: null },
          { field: 'received_at', text: '24/11/2026', error: null },
          { field: 'concern_as_raised', text: '', error: null }
        ]
      }
    ])
  })

  test('a row judged good is shown good, a bad one bad', () => {
    const verdict = judged([ada, ['x'], ada, ['', 'Bo']])
    expect(verdict.shown.map((row) => row.good)).toEqual([true, false, false, true])
    expect(verdict.good).toEqual([0, 3])
  })

  test('the days a file speaks of', () => {
    const table = tableOf(headings, ['24/11/2026'], ['nonsense'], ['02/03/2024'], ['01/01/2030'])
    expect(receivedSpan(readRows(table, match, circumstances))).toEqual({ from: '2024-03-02', to: '2026-11-24' })
    expect(receivedSpan(readRows(table, { surname: 1 }, circumstances))).toBeNull()
  })
})
