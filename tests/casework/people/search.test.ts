import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../src-main/contract/ids'
import { decoy, openStoreOfPeople, type StoreOfPeople } from './store-of-people'

let people: StoreOfPeople
beforeAll(() => {
  people = openStoreOfPeople()
  people.sql.transaction(() => {
    for (let number = 0; number < 400; number++) people.add(decoy(number))
  })
})
afterAll(() => people.close())

/** Where a person stands among the candidates, 1 for the first; 0 when not among them. */
function placeOf(person: Id, given: Parameters<StoreOfPeople['search']>[0]): number {
  return people.search(given).candidates.findIndex((each) => each.person === person) + 1
}

function wordsOf(person: Id, given: Parameters<StoreOfPeople['search']>[0]): string[] {
  const found = people.search(given).candidates.find((each) => each.person === person)
  return found?.likeness.map(({ field, words, agrees }) => `${field}: ${words}${agrees ? '' : ' (differs)'}`) ?? []
}

describe('a surname carried from one alphabet to another, by itself', () => {
  it.each([
    ['Grzelakowski', 'Gzhelakovsky'],
    ['Grzelakowski', 'Гжелаковский'],
    ['Krzyżanowski', 'Kzhizhanovsky'],
    ['Wojciechowska', 'Voitsekhovska'],
    ['Szczepański', 'Shchepanskiy'],
    ['Cabdicasiis', 'Abdiaziz'],
    ['Ismaaciil', 'Ismael'],
    ['Sadeghi', 'Sadiqi']
  ])('%s is found as %s, and the other way round', (one, other) => {
    for (const [stored, given] of [
      [one, other],
      [other, one]
    ] as const) {
      const person = people.add({ forenames: 'Quillon', surname: stored })
      expect(placeOf(person, { surname: given }), given).toBeGreaterThan(0)
    }
  })
})

describe('a misspelt surname of ten letters (requirement F1)', () => {
  const SURNAME = 'Weatherlow'
  const FORENAME = 'Imogen'
  let person: Id
  beforeAll(() => {
    person = people.add({ forenames: FORENAME, surname: SURNAME, dateOfBirth: '2011-04-09' })
  })

  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const at = (place: number, instead: string): string => SURNAME.slice(0, place) + instead + SURNAME.slice(place + 1)
  const places = [...SURNAME].map((_, place) => place)
  const misspellings: Record<string, string[]> = {
    'every letter changed to every other': places.flatMap((place) =>
      letters.map((letter) => at(place, place === 0 ? letter.toUpperCase() : letter)).filter((each) => each !== SURNAME)
    ),
    'every letter dropped, vowels among them': places.map((place) => at(place, '')),
    'every letter doubled': places.map((place) => at(place, SURNAME[place]?.repeat(2) ?? '')),
    'every two neighbours swapped': places
      .slice(1)
      .map(
        (place) =>
          SURNAME.slice(0, place - 1) + (SURNAME[place] ?? '') + (SURNAME[place - 1] ?? '') + SURNAME.slice(place + 1)
      )
  }

  describe.each(Object.entries(misspellings))('%s', (_, spellings) => {
    it('is found on the first page by name alone', () => {
      for (const surname of spellings) {
        const place = placeOf(person, { forenames: FORENAME, surname })
        expect(place, surname).toBeGreaterThan(0)
        expect(place, surname).toBeLessThanOrEqual(10)
      }
    })

    it('is found with the names the other way round', () => {
      for (const surname of spellings)
        expect(placeOf(person, { forenames: surname, surname: FORENAME }), surname).toBeGreaterThan(0)
    })

    it('is found by the surname alone', () => {
      for (const surname of spellings) expect(placeOf(person, { surname }), surname).toBeGreaterThan(0)
    })

    it('is likely, and first, with the date of birth', () => {
      for (const surname of spellings.filter((_, place) => place % 9 === 0)) {
        const [first] = people.search({ forenames: FORENAME, surname, dateOfBirth: '2011-04-09' }).candidates
        expect(first?.person, surname).toBe(person)
        expect(first?.band, surname).toBe('likely')
      }
    })
  })

  it('explains itself in words', () => {
    expect(wordsOf(person, { forenames: FORENAME, surname: 'Wetherlow', dateOfBirth: '2011-04-09' })).toEqual([
      'surname: surname one letter apart',
      'forename: forename the same',
      'date_of_birth: date of birth the same'
    ])
    expect(wordsOf(person, { forenames: FORENAME, surname: SURNAME, dateOfBirth: '2011-09-04' })).toEqual([
      'surname: surname the same',
      'forename: forename the same',
      'date_of_birth: day and month swapped'
    ])
    expect(wordsOf(person, { forenames: SURNAME, surname: FORENAME, dateOfBirth: '1980-12-31' })).toEqual([
      'surname: surname the same',
      'forename: forename the same',
      'name: forename and surname the other way round',
      'date_of_birth: date of birth different (differs)'
    ])
    expect(wordsOf(person, { forenames: 'Ludmila', surname: SURNAME, dateOfBirth: '2011-04-09' })).toEqual([
      'surname: surname the same',
      'forename: forename different (differs)',
      'date_of_birth: date of birth the same'
    ])
  })

  it('never answers a score', () => {
    const { candidates } = people.search({ surname: SURNAME })
    expect(Object.keys(candidates[0] ?? {}).sort()).toEqual([
      'band',
      'dateOfBirth',
      'likeness',
      'name',
      'person',
      'referrals',
      'warning'
    ])
  })
})

describe('dates of birth', () => {
  it.each([
    ['the same', '1998-03-07', 'likely'],
    ['day and month swapped', '1998-07-03', 'likely'],
    ['one digit off', '1998-03-01', 'likely'],
    ['two years out', '1996-03-07', 'likely'],
    ['a day that may stand for none', '1998-01-01', 'likely'],
    ['of another person', '1967-11-25', 'possible']
  ])('%s: %s', (_, dateOfBirth, band) => {
    const person = people.add({ forenames: 'Ansgar', surname: `Tellwright`, dateOfBirth: '1998-03-07' })
    const found = people.search({ forenames: 'Ansgar', surname: 'Telwright', dateOfBirth }).candidates
    expect(found.find((each) => each.person === person)?.band).toBe(band)
  })

  it('finds by the date alone, also where day and month are swapped', () => {
    const person = people.add({ forenames: 'Odalys', surname: 'Brandreth', dateOfBirth: '1931-02-11' })
    expect(placeOf(person, { dateOfBirth: '1931-02-11' })).toBeGreaterThan(0)
    expect(people.search({ dateOfBirth: '1932-08-29' }).candidates).toEqual([])
  })

  it('lets an age stand for a date of birth', () => {
    const person = people.add({ forenames: 'Fenella', surname: 'Ockenden', dateOfBirth: '2009-06-30' })
    expect(wordsOf(person, { forenames: 'Fenella', surname: 'Ockenden', approximateAge: 17 })).toContain(
      'date_of_birth: age fits'
    )
    expect(wordsOf(person, { forenames: 'Fenella', surname: 'Ockenden', approximateAge: 45 })).toContain(
      'date_of_birth: age does not fit (differs)'
    )
  })
})

describe('names of many origins', () => {
  const pairs: [stored: [string, string], given: [string, string]][] = [
    [
      ['Maxamed', 'Cabdiraxmaan Nuur'],
      ['Mohamed', 'Abdirahman Noor']
    ],
    [
      ['Muhammad', 'Al-Rashwani'],
      ['محمد', 'الرشواني']
    ],
    [
      ['يوسف', 'عبد الرحمن'],
      ['Yusuf', 'Abdulrahman']
    ],
    [
      ['Марьяна', 'Гжелаковская'],
      ['Maryana', 'Gzhelakovskaya']
    ],
    [
      ['Oisín', 'Ó Dálaghan'],
      ['Oisin', "O'Dalaghan"]
    ],
    [
      ['Nkechi', 'Nwachukwu-Penrose'],
      ['Nkechi', 'Nwachukwu Penrose']
    ],
    [
      ['Nkechi', 'Obianujuwa'],
      ['Obianujuwa', 'Nkechi']
    ],
    [
      ['Łucja', 'Wiśniakówna'],
      ['Lucja', 'Wisniakowna']
    ],
    [
      ['Emre', 'Demirkaya Çelikbaş'],
      ['Emre', 'Celikbas']
    ],
    [
      ['Jun-Wei', 'Zhangwei'],
      ['Junwei', 'Zhang Wei']
    ],
    [
      ['William', 'Inchbold'],
      ['Bill', 'Inchbold']
    ],
    [
      ['Juan Carlos', 'de la Vega Santillan'],
      ['Juan', 'Santillan']
    ],
    [
      ['יוסף', 'ברנדשטטר'],
      ['יוסף', 'ברנדשטתר']
    ]
  ]
  it.each(pairs)('%s is found as %s', ([forenames, surname], [otherForenames, otherSurname]) => {
    const person = people.add({ forenames, surname })
    expect(placeOf(person, { forenames: otherForenames, surname: otherSurname })).toBe(1)
  })

  it('finds by another name on record', () => {
    const person = people.add({ forenames: 'Theodora', surname: 'Lassiter', otherNames: 'Dora Winterbourne, Wren' })
    expect(placeOf(person, { forenames: 'Dora', surname: 'Winterbourne' })).toBe(1)
    expect(wordsOf(person, { forenames: 'Dora', surname: 'Winterbourne' })).toContain(
      'other_names: agrees with another name on record'
    )
  })

  it('does not show everybody who shares a forename, or a surname with another date of birth', () => {
    const other = { dateOfBirth: '2012-12-12' }
    expect(people.search({ forenames: 'Ilse', surname: 'Ottershaw', ...other }).candidates).toEqual([])
    expect(people.search({ forenames: 'Ranulf', surname: decoy(0).surname, ...other }).candidates).toEqual([])
  })

  it('keeps apart what only looks alike a little', () => {
    people.add({ forenames: 'Beatrix', surname: 'Pommeroy', dateOfBirth: '1984-02-02' })
    expect(people.search({ forenames: 'Ranulf', surname: 'Ottershaw', dateOfBirth: '2003-10-19' }).candidates).toEqual(
      []
    )
  })
})

describe('very common names', () => {
  it('shows ten at most where none is likely, and says among how many was searched', () => {
    people.sql.transaction(() => {
      for (let number = 0; number < 60; number++) people.add({ forenames: `Runa`, surname: 'Tarrowby' })
    })
    const { candidates, searchedAmong } = people.search({ surname: 'Tarrowby' })
    expect(candidates.length).toBeLessThanOrEqual(10)
    expect(searchedAmong).toBe(people.sql.get<{ n: number }>('SELECT count(*) AS n FROM person')?.n)
  })

  it('puts the one whose date of birth agrees first', () => {
    const person = people.add({ forenames: 'Runa', surname: 'Tarrowby', dateOfBirth: '1999-09-19' })
    const [first] = people.search({ forenames: 'Runa', surname: 'Tarrowby', dateOfBirth: '1999-09-19' }).candidates
    expect(first?.person).toBe(person)
    expect(first?.band).toBe('likely')
  })
})
