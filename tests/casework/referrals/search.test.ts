import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchColumns, soughtIn } from '../../../src-main/casework/referrals/search-text'
import { openWorkingDesk, receive, wholeFields, type WorkingDesk } from './working-desk'

let desk: WorkingDesk
const ids = new Map<string, string>()

const people: [forenames: string, surname: string][] = [
  ['Jürgen', 'Müller'],
  ['Zoë', "O'Brien-Smythe"],
  ['Łukasz', 'Żółć'],
  ['Siân', 'Ó Dálaigh'],
  ['أحمد', 'المصري'],
  ['דניאל', 'לוי'],
  ['Дмитрий', 'Соколов'],
  ['明', '王'],
  ['Nguyễn', 'Thị Ánh'],
  ['Anne Marie', 'de la Croix']
]

beforeAll(async () => {
  desk = await openWorkingDesk()
  for (const [forenames, surname] of people) {
    const view = await receive(desk, { forenames, surname }, { ...wholeFields, postcode: 'NW1 4QX' })
    ids.set(surname, view.id)
  }
})
afterAll(() => desk.close())

async function found(text: string): Promise<string[]> {
  const { rows } = await desk.ask('desk', 'referrals.list', { filter: { text }, sort: {} })
  return rows.map(({ id }) => id)
}

describe('searching as one types', () => {
  it.each([
    ['Müller', 'Müller'],
    ['muller', 'Müller'],
    ['MÜLL', 'Müller'],
    ['jur mul', 'Müller'],
    ["O'Brien", "O'Brien-Smythe"],
    ['O’Brien', "O'Brien-Smythe"],
    ['obrien', "O'Brien-Smythe"],
    ['smythe', "O'Brien-Smythe"],
    ['brien-smythe zoe', "O'Brien-Smythe"],
    ['zolc', 'Żółć'],
    ['lukasz żół', 'Żółć'],
    ['o dalaigh', 'Ó Dálaigh'],
    ['dálaigh sian', 'Ó Dálaigh'],
    ['أحمد', 'المصري'],
    ['احمد', 'المصري'],
    ['المصري', 'المصري'],
    ['المصرى', 'المصري'],
    ['مُصري'.replace('مُ', 'المُ'), 'المصري'],
    ['לוי', 'לוי'],
    ['דני', 'לוי'],
    ['соколов', 'Соколов'],
    ['Sokolov', 'Соколов'],
    ['王', '王'],
    ['nguyen thi', 'Thị Ánh'],
    ['croix', 'de la Croix']
  ])('“%s” finds %s', async (text, surname) => {
    expect(await found(text)).toContain(ids.get(surname))
  })

  it.each(['mullerx', 'brienne', 'xyz', '", ;', 'jurgen lukasz'])('“%s” finds nobody', async (text) => {
    expect(await found(text)).toEqual([])
  })

  it('finds by reference, its bare number, organisation, postcode with and without the gap, and PCMT reference', async () => {
    const referral = ids.get('Müller') ?? ''
    await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: { pcmtReference: 'PCMT/2026-778', postcode: 'SE15 2AB', referrerOrganisation: 'Saint Orrin’s School' }
    })
    for (const text of [
      'PR-2026-0001',
      'pr-2026-00',
      '0001',
      'SE15 2AB',
      'se152ab',
      'pcmt/2026-778',
      '778',
      'orrins',
      'orrin'
    ]) {
      expect(await found(text), text).toContain(referral)
    }
    expect(await found('nw1 4qx')).not.toContain(referral)
  })

  it('shows initials in any script', async () => {
    const { rows } = await desk.ask('desk', 'referrals.list', { filter: {}, sort: { by: 'reference' } })
    expect(rows.map(({ initials }) => initials)).toEqual([
      'J.M.',
      'Z.O.',
      'Ł.Ż.',
      'S.Ó.',
      'أ.ا.',
      'ד.ל.',
      'Д.С.',
      '明.王.',
      'N.T.',
      'A.D.'
    ])
  })
})

describe('a full-text query', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['"', null],
    ['*', null],
    ['- - -', null],
    ['ash', '"ash"*'],
    ['Ash Down', '"ash"* "down"*'],
    ['a"b', '"a""b"*'],
    ['a OR b', '"a"* "or"* "b"*'],
    ['names:ash', '"names:ash"*'],
    ['pr', '"pr"*'],
    ['PR-2026-04', '"2026-04"*'],
    ['pr2026-04', '"2026-04"*'],
    ['412', '"412"*']
  ])('of %j is %j', (typed, query) => {
    expect(soughtIn(typed)).toEqual({ words: query, years: null, nothing: query === null })
  })

  it.each([
    ['pr-', 0, 9999],
    ['PR-2', 2000, 2999],
    ['pr-202', 2020, 2029],
    ['pr2026', 2026, 2026]
  ])('%j is the beginning of a reference of %i to %i', (typed, from, to) => {
    expect(soughtIn(typed)).toEqual({ words: null, years: { from, to }, nothing: false })
    expect(soughtIn(`${typed} ash`)).toEqual({ words: '"ash"*', years: { from, to }, nothing: false })
  })

  it('takes twelve words at most', () => {
    expect(soughtIn('a b c d e f g h i j k l m n').words?.split(' ')).toHaveLength(12)
  })

  it('folds what is kept as it folds what is typed', () => {
    const [, names] = searchColumns({ reference: 'PR-2026-0412', 'given.surname': 'O’Brien', 'given.forenames': 'Zoë' })
    expect(names).toBe("zoe o'brien obrien")
  })
})
