import table from '../../../resources/reference/bank-holidays.json'
import type { Day } from '../../contract/time'
import { workingCalendar, type Convention } from './working-days'

/** Working days in England and Wales: Monday to Friday but for bank holidays (Banking and Financial Dealings Act 1971 and proclamations). */
const calendar = workingCalendar(table)

/** True from Monday to Friday, bank holidays excepted. */
export function isWorkingDay(day: Day): boolean {
  return calendar.isWorkingDay(day)
}

/**
 * The working day so many working days after a day, not counting that day; before it for a negative count. Zero gives the day itself.
 * @param count whole working days
 */
export function addWorkingDays(day: Day, count: number): Day {
  return calendar.addWorkingDays(day, count)
}

/** Working days after `from` up to and with `to`; below zero when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  return calendar.workingDaysBetween(from, to)
}

/**
 * The last day in time of a limit in working days. No published rule says whether the day of receipt counts, so both readings are here:
 * with `day0` Friday 22 May 2026 and five days is Monday 1 June, with `day1` it is Friday 29 May.
 * @param days whole working days, at least 1
 */
export function dueDate(start: Day, days: number, counting: { convention: Convention }): Day {
  return calendar.dueDate(start, days, counting)
}

/** True for a day outside the years whose bank holidays are known: then only weekends were left out and a person must check. */
export function beyondHolidayTable(day: Day): boolean {
  return calendar.beyondHolidayTable(day)
}
