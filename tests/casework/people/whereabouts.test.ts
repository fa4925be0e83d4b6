import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../src-main/contract/ids'
import { peopleSubject } from '../../../src-main/casework/people'
import { made, recognised, regiven } from '../../../src-main/casework/people/entries'
import { homeOf } from '../../../src-main/casework/people/likeness/home'
import { relateHomes } from '../../../src-main/casework/people/likeness/home-likeness'
import {
  relateSchools,
  relateTelephones,
  schoolOf,
  telephonesOf
} from '../../../src-main/casework/people/likeness/contact'
import { givenThen } from '../../../src-main/casework/people/birth'
import { GivenPerson } from '../../../src-main/contract/people'
import { decoy, openStoreOfPeople, TODAY, type StoreOfPeople } from './store-of-people'

describe('two homes', () => {
  const relate = (one: [string, string], other: [string, string]) => relateHomes(homeOf(...one), homeOf(...other))
  it.each([
    [['14 Thackeray Road', 'E17 4QS'], ['14 Thackeray Rd', 'e174qs'], 'same'],
    [['14 Thackeray Road, E17 4QS', ''], ['14 Thackeray Road', 'E17 4QS'], 'same'],
    [['14 Thackeray Road', 'E17 4QS'], ['14 Thackrey Raod', 'E17 4QX'], 'same'],
    [['14 Thackeray Road', 'E17 4QS'], ['41 Thackeray Road', 'E17 4QS'], 'near'],
    [['14 Thackeray Road', ''], ['14 Thackerayroad', ''], 'near'],
    [['14 Thackeray Road', 'E17 4QS'], ['207 Thackeray Road', 'E17 9AB'], 'street'],
    [['', 'E17 4QS'], ['14 Thackeray Road', 'E17 4QS'], 'postcode'],
    [['14 Thackeray Road', 'E17 4QS'], ['9 Quarry Hill', 'E17 4AB'], 'area'],
    [['14 Thackeray Road', 'E17 4QS'], ['9 Quarry Hill', 'N1 1AA'], 'different'],
    [['', ''], ['9 Quarry Hill', 'N1 1AA'], 'not_known']
  ] as const)('%j and %j: %s', (one, other, relation) => {
    expect(relate([...one], [...other])).toBe(relation)
    expect(relate([...other], [...one])).toBe(relation)
  })
})

describe('telephones and schools', () => {
  it.each([
    ['020 7946 0123', '+44 20 7946 0123', 'same'],
    ['07700 900123 or 020 7946 0123', '02079460123', 'same'],
    ['07700 900123', '07700 900132', 'near'],
    ['07700 900123', '07700 900999', 'different'],
    ['', '07700 900123', 'not_known'],
    ['none', '07700 900123', 'not_known']
  ] as const)('%s and %s: %s', (one, other, relation) => {
    expect(relateTelephones(telephonesOf(one), telephonesOf(other))).toBe(relation)
  })
  it.each([
    ['The Harrowgate High School', 'Harrowgate High', 'same'],
    ['Harrowgate School', 'Harowgate School', 'near'],
    ['Harrowgate School', 'Pellmere Academy', 'different'],
    ['Harrowgate School', '', 'not_known']
  ] as const)('%s and %s: %s', (one, other, relation) => {
    expect(relateSchools(schoolOf(one), schoolOf(other))).toBe(relation)
  })
})

describe('a person by home, telephone and school', () => {
  let people: StoreOfPeople
  let person: Id
  const known = {
    forenames: 'Imogen',
    surname: 'Weatherlow',
    address: '14 Thackeray Road',
    postcode: 'E17 4QS',
    telephone: '07700 900123',
    school: 'Harrowgate High School'
  }
  beforeEach(() => {
    people = openStoreOfPeople()
    people.sql.transaction(() => {
      for (let number = 0; number < 200; number++) people.add(decoy(number))
    })
    person = people.add(known)
  })
  afterEach(() => people.close())

  it.each([
    ['the home', { address: '14 Thackery Rd', postcode: 'E17 4QS' }],
    ['the telephone', { telephone: '+44 7700 900123' }]
  ])('is found under another surname by %s', (_, by) => {
    const { candidates } = people.search({ forenames: 'Imogen', surname: 'Pettigrew', ...by })
    expect(candidates[0]?.person).toBe(person)
  })

  it('is explained field by field with how strongly each agrees', () => {
    const [first] = people.search({ ...known, surname: 'Wetherlow', telephone: '07700 900124' }).candidates
    expect(first?.likeness).toEqual([
      { field: 'surname', words: 'surname one letter apart', agrees: true, strength: 0.9 },
      { field: 'forename', words: 'forename the same', agrees: true, strength: 1 },
      { field: 'address', words: 'address the same', agrees: true, strength: 1 },
      { field: 'telephone', words: 'telephone one digit apart', agrees: true, strength: 0.7 },
      { field: 'school', words: 'school the same', agrees: true, strength: 1 }
    ])
    expect(first?.band).toBe('likely')
    expect(first?.warning).toBeNull()
  })

  it('stands behind a warning where it may be a twin, a relative, or a parent of the same name', () => {
    const born = people.add({ ...known, forenames: 'Bastian', dateOfBirth: '1999-05-06' })
    const warningFor = (given: object): string | null | undefined =>
      people.search({ ...known, ...given }).candidates.find((each) => each.person === born)?.warning
    expect(warningFor({ forenames: 'Ottilie', dateOfBirth: '1999-05-06' })).toMatch(/twin/)
    expect(warningFor({ forenames: 'Ottilie', dateOfBirth: '2004-11-30' })).toMatch(/relative/)
    expect(warningFor({ forenames: 'Bastian', dateOfBirth: '1971-10-23' })).toMatch(/parent or child/)
    expect(warningFor({ forenames: 'Bastian', dateOfBirth: '1999-05-06' })).toBeNull()
  })

  it('is found by an earlier address, and by that together with a later name', () => {
    const given = givenThen(
      { ...GivenPerson.parse({ forenames: 'Imogen', surname: 'Pettigrew' }), address: '3 Mill Lane' },
      TODAY
    )
    const referral = '01JD0000000000000000000009'
    people.sql.transaction(() =>
      people.journal.append({ record: person, kind: regiven.name, body: { referral, given }, actor: referral })
    )
    const [first] = people.search({ forenames: 'Imogen', surname: 'Petigrew', address: known.address }).candidates
    expect(first?.person).toBe(person)
    expect(first?.likeness).toContainEqual({ field: 'address', words: 'address the same', agrees: true, strength: 1 })
  })

  it('leaves no name and no key behind when their rows are taken away', () => {
    const count = (table: string): number => people.sql.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0
    const before = [count('person_name'), count('person_key')]
    const other = people.add({ ...known, forenames: 'Ottilie', telephone: '020 7946 0123' })
    expect(count('person_key')).toBeGreaterThan(before[1] ?? 0)
    peopleSubject.clear(other, people.sql)
    expect([count('person_name'), count('person_key')]).toEqual(before)
  })
})

describe('entries of the first version', () => {
  it.each([made, recognised, regiven])('%o are read with nothing known of the whereabouts', (kind) => {
    const old = {
      referral: '01JD0000000000000000000009',
      given: { forenames: 'Imogen', surname: 'Weatherlow', otherNames: '', dateOfBirth: null, approximateAge: null },
      ...(kind === recognised ? { reason: '', found: { band: null, likeness: [], search: 1 } } : {})
    }
    const body = kind.upgrade?.(old, 1)
    expect(kind.body.safeParse(old).success).toBe(false)
    expect(kind.body.parse(body)).toMatchObject({ given: { surname: 'Weatherlow', address: '', school: '' } })
  })
})
