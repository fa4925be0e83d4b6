import type { Day } from '../../contract/time'

const DAY_LENGTH = 86_400_000
const numbers = new Map<Day, number>()
const REMEMBERED = 20_000

/**
 * The number of a day, counted from 1970-01-01 (0). Days asked for before are remembered: a desk asks for the same few hundred all day.
 * @param day an existing calendar day, `2026-11-23`
 */
export function dayNumber(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH)
  if (numbers.size >= REMEMBERED) numbers.clear()
  numbers.set(day, number)
  return number
}

/** The day with a number, the other way round. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_LENGTH).toISOString().slice(0, 10)
}

/** Day of the week: 0 Monday to 6 Sunday. 1970-01-01 was a Thursday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

/** The day so many calendar days later; earlier for a negative count. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/** Calendar days from one day to another; below zero when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}
