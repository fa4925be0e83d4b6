import type { Day } from '../../contract/time'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day in words: `30 April 2024`. */
export function shownDayWords(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}
