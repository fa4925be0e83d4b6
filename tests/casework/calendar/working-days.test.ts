import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from '../../../resources/reference/bank-holidays.json'
import {
  addWorkingDays,
  beyondHolidayTable,
  dueDate,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween
} from '../../../src-main/casework/calendar'

/** The oracle walks the calendar day by day with `Date`, where the program computes with numbers and halving. */
const closed = new Set(table.holidays.map((each) => each.date))

function spelled(date: Date): string {
  return [
    date.getUTCFullYear(),
    String(date.getUTCMonth() + 1).padStart(2, '0'),
    String(date.getUTCDate()).padStart(2, '0')
  ].join('-')
}

function open(date: Date): boolean {
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !closed.has(spelled(date))
}

function walk(start: string, days: number, step: 1 | -1 = 1): string {
  const date = new Date(`${start}T12:00:00Z`)
  let left = days
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + step)
    if (open(date)) left -= 1
  }
  return spelled(date)
}

function countBetween(from: string, to: string): number {
  const date = new Date(`${from}T12:00:00Z`)
  let count = 0
  while (spelled(date) < to) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (open(date)) count += 1
  }
  return count
}

const first = Date.UTC(2019, 0, 1)
const last = Date.UTC(2040, 11, 31)
const anyDay = fc
  .integer({ min: 0, max: Math.round((last - first) / 86_400_000) })
  .map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10))

describe('working days in England and Wales', () => {
  it('counts five from the Friday before a bank holiday, by both conventions', () => {
    expect(dueDate('2026-05-22', 5, { convention: 'day0' })).toBe('2026-06-01')
    expect(dueDate('2026-05-22', 5, { convention: 'day1' })).toBe('2026-05-29')
  })

  it.each([
    ['a Saturday', '2026-11-21', 1, '2026-11-23', '2026-11-23'],
    ['Christmas Eve', '2026-12-24', 1, '2026-12-29', '2026-12-24'],
    ['a bank holiday itself', '2026-05-25', 1, '2026-05-26', '2026-05-26'],
    ['over a substitute day: New Year 2022 fell on a Saturday', '2021-12-31', 1, '2022-01-04', '2021-12-31'],
    ['over the funeral of Queen Elizabeth II', '2022-09-16', 1, '2022-09-20', '2022-09-16'],
    ['into a leap day', '2024-02-28', 1, '2024-02-29', '2024-02-28'],
    ['over Easter', '2027-03-25', 2, '2027-03-31', '2027-03-30']
  ])('starts on %s', (_what, start, days, day0, day1) => {
    expect(dueDate(start, days, { convention: 'day0' })).toBe(day0)
    expect(dueDate(start, days, { convention: 'day1' })).toBe(day1)
  })

  it('gives the day itself for none, and goes back for a negative count', () => {
    expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-22')
    expect(addWorkingDays('2026-06-01', -5)).toBe('2026-05-22')
    expect(addWorkingDays('2026-11-22', -1)).toBe('2026-11-20')
  })

  it('says which days lie outside the table', () => {
    expect(beyondHolidayTable('2028-12-31')).toBe(false)
    expect(beyondHolidayTable('2029-01-01')).toBe(true)
    expect(beyondHolidayTable('2018-12-31')).toBe(true)
  })

  it('agrees with walking the calendar (P13)', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 260 }), (start, days) => {
        const due = addWorkingDays(start, days)
        expect(due).toBe(walk(start, days))
        expect(isWorkingDay(due)).toBe(true)
        expect(workingDaysBetween(start, due)).toBe(days)
        expect(dueDate(start, days, { convention: 'day0' })).toBe(due)
        const counted = isWorkingDay(start) ? days - 1 : days
        expect(dueDate(start, days, { convention: 'day1' })).toBe(walk(start, counted))
        expect(addWorkingDays(start, -days)).toBe(walk(start, days, -1))
      }),
      { numRuns: Number(process.env['PROOF_RUNS'] ?? 500) }
    )
  })

  it('counts between any two days as walking does, with the sign of time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
        expect(workingDaysBetween(from, to)).toBe(countBetween(from, to))
        expect(workingDaysBetween(to, from) + 0).toBe(-countBetween(from, to) + 0)
      }),
      { numRuns: 200 }
    )
  })

  it('takes any table: a nation that closes for a whole week', () => {
    const week = ['04', '05', '06', '07', '08'].map((date) => ({ date: `2027-01-${date}`, name: 'closed' }))
    const calendar = workingCalendar({ from: '2027-01-01', to: '2027-12-31', holidays: week })
    expect(calendar.addWorkingDays('2027-01-01', 1)).toBe('2027-01-11')
    expect(calendar.addWorkingDays('2027-01-06', 1)).toBe('2027-01-11')
    expect(calendar.addWorkingDays('2027-01-11', -1)).toBe('2027-01-01')
  })
})

describe('the shipped table of bank holidays', () => {
  it('agrees with an independent calendar, year by year', () => {
    const independent = new Holidays('GB', 'ENG')
    for (let year = 2019; year <= 2028; year++) {
      const expected = independent
        .getHolidays(year)
        .filter((each) => each.type === 'public')
        .map((each) => each.date.slice(0, 10))
        .filter((date) => new Date(date).getUTCDay() % 6 !== 0)
      const shipped = table.holidays.map((each) => each.date).filter((date) => date.startsWith(String(year)))
      expect([...shipped].sort(), String(year)).toEqual([...new Set(expected)].sort())
    }
  })
})
