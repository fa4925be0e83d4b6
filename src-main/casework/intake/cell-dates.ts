import { londonDay } from '../calendar'
import type { Day, Instant } from '../../contract/time'
import { readWrittenMoment } from '../../contract/typed-dates'
import { readWrittenDay } from '../../contract/written-dates'
import type { CellRead, Circumstances } from './cell'

const IN_FUTURE = 'This lies in the future. Check the date.'

/** A date of birth: a day that exists, from 1900 to today. */
export function readBirthDate(text: string, { today }: Circumstances): CellRead<Day> {
  const read = readWrittenDay(text.replace(/[ t]00:00(?::00(?:\.0+)?)?$/i, ''), today)
  if ('error' in read) return read
  return read.day > today ? { error: IN_FUTURE } : { value: read.day }
}

/** When a referral was received: a day with or without a time, by London's clocks, not later than now. */
export function readReceived(text: string, { today, now }: Circumstances): CellRead<Instant> {
  const read = readWrittenMoment(text, today)
  if ('error' in read) return read
  const later = read.timed ? read.instant > now : londonDay(read.instant) > today
  return later ? { error: IN_FUTURE } : { value: read.instant }
}

const AGE =
  /^(?:about|approx(?:imately)?\.?|around|circa|c\.?|ca\.?|~|aged?)?\s*(\d{1,3})(?:\.0+)?\s*(?:\?|(?:years?|yrs?)(?:[ -]old)?|y\/?o)?$/i

/** An age in whole years, 0 to 120. */
export function readAge(text: string): CellRead<number> {
  const years = AGE.exec(text)?.[1]
  if (years === undefined) {
    const range = /\d\s*(?:-|–|to|or|\/)\s*\d/.test(text)
    return {
      error: range ? 'Write one age, such as 15. A range is not read.' : 'Write an age in whole years, such as 15.'
    }
  }
  return Number(years) <= 120 ? { value: Number(years) } : { error: 'Nobody is older than 120. Check the age.' }
}
