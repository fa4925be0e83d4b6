import { londonDay, londonInstant } from './london'
import type { Day, Instant } from './time'
import { dayFrom, daysAfter, monthNamed, readWrittenDay, weekdayNamed, weekdayOf, type DayRead } from './written-dates'
import { readWrittenTime } from './written-times'

/** What became of a moment that somebody typed. `timed` is false when only a day was given: the moment is then its midnight in London. */
export type MomentRead = { instant: Instant; timed: boolean } | { error: string }

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7
  })
)
const AGO = /^(\w+) (day|week|month|year)s? ago$/
const AHEAD = /^in (\w+) (day|week|month|year)s?$/
const YEARLESS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/
const YEARLESS_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,9})\.?$/
const NAMED_DAY = /^(?:(last|next|this|on) )?([a-z]{3,9})$/
const NAMED_DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ today: 0, yesterday: -1, tomorrow: 1 }))

/** The same date some months on; 31 January and one month is the last day of February. */
function monthsAfter(day: Day, months: number): DayRead {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const place = year * 12 + month - 1 + months
  const [thatYear, thatMonth] = [Math.floor(place / 12), (place % 12) + 1]
  const length = new Date(Date.UTC(thatYear, thatMonth, 0)).getUTCDate()
  return dayFrom(thatYear, thatMonth, Math.min(date, length))
}

function shifted(today: Day, count: string, unit: string, direction: 1 | -1): DayRead | null {
  const number = COUNTS.get(count) ?? (/^\d{1,4}$/.test(count) ? Number(count) : null)
  if (number === null) return null
  if (unit === 'day') return { day: daysAfter(today, direction * number) }
  if (unit === 'week') return { day: daysAfter(today, direction * number * 7) }
  return monthsAfter(today, direction * number * (unit === 'year' ? 12 : 1))
}

/** A date without its year is the one nearest to today: typed in January, `20/12` is last month's. */
function nearest(month: number, date: number, today: Day): DayRead {
  const year = Number(today.slice(0, 4))
  const readings = [year, year - 1, year + 1].map((each) => dayFrom(each, month, date))
  const days = readings.flatMap((reading) => ('day' in reading ? [reading.day] : []))
  const apart = (day: Day): number => Math.abs(Date.parse(day) - Date.parse(today))
  const day = days.sort((one, other) => apart(one) - apart(other))[0]
  return day ? { day } : (readings[0] ?? { error: 'There is no such day.' })
}

/** `Mon` is the latest Monday, today included; `last Mon` lies before today, `next Mon` after it. */
function weekdayTyped(which: string | undefined, weekday: number, today: Day): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (which === 'next') return daysAfter(today, 7 - back)
  return daysAfter(today, which === 'last' && back === 0 ? -7 : -back)
}

function relativeDay(text: string, today: Day): DayRead | null {
  const special = NAMED_DAYS.get(text)
  if (special !== undefined) return { day: daysAfter(today, special) }
  const ago = AGO.exec(text)
  if (ago) return shifted(today, ago[1] ?? '', ago[2] ?? '', -1)
  const ahead = AHEAD.exec(text)
  if (ahead) return shifted(today, ahead[1] ?? '', ahead[2] ?? '', 1)
  const yearless = YEARLESS.exec(text)
  if (yearless) return nearest(Number(yearless[2]), Number(yearless[1]), today)
  const namedMonth = YEARLESS_NAMED.exec(text)
  const month = namedMonth && monthNamed(namedMonth[2] ?? '')
  if (namedMonth && month) return nearest(month, Number(namedMonth[1]), today)
  const named = NAMED_DAY.exec(text)
  const weekday = named ? weekdayNamed(named[2] ?? '') : undefined
  return weekday === undefined ? null : { day: weekdayTyped(named?.[1], weekday, today) }
}

/**
 * Reads a day as people type it: everything {@link readWrittenDay} reads except the day counts of spreadsheets, and `today`,
 * `yesterday`, `tomorrow`, `3 days ago`, `in 2 weeks`, `Mon`, `next Fri`, `24/11`, `24 Nov`.
 * @param text as typed
 * @param today the day in London, which all of these start from
 */
export function parseTypedDay(text: string, today: Day): DayRead {
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (tidy === '') return { error: 'Type a date, such as 31/01/2012.' }
  if (/^\d{1,6}$/.test(tidy) && tidy.length !== 4) {
    return { error: 'This is only a number. Write the whole date as 31/01/2012.' }
  }
  return relativeDay(tidy, today) ?? readWrittenDay(tidy, today)
}

function withTime(day: DayRead, time: string): MomentRead {
  if ('error' in day) return day
  const read = readWrittenTime(time)
  return 'error' in read ? read : { instant: londonInstant(day.day, read.minutes), timed: true }
}

const ZONED = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})$/
/** A day, then a time that starts with a digit or is a word for one; between them a space, a comma, `at` or a `T`. */
const DAY_AND_TIME =
  /^(.*?)(?:[ ,]+(?:at )?|t)((?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d{1,7})?)?|\d{1,2})(?: ?(?:am|pm|a\.m\.|p\.m\.))?|\d{4} ?(?:hrs?|hours)|noon|midday|midnight)$/
const TIME_ALONE = /^(?:at )?(\d{1,2}[:.]\d{2}(?: ?(?:am|pm))?|\d{1,2} ?(?:am|pm)|noon|midday)$/

function momentFrom(text: string, today: Day, readDay: (text: string, today: Day) => DayRead): MomentRead {
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (ZONED.test(tidy)) {
    const milliseconds = Date.parse(tidy.toUpperCase())
    return Number.isNaN(milliseconds)
      ? { error: 'There is no such moment.' }
      : { instant: new Date(milliseconds).toISOString(), timed: true }
  }
  const alone = readDay(tidy, today)
  if ('day' in alone) return { instant: londonInstant(alone.day, 0), timed: false }
  const parts = DAY_AND_TIME.exec(tidy)
  const day = parts ? readDay(parts[1] ?? '', today) : alone
  return parts && 'day' in day ? withTime(day, parts[2] ?? '') : 'error' in day ? (parts ? day : alone) : alone
}

/**
 * Reads a moment as people type it: `now`, a time alone (today), a day alone (its midnight), or a day and a time, by London's clocks:
 * `24/11 14:30`, `yesterday at 9am`, `Mon 10.15`.
 * @param text as typed
 * @param now the moment all of these start from
 */
export function parseTypedMoment(text: string, now: Instant): MomentRead {
  const today = londonDay(now)
  const tidy = text.trim().toLowerCase()
  if (tidy === 'now') return { instant: now, timed: true }
  const time = TIME_ALONE.exec(tidy)
  if (time) return withTime({ day: today }, time[1] ?? '')
  return momentFrom(text, today, parseTypedDay)
}

/**
 * Reads a moment that stands whole in a file: a date that {@link readWrittenDay} reads, with or without a time, by London's clocks.
 * @param text as written
 * @param today settles which century two digits mean
 */
export function readWrittenMoment(text: string, today: Day): MomentRead {
  return momentFrom(text, today, readWrittenDay)
}
