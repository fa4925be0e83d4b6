import { monthNames } from './day-words'
import { dayExists, type Day } from './time'

/** What became of a date that somebody wrote: the day, or a sentence on what is wrong with it. */
export type DayRead = { day: Day } | { error: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const SHORT_WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ['tues', 'tuesday'],
  ['weds', 'wednesday'],
  ['thur', 'thursday'],
  ['thurs', 'thursday']
])
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Spreadsheets count days; what they call 1 is 1 January 1900, and they believe in 29 February 1900. */
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30)
const DAY_LENGTH = 86_400_000
/** Smaller counts look like years or ages: 10,000 is 18 May 1927. */
const SMALLEST_SERIAL = 10_000
const LARGEST_SERIAL = 80_000

export const UNREADABLE_DATE = 'This is no date the program knows. Write it as 31/01/2012.'

/** The month a word names: at least its first three letters, and nothing that is not the month. Undefined for other words. */
export function monthNamed(word: string): number | undefined {
  const small = word.toLowerCase().replace(/\.$/, '')
  const month = MONTHS.indexOf(small.slice(0, 3))
  const whole = monthNames[month]?.toLowerCase()
  return whole && (whole.startsWith(small) || small === 'sept') ? month + 1 : undefined
}

/** The weekday a word names (0 is Sunday): at least three letters of it. Undefined for other words. */
export function weekdayNamed(word: string): number | undefined {
  const small = word.toLowerCase().replace(/[.,]$/, '')
  if (small.length < 3) return undefined
  const found = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(SHORT_WEEKDAYS.get(small) ?? small))
  return found < 0 ? undefined : found
}

export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay()
}

/** A day some days after another (before it, when negative). */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_LENGTH).toISOString().slice(0, 10)
}

/**
 * A day out of its three numbers, if there is such a day.
 * @returns the day, or what is wrong in words a person can act on
 */
export function dayFrom(year: number, month: number, date: number): DayRead {
  if (year < FIRST_YEAR) return { error: `The year ${year} lies before 1900. Check it.` }
  if (year > LAST_YEAR) return { error: `The year ${year} lies too far ahead. Check it.` }
  if (month < 1 || month > 12) {
    if (date >= 1 && date <= 12 && month <= 31)
      return { error: `There is no month ${month}. Write the day before the month.` }
    return { error: `There is no month ${month}.` }
  }
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (date >= 1 && date <= 31 && dayExists(day)) return { day }
  const leap = month === 2 && date === 29 ? ` ${year}` : ''
  return { error: `There is no ${date} ${monthNames[month - 1]}${leap}.` }
}

/** A year written with two digits: the latest that is not in the future, unless the next ten years could be meant as well. */
function fullYear(written: string, today: Day): number | { error: string } {
  if (written.length !== 2) return Number(written)
  const thisYear = Number(today.slice(0, 4))
  const recent = Math.floor(thisYear / 100) * 100 + Number(written)
  if (recent <= thisYear) return recent
  if (recent > thisYear + 10) return recent - 100
  return { error: `${written} can be ${recent - 100} or ${recent}. Write the year with four digits.` }
}

function withYear(written: string, month: number, date: number, today: Day): DayRead {
  const year = fullYear(written, today)
  return typeof year === 'number' ? dayFrom(year, month, date) : year
}

function digitsOnly(text: string): DayRead {
  if (text.length === 8) {
    const yearFirst = dayFrom(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
    if ('day' in yearFirst) return yearFirst
    const dayFirst = dayFrom(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)))
    return 'day' in dayFirst ? dayFirst : { error: 'These eight digits are no date. Write it as 31/01/2012.' }
  }
  if (text.length === 4)
    return { error: 'This is only a year. Write the whole date as 31/01/2012, or leave it empty and give an age.' }
  const serial = Number(text)
  if (text.length === 5 && serial >= SMALLEST_SERIAL && serial <= LARGEST_SERIAL) {
    return { day: new Date(SERIAL_ORIGIN + serial * DAY_LENGTH).toISOString().slice(0, 10) }
  }
  return { error: UNREADABLE_DATE }
}

const NUMBERS = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{2}|\d{4})$/
const YEAR_FIRST = /^(\d{4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})$/
const NAMED_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s/.-]*([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/i
const MONTH_FIRST = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(\d{4})$/i
const MONTH_AND_YEAR = /^(?:[a-z]{3,9}|\d{1,2})[\s/.,-]+\d{4}$/i
const WEEKDAY_FIRST = /^([a-z]{3,9})[.,]?\s+(.*)$/i

function readBare(text: string, today: Day): DayRead {
  const numbers = NUMBERS.exec(text)
  if (numbers) return withYear(numbers[3] ?? '', Number(numbers[2]), Number(numbers[1]), today)
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dayFrom(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const named = NAMED_MONTH.exec(text)
  const month = named && monthNamed(named[2] ?? '')
  if (named && month) return withYear(named[3] ?? '', month, Number(named[1]), today)
  const american = MONTH_FIRST.exec(text)
  const first = american && monthNamed(american[1] ?? '')
  if (american && first) return dayFrom(Number(american[3]), first, Number(american[2]))
  if (/^\d+$/.test(text)) return digitsOnly(text)
  if (MONTH_AND_YEAR.test(text))
    return { error: 'The day of the month is missing. Write the whole date as 31/01/2012.' }
  return { error: UNREADABLE_DATE }
}

/**
 * Reads a date that stands whole in a file or a document: `31/01/2012`, `31.1.12`, `2012-01-31`, `31 Jan 2012`, `Tue 31 January 2012`,
 * `20120131`, the day count of a spreadsheet. Always day before month, as in this country; what can be read in two ways is refused.
 * @param text as written
 * @param today settles which century two digits mean
 */
export function readWrittenDay(text: string, today: Day): DayRead {
  const tidy = text.trim().replace(/\s+/g, ' ')
  const weekday = WEEKDAY_FIRST.exec(tidy)
  const named = weekday ? weekdayNamed(weekday[1] ?? '') : undefined
  if (named === undefined) return readBare(tidy, today)
  const read = readBare(weekday?.[2] ?? '', today)
  if ('day' in read && weekdayOf(read.day) !== named) {
    return { error: `That day is a ${WEEKDAYS[weekdayOf(read.day)]}, not a ${WEEKDAYS[named]}. Check the date.` }
  }
  return read
}
