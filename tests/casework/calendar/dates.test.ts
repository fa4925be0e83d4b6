import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, ageOn, birthdayAt, daysBetween, londonDay } from '../../../src-main/casework/calendar'

describe('the day in London', () => {
  it.each([
    ['winter, just before midnight', '2026-11-23T23:59:59.999Z', '2026-11-23'],
    ['summer, half past midnight in London', '2026-06-30T23:30:00.000Z', '2026-07-01'],
    ['the last hour before summer time begins', '2026-03-28T23:30:00.000Z', '2026-03-28'],
    ['the first evening of summer time', '2026-03-29T23:30:00.000Z', '2026-03-30'],
    ['the last evening of summer time', '2026-10-24T23:30:00.000Z', '2026-10-25'],
    ['the first evening of winter time', '2026-10-25T23:30:00.000Z', '2026-10-25'],
    ['the turn of a year', '2026-12-31T23:59:00.000Z', '2026-12-31']
  ])('%s', (_what, instant, day) => {
    expect(londonDay(instant)).toBe(day)
  })

  it('agrees with the system for any moment of fifty years', () => {
    const system = (instant: string): string =>
      new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })
    const moment = fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 11, 31) })
      .map((time) => new Date(time).toISOString())
    fc.assert(
      fc.property(moment, (instant) => {
        const lateHour = `${instant.slice(0, 11)}23${instant.slice(13)}`
        expect(londonDay(instant)).toBe(system(instant))
        expect(londonDay(lateHour)).toBe(system(lateHour))
      }),
      { numRuns: 500 }
    )
  })
})

describe('months', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-08-31', 12, '2026-08-31'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28']
  ])('%s and %i months', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })
})

describe('calendar days', () => {
  it('are added over a change of clocks and a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-11-23', 28)).toBe('2026-12-21')
    expect(daysBetween('2026-11-23', '2026-12-21')).toBe(28)
    expect(daysBetween('2026-12-21', '2026-11-23')).toBe(-28)
  })
})

describe('age', () => {
  it.each([
    ['the day before the eighteenth birthday', '2008-11-24', '2026-11-23', 17],
    ['on the birthday', '2008-11-23', '2026-11-23', 18],
    ['born on a leap day, on 28 February of an ordinary year', '2008-02-29', '2026-02-28', 17],
    ['born on a leap day, on 1 March of an ordinary year', '2008-02-29', '2026-03-01', 18],
    ['born on a leap day, on 29 February', '2008-02-29', '2024-02-29', 16],
    ['before birth', '2026-12-01', '2026-11-23', 0]
  ])('%s', (_what, born, day, age) => {
    expect(ageOn(born, day)).toBe(age)
  })

  it('comes of age on the day that the age says', () => {
    expect(birthdayAt('2008-02-29', 18)).toBe('2026-03-01')
    expect(birthdayAt('2008-02-29', 20)).toBe('2028-02-29')
    expect(birthdayAt('2008-11-23', 18)).toBe('2026-11-23')
    const born = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days))
    fc.assert(
      fc.property(born, fc.integer({ min: 1, max: 90 }), (day, age) => {
        const birthday = birthdayAt(day, age)
        expect(ageOn(day, birthday)).toBe(age)
        expect(ageOn(day, addDays(birthday, -1))).toBe(age - 1)
      }),
      { numRuns: 300 }
    )
  })
})
