import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { foldName } from '../../../src-main/casework/people/spelling/fold'
import { profileOf } from '../../../src-main/casework/people/likeness/profile'
import { compareNames } from '../../../src-main/casework/people/spelling/name-likeness'
import { relate } from '../../../src-main/casework/people/spelling/word-likeness'
import { namedOnly } from './fill'
import { decoy, openStoreOfPeople, type StoreOfPeople } from './store-of-people'

/** Two spellings of one name in use, by where it comes from. */
const SPELLINGS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Arabic: [
    ['Khalifa', 'Kalifa'],
    ['Choukri', 'Shukri'],
    ['Jalloul', 'Djalloul'],
    ['Abdelkarim', 'Abdul Karim'],
    ['Fawzia', 'Faouzia'],
    ['Qasim', 'Kassem'],
    ['Nuruddin', 'Nour al-Din'],
    ['Abd al-Rahman', 'Abdurrahman'],
    ['Khaled', 'Halid']
  ],
  'South Asian': [
    ['Choudhury', 'Chowdhury'],
    ['Begum', 'Begom'],
    ['Lakshmi', 'Laxmi'],
    ['Sivakumar', 'Shivakumar'],
    ['Zafar', 'Jafar'],
    ['Kaur', 'Kour']
  ],
  Somali: [
    ['Xirsi', 'Hirsi'],
    ['Cumar', 'Omar'],
    ['Warsame', 'Warsama'],
    ['Cabdullahi', 'Abdullahi'],
    ['Saynab', 'Zaynab'],
    ['Faarax', 'Farah'],
    ['Ismaaciil', 'Ismail'],
    ['Saciid', 'Said'],
    ['Xaawo', 'Hawa'],
    ['Ducaale', 'Dualeh'],
    ['Cabdicasiis', 'Abdulaziz'],
    ['Cismaan', 'Osman']
  ],
  Turkish: [
    ['Cengiz', 'Jengiz'],
    ['Çakır', 'Chakir'],
    ['Yıldız', 'Yildiz'],
    ['Şahin', 'Sahin'],
    ['Öztürk', 'Ozturk']
  ],
  'Eastern European': [
    ['Kowalczyk', 'Kovalchik'],
    ['Bohdan', 'Bogdan'],
    ['Wójcik', 'Voychik'],
    ['Yevgeny', 'Evgeniy'],
    ['Nowak', 'Novak'],
    ['Михайлов', 'Mikhaylov'],
    ['Grzelakowski', 'Gzhelakovsky'],
    ['Krzyżanowski', 'Kzhizhanovskiy'],
    ['Wojciechowski', 'Voitsekhovskiy'],
    ['Żukowski', 'Zhukovsky'],
    ['Czarnecki', 'Charnetskiy'],
    ['Гжелаковский', 'Grzelakowski']
  ],
  'Afghan and Iranian': [
    ['Sadeghi', 'Siddiqi'],
    ['Ghasemi', 'Qasimi'],
    ['Yaghoubi', 'Yaqubi'],
    ['Najibullah', 'Najib Ullah'],
    ['Alizada', 'Ali Zadeh'],
    ['Gholamreza', 'Ghulam Raza'],
    ['Yousafzai', 'Yusufzay']
  ],
  'West African': [
    ['Oluwaseun', 'Oluwaseyun'],
    ['Mamadou', 'Mamadu'],
    ['Diallo', 'Jallow'],
    ['Ousmane', 'Usman'],
    ['Coulibaly', 'Kulibali']
  ],
  Chinese: [
    ['Xiaoming', 'Xiao Ming'],
    ['Zhang', 'Chang'],
    ['Qiang', 'Chiang'],
    ['欧阳', 'Ouyang']
  ]
}

/** Spellings that lie too far apart for the name alone; with a date of birth they are found. */
const FAR = new Set(['Diallo', 'Zafar', 'Zhang', 'Qiang'])

describe('spellings of many origins', () => {
  let people: StoreOfPeople
  beforeAll(() => {
    people = openStoreOfPeople()
    people.sql.transaction(() => {
      for (let number = 0; number < 1000; number++) people.add(decoy(number))
    })
  })
  afterAll(() => people.close())

  describe.each(Object.entries(SPELLINGS))('%s', (_, spellings) => {
    it.each(spellings)('%s is found as %s, as surname and as forename', (stored, given) => {
      const born = FAR.has(stored) ? { dateOfBirth: '1994-06-17' } : {}
      const asSurname = people.add({ forenames: 'Ottilie', surname: stored, ...born })
      const asForename = people.add({ forenames: stored, surname: 'Quarrington', ...born })
      const placeOf = (person: string, name: { forenames: string; surname: string }): number =>
        people.search({ ...name, ...born }).candidates.findIndex((each) => each.person === person)
      for (const [person, name] of [
        [asSurname, { forenames: 'Ottilie', surname: given }],
        [asForename, { forenames: given, surname: 'Quarrington' }],
        [asSurname, { forenames: given, surname: 'Ottilie' }]
      ] as const) {
        expect(placeOf(person, name), JSON.stringify(name)).toBeGreaterThanOrEqual(0)
        expect(placeOf(person, name), JSON.stringify(name)).toBeLessThan(10)
      }
    })
  })
})

describe('what holds of any two names', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abdefhiklmnoprstuw'), minLength: 1, maxLength: 9 })
  const names = fc.tuple(words, words, words)
  const comparing = { surprise: () => 9, relate }
  const weigh = (one: [string, string], other: [string, string]): number =>
    compareNames(profileOf(namedOnly(...one)).words, profileOf(namedOnly(...other)).words, comparing).weight

  it('relate the same way in either direction', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(relate(one, other)).toBe(relate(other, one))
      }),
      { numRuns: 2000 }
    )
  })

  it('weigh most against themselves, whatever the order of the words in a part, the case and the marks', () => {
    fc.assert(
      fc.property(names, ([one, other, third]) => {
        const whole = weigh([`${one} ${other}`, third], [`${one} ${other}`, third])
        expect(weigh([`${other} ${one}`, third], [`${one} ${other}`, third])).toBeCloseTo(whole, 6)
        expect(weigh([`${one.toUpperCase()}-${other}`, third], [`${one} ${other}`, third])).toBeCloseTo(whole, 6)
        expect(weigh([one, third], [`${one} ${other}`, third])).toBeLessThanOrEqual(whole)
      })
    )
  })

  it('fold to the same words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (name) => {
        const folded = foldName(name)
        expect(foldName(folded.join(' '))).toEqual(folded)
      })
    )
  })
})
