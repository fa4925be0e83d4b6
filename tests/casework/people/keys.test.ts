import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { dayAndMonthSwapped, type Born } from '../../../src-main/casework/people/likeness/birth-likeness'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import * as keys from '../../../src-main/casework/people/keys/keys'
import { profileOf } from '../../../src-main/casework/people/likeness/profile'
import { namedOnly } from './fill'
import { dayExists } from '../../../src-main/contract/time'

const NOBODY: Born = { day: null, years: null }
const name = (forenames: string, surname: string): GivenThen => namedOnly(forenames, surname)
const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const surnames = fc.string({ unit: letters, minLength: 4, maxLength: 12 })

function storedKeys(given: GivenThen, born: Born): string[] {
  return keys.storedKeys({ ...profileOf(given), born })
}

function searchKeys(given: GivenThen, born: Born): string[] {
  return keys.searchKeys({ ...profileOf(given), born }).map(({ key }) => key)
}

function meet(search: readonly string[], stored: readonly string[]): boolean {
  const held = new Set(stored)
  return search.some((key) => held.has(key))
}

describe('keys by which a person is found', () => {
  it('meet for every one-letter error in a surname of four letters or more, by the surname alone', () => {
    fc.assert(
      fc.property(
        surnames,
        fc.nat(),
        letters,
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (surname, at, letter, slip) => {
          const place = at % surname.length
          const [before, after] = [surname.slice(0, place), surname.slice(place + 1)]
          const misspelt = {
            drop: before + after,
            add: before + letter + surname.slice(place),
            change: before + letter + after,
            swap: before + after.slice(0, 1) + (surname[place] ?? '') + after.slice(1)
          }[slip]
          if (misspelt.length < 4) return
          expect(meet(searchKeys(name('', misspelt), NOBODY), storedKeys(name('', surname), NOBODY))).toBe(true)
        }
      ),
      { numRuns: 1000 }
    )
  })

  it('meet whichever way round forename and surname stand', () => {
    fc.assert(
      fc.property(surnames, surnames, (one, other) => {
        expect(meet(searchKeys(name(other, one), NOBODY), storedKeys(name(one, other), NOBODY))).toBe(true)
      })
    )
  })

  it('meet for a date of birth with day and month swapped, or one digit wrong, by the date alone', () => {
    const days = fc
      .integer({ min: 0, max: 29_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(0, 1, 2, 3, 5, 6, 8, 9),
        fc.integer({ min: 0, max: 9 }),
        (day, place, digit) => {
          const stored = storedKeys(name('', ''), { day, years: null })
          const wrong = day.slice(0, place) + String(digit) + day.slice(place + 1)
          if (dayExists(wrong) && wrong > '1890')
            expect(meet(searchKeys(name('', ''), { day: wrong, years: null }), stored)).toBe(true)
          const swapped = dayAndMonthSwapped(day)
          if (swapped) expect(meet(searchKeys(name('', ''), { day: swapped, years: null }), stored)).toBe(true)
        }
      ),
      { numRuns: 500 }
    )
  })

  it('join parts that stand apart elsewhere', () => {
    expect(meet(searchKeys(name('', 'Abdirahman'), NOBODY), storedKeys(name('', 'Abdi Rahman'), NOBODY))).toBe(true)
    expect(meet(searchKeys(name('', 'Maclaverty'), NOBODY), storedKeys(name('', 'Mac Laverty'), NOBODY))).toBe(true)
    expect(
      meet(searchKeys(name('', 'Nwachukwupenrose'), NOBODY), storedKeys(name('', 'Nwachukwu-Penrose'), NOBODY))
    ).toBe(true)
  })

  it('join parts over a word that joins', () => {
    expect(meet(searchKeys(name('', 'Nuruddin'), NOBODY), storedKeys(name('', 'Nour al-Din'), NOBODY))).toBe(true)
    expect(meet(searchKeys(name('', 'Abd al-Rahman'), NOBODY), storedKeys(name('', 'Abdirahman'), NOBODY))).toBe(true)
  })

  it('meet for a slip in parts written together', () => {
    const stored = storedKeys(name('', 'Nwachukwu-Penrose'), NOBODY)
    expect(meet(searchKeys(name('', 'Nwachukwupenrse'), NOBODY), stored)).toBe(true)
  })

  it('do not stumble over names that are words of the language this is written in', () => {
    for (const odd of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'null', 'undefined']) {
      expect(meet(searchKeys(name('', odd), NOBODY), storedKeys(name('', odd), NOBODY))).toBe(true)
    }
  })

  it('stay few enough to store', () => {
    const made = storedKeys(name('Maria Esperanza', 'Nwachukwu-Penrose'), { day: '2011-04-09', years: null })
    expect(made.length).toBeLessThan(60)
    expect(storedKeys(name('', ''), NOBODY)).toEqual([])
  })
})
