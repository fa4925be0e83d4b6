import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '../../../src-main/contract'
import { openTable } from '../../../src-main/transfer/opener/open-table'
import { intakeDesk, job, lettered, looking, type IntakeDesk } from './desk'

type Preview = OutputOf<'intake.preview'>
type BroughtIn = OutputOf<'intake.bringIn'>
interface FileToSave {
  name: string
  bytes: Uint8Array
}

const HEADING = 'Date received,Surname,Forename,DOB,Sector,Concern,Marking\n'
const GOOD = [
  '23/11/2026,Marlow,Ada,01/02/2009,Education,said so,OFFICIAL',
  "24/11/2026 09:30,O'Dea,Siân,,Health,heard so,",
  '1 Nov 2026,Łukasz,Paweł,3.4.99,Police,seen so,O-S'
]
const BAD = [
  '31/02/2026,Barlow,Bo,01/02/2009,Education,x,OFFICIAL',
  '23/11/2026,Marlow,Ada,01/02/2009,Education,again,OFFICIAL',
  '23/11/2026,Selwyn,Cy,01/02/2009,Education,x,RESTRICTED',
  ',,,01/02/2009,,,'
]
const FILE = HEADING + [GOOD[0], BAD[0], GOOD[1], BAD[1], '', GOOD[2], BAD[2], BAD[3]].join('\n')

let desk: IntakeDesk

function referrals(): number {
  return desk.vault.open?.sql.get<{ n: number }>('SELECT count(*) AS n FROM referral')?.n ?? -1
}

beforeAll(async () => {
  desk = await intakeDesk()
})
afterAll(() => desk.close())

describe('a file from choosing it to its refused rows', () => {
  let opened: OutputOf<'intake.open'>

  test('what the officer sees of it first', async () => {
    opened = await desk.openFile(FILE)
    expect(opened).toMatchObject({
      name: 'referrals.csv',
      rows: 7,
      remembered: false,
      notes: [],
      match: { received_at: 0, surname: 1, forenames: 2, date_of_birth: 3, sector: 4, concern_as_raised: 5, marking: 6 }
    })
    expect(opened.columns[1]).toEqual({ index: 1, heading: 'Surname', samples: ['Marlow', 'Barlow', "O'Dea"] })
  })

  test('the preview: good and bad, an error beside each bad cell', async () => {
    const all = await desk.ask<Preview>('intake.preview', looking(opened.intake, opened.match))
    expect(all).toMatchObject({ shown: 7, good: 3, bad: 4, problems: [] })
    expect(all.rows.map((row) => [row.row, row.good])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, false],
      [7, true],
      [8, false],
      [9, false]
    ])
    const bad = await desk.ask<Preview>(
      'intake.preview',
      looking(opened.intake, opened.match, { only: 'bad', offset: 1, limit: 2 })
    )
    expect(bad.shown).toBe(4)
    expect(bad.rows.map((row) => row.cells.filter((cell) => cell.error))).toEqual([
      [{ field: 'surname', text: 'Marlow', error: 'Looks like row 2. Bring it in by hand if it is another referral.' }],
      [
        {
          field: 'marking',
          text: 'RESTRICTED',
          error: expect.stringMatching(/^RESTRICTED is a marking of the scheme that ended/)
        }
      ]
    ])
  })

  test('a match that cannot be used says why and brings nothing in', async () => {
    const preview = await desk.ask<Preview>('intake.preview', looking(opened.intake, { date_of_birth: 3 }))
    expect(preview).toEqual({
      rows: [],
      shown: 0,
      good: 0,
      bad: 0,
      problems: ['Match at least one column with a name or with the concern as raised: a row needs one of the two.']
    })
    expect(
      (await desk.refused('intake.bringIn', { intake: opened.intake, match: { date_of_birth: 3 }, job })).code
    ).toBe('FD-INT-03')
    expect(referrals()).toBe(0)
  })

  test('the refused rows can be saved before anything is brought in', async () => {
    const file = await desk.ask<FileToSave>('intake.saveRefused', {
      intake: opened.intake,
      match: opened.match,
      format: 'csv'
    })
    expect(file.name).toBe('OFFICIAL-SENSITIVE rows not brought in 2026-11-24.csv')
    expect((await openTable('x', file.bytes)).rows).toHaveLength(4)
  })

  test('all good rows come in, the others stay out', async () => {
    const answer = await desk.ask<BroughtIn>('intake.bringIn', { intake: opened.intake, match: opened.match, job })
    expect(answer).toEqual({ broughtIn: 3, refused: 4, firstReference: 'PR-2026-0001', lastReference: 'PR-2026-0003' })
    expect(referrals()).toBe(3)
    expect(desk.events.filter((event) => event.kind === 'progress').at(-1)).toMatchObject({ job, done: 3, total: 3 })
    const list = await desk.ask<OutputOf<'referrals.list'>>('referrals.list', {
      filter: {
        text: 'lukasz',
        stages: [],
        sectors: [],
        concerns: [],
        ethnicities: [],
        owner: null,
        open: true,
        clock: null,
        under18: null,
        repeat: null,
        incomplete: null,
        receivedFrom: null,
        receivedTo: null
      },
      sort: { by: 'due', direction: 'up' },
      offset: 0,
      limit: 100
    })
    expect(list.rows).toMatchObject([
      { reference: 'PR-2026-0003', sector: 'police', marking: 'OFFICIAL-SENSITIVE', receivedOn: '2026-11-01' }
    ])
  })

  test('each is an entry of its own, and the file leaves one', () => {
    const kinds = desk.vault.open?.sql.all<{ name: string; n: number }>(
      `SELECT k.name, count(*) AS n FROM journal_body b JOIN journal_kind k ON k.number = b.kind
       WHERE k.name IN ('referral.received', 'intake.brought_in', 'disclosure') GROUP BY 1 ORDER BY 1`
    )
    expect(kinds).toEqual([
      { name: 'disclosure', n: 1 },
      { name: 'intake.brought_in', n: 1 },
      { name: 'referral.received', n: 3 }
    ])
  })

  test('not a second time', async () => {
    const again = { intake: opened.intake, match: opened.match, job }
    expect(await desk.refused('intake.bringIn', again)).toEqual({
      code: 'FD-INT-04',
      message: 'The good rows of this file were brought in already.',
      next: 'Save the rows that were refused, mend them there, and choose that file.'
    })
    expect((await desk.refused('intake.preview', looking(opened.intake, opened.match))).code).toBe('FD-INT-04')
    expect(referrals()).toBe(3)
  })

  test.each(['csv', 'xlsx'])('the refused rows as %s, each with its reasons, read back', async (format) => {
    const file = await desk.ask<FileToSave>('intake.saveRefused', {
      intake: opened.intake,
      match: opened.match,
      format
    })
    const table = await openTable(file.name, file.bytes)
    expect(table.headings.slice(-2)).toEqual(['Row', 'Why it was not brought in'])
    expect(table.rows.map((row) => row.slice(-2))).toEqual([
      ['3', 'Date received: There is no 31 February.'],
      ['5', 'Surname: Looks like row 2. Bring it in by hand if it is another referral.'],
      [
        '8',
        'Marking: RESTRICTED is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.'
      ],
      ['9', 'Surname: A row needs at least a name or the concern as raised.']
    ])
  })

  test('a mended file of refused rows comes in by itself', async () => {
    const file = await desk.ask<FileToSave>('intake.saveRefused', {
      intake: opened.intake,
      match: opened.match,
      format: 'csv'
    })
    const mended = new TextDecoder()
      .decode(file.bytes)
      .replace('31/02/2026', '22/11/2026')
      .replace('RESTRICTED', 'OFFICIAL')
    const second = await desk.openFile(mended)
    expect(second.match).toEqual(opened.match)
    const answer = await desk.ask<BroughtIn>('intake.bringIn', { intake: second.intake, match: second.match, job })
    expect(answer).toMatchObject({ broughtIn: 2, refused: 2 })
  })

  test('the same file again: remembered, known by its content, and every row on the desk already', async () => {
    const again = await desk.openFile(FILE)
    expect(again.remembered).toBe(true)
    expect(again.notes).toEqual(['A file of exactly this content was brought in on 24 November 2026.'])
    const preview = await desk.ask<Preview>('intake.preview', looking(again.intake, again.match))
    expect(preview).toMatchObject({ good: 0, bad: 7 })
    expect(preview.rows[0]?.cells.find((cell) => cell.field === 'surname')?.error).toBe(
      'Looks like PR-2026-0001, which is on the desk already. Bring it in by hand if it is another referral.'
    )
    expect(await desk.refused('intake.bringIn', { intake: again.intake, match: again.match, job })).toMatchObject({
      code: 'FD-INT-02',
      message: 'No row of this file can be brought in as it is.'
    })
  })

  test('a file without a fault has nothing to save', async () => {
    const file = await desk.openFile(`${HEADING}20/11/2026,Quillfeather,Dee,,,x,\n`)
    const error = await desk.refused('intake.saveRefused', { intake: file.intake, match: file.match, format: 'csv' })
    expect(error).toEqual({
      code: 'FD-INT-05',
      message: 'No row of this file was refused, so there is nothing to save.'
    })
  })

  test('every table is still what the journal says', async () => {
    const rebuilt = await desk.ask<OutputOf<'integrity.rebuild'>>('integrity.rebuild', { job })
    expect(rebuilt.differences).toEqual([])
  })
})

describe('what is kept while an officer looks', () => {
  const small = (name: string) => `${HEADING}20/11/2026,${name},,,,x,\n`

  test('two files at most; the oldest is forgotten', async () => {
    const files = [
      await desk.openFile(small('One')),
      await desk.openFile(small('Two')),
      await desk.openFile(small('Three'))
    ]
    const [one, two, three] = files.map((file) => looking(file.intake, file.match))
    expect(await desk.refused('intake.preview', one)).toEqual({
      code: 'FD-INT-01',
      message: 'This file is not open any more: it was closed, the desk was locked, or two others were opened since.',
      next: 'Choose the file again. Nothing of it was lost; what was brought in before is in.'
    })
    expect(await desk.ask<Preview>('intake.preview', two)).toMatchObject({ good: 1 })
    expect(await desk.ask<Preview>('intake.preview', three)).toMatchObject({ good: 1 })
  })

  test('closed is closed', async () => {
    const file = await desk.openFile(small('Four'))
    await desk.ask('intake.close', { intake: file.intake })
    expect((await desk.refused('intake.preview', looking(file.intake, file.match))).code).toBe('FD-INT-01')
  })

  test('another officer sees nothing of it, nor does the same one after locking', async () => {
    const file = await desk.openFile(small('Five'))
    await desk.signIn('other')
    expect((await desk.refused('intake.preview', looking(file.intake, file.match))).code).toBe('FD-INT-01')
    await desk.signIn('desk')
    expect((await desk.refused('intake.preview', looking(file.intake, file.match))).code).toBe('FD-INT-01')
  })

  test('an opener that says more than it may is not believed', async () => {
    const table = await openTable('x', Buffer.from(small('Six')))
    for (const wrong of [
      { ...table, extra: 1 },
      { ...table, rows: [['x'.repeat(20_001)]] },
      { ...table, firstRow: 0 },
      null
    ]) {
      expect((await desk.refused('intake.open', wrong)).code).toBe('FD-INT-06')
    }
  })
})

describe('stopping', () => {
  test('stopped on the way, no row is in; started again, all are', async () => {
    const before = referrals()
    const rows = Array.from({ length: 1600 }, (_, row) => `20/11/2026,Stopped,${lettered(row)},,,c${row},`)
    const file = await desk.openFile(HEADING + rows.join('\n'))
    const input = { intake: file.intake, match: file.match, job }
    desk.events.length = 0
    const working = desk
      .ask<BroughtIn>('intake.bringIn', input)
      .catch((fault: { error: { code: string } }) => fault.error.code)
    while (!desk.events.some((event) => event.kind === 'progress' && event.done >= 500))
      await new Promise((resolve) => setImmediate(resolve))
    await desk.ask('desk.cancel', { job })
    expect(await working).toBe('FD-JOB-01')
    expect(referrals()).toBe(before)
    desk.events.length = 0
    expect(await desk.ask<BroughtIn>('intake.bringIn', { ...input, job: '01M8525XA51MFY55VWZMRD1QNX' })).toMatchObject({
      refused: 0,
      broughtIn: 1600
    })
    expect(desk.events.flatMap((event) => (event.kind === 'progress' ? [event.done] : []))).toEqual([
      0, 500, 1000, 1500, 1600
    ])
    expect(referrals()).toBe(before + 1600)
    expect(
      (
        await desk.ask<OutputOf<'integrity.verify'>>('integrity.verify', {
          job: '01M8525XA51MFY55VWZMRD1QNY',
          from: 'start'
        })
      ).faults
    ).toEqual([])
  })
})
