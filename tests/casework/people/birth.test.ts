import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  bornAround,
  dayAndMonthSwapped,
  relateBirths,
  type Born
} from '../../../src-main/casework/people/likeness/birth-likeness'

const day = (text: string): Born => ({ day: text, years: null })
const aged = (age: number, on = '2026-11-23'): Born => ({ day: null, years: bornAround(age, on) })
const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('two statements of when somebody was born', () => {
  it.each([
    ['2011-04-09', '2011-04-09', 'same'],
    ['2011-04-09', '2011-09-04', 'swapped'],
    ['2011-04-09', '2011-04-08', 'one_digit'],
    ['2011-04-09', '2017-04-09', 'one_digit'],
    ['2011-04-12', '2011-04-21', 'transposed'],
    ['2009-12-31', '2010-12-31', 'same_day_other_year'],
    ['2011-01-01', '2011-04-29', 'first_of_january'],
    ['2011-04-09', '2011-11-28', 'same_year'],
    ['2011-04-09', '2013-11-28', 'near_years'],
    ['2011-04-09', '1994-11-28', 'different']
  ])('%s and %s: %s', (one, other, relation) => {
    expect(relateBirths(day(one), day(other))).toBe(relation)
  })

  it('compares an age as stated with a date of birth, with two years to spare', () => {
    expect(relateBirths(day('2011-04-09'), aged(15))).toBe('age_fits')
    expect(relateBirths(day('2011-04-09'), aged(17))).toBe('age_fits')
    expect(relateBirths(day('2011-04-09'), aged(22))).toBe('age_apart')
    expect(relateBirths(aged(15, '2020-03-01'), aged(21, '2026-03-01'))).toBe('age_fits')
    expect(relateBirths(aged(15, '2020-03-01'), aged(15, '2026-03-01'))).toBe('age_apart')
    expect(relateBirths(day('2011-04-09'), { day: null, years: null })).toBe('not_known')
  })

  it('does not care who is asked first', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(relateBirths(day(one), day(other))).toBe(relateBirths(day(other), day(one)))
      })
    )
  })

  it('swaps day and month only where that makes another day that exists', () => {
    expect(dayAndMonthSwapped('2011-04-09')).toBe('2011-09-04')
    expect(dayAndMonthSwapped('2011-04-13')).toBeNull()
    expect(dayAndMonthSwapped('2011-04-04')).toBeNull()
  })
})
