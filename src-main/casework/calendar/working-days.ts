import type { Day } from '../../contract/time'
import { dayNumber, dayOfNumber, weekday } from './days'

/** Bank holidays of a nation, with the first and last day for which the list is known to be complete. */
export interface HolidayTable {
  from: Day
  to: Day
  holidays: readonly { date: Day; name: string }[]
}

/** `day0`: counting begins on the working day after the start. `day1`: the start itself counts as the first, if it is a working day. */
export type Convention = 'day0' | 'day1'

export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean
  addWorkingDays(day: Day, count: number): Day
  workingDaysBetween(from: Day, to: Day): number
  dueDate(start: Day, days: number, counting: { convention: Convention }): Day
  beyondHolidayTable(day: Day): boolean
}

/** Weekdays (Monday to Friday) up to and with a day, counted from a fixed Monday long ago. */
function weekdaysUpTo(number: number): number {
  const monday = number - weekday(number)
  return ((monday + 3) / 7) * 5 + Math.min(weekday(number) + 1, 5)
}

/** The last day up to and with which there are exactly so many weekdays and which is one itself. */
function weekdayWithCount(count: number): number {
  const weeks = Math.floor((count - 1) / 5)
  return weeks * 7 - 3 + (count - 1 - weeks * 5)
}

/**
 * Makes the working-day arithmetic over a holiday table. Weekends are computed and holidays looked up by halving, so no day is walked.
 * Outside the table only weekends are known: ask `beyondHolidayTable` and say so.
 */
export function workingCalendar(table: HolidayTable): WorkingCalendar {
  const holidays = table.holidays
    .map((each) => dayNumber(each.date))
    .filter((number) => weekday(number) < 5)
    .sort((one, other) => one - other)
  const known = new Set(holidays)

  /** How many weekday holidays lie up to and with a day. */
  function holidaysUpTo(number: number): number {
    let low = 0
    let high = holidays.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((holidays[middle] as number) <= number) low = middle + 1
      else high = middle
    }
    return low
  }

  const upTo = (number: number): number => weekdaysUpTo(number) - holidaysUpTo(number)
  const works = (number: number): boolean => weekday(number) < 5 && !known.has(number)

  /** The working day with a place in the count of all working days. */
  function workingDayWithCount(count: number): number {
    let guess = weekdayWithCount(count)
    for (;;) {
      const better = weekdayWithCount(count + holidaysUpTo(guess))
      if (better === guess) return guess
      guess = better
    }
  }

  function add(number: number, count: number): number {
    if (count === 0) return number
    if (count > 0) return workingDayWithCount(upTo(number) + count)
    return workingDayWithCount(upTo(number) + count + (works(number) ? 0 : 1))
  }

  return {
    isWorkingDay: (day) => works(dayNumber(day)),
    addWorkingDays: (day, count) => dayOfNumber(add(dayNumber(day), count)),
    workingDaysBetween: (from, to) => upTo(dayNumber(to)) - upTo(dayNumber(from)),
    dueDate(start, days, { convention }) {
      const number = dayNumber(start)
      const counted = convention === 'day1' && works(number) ? days - 1 : days
      return dayOfNumber(add(number, counted))
    },
    beyondHolidayTable: (day) => day < table.from || day > table.to
  }
}
