import { londonDay, londonOffset } from '../../src-main/contract/london'
import { Day, Instant } from '../../src-main/contract/time'
import { shownMoment, shownWeekday } from './shown-time'

/** True for a value that was read as a day, rather than text kept as typed. */
export function isReadDay(value: string | null): value is Day {
  return value !== null && Day.safeParse(value).success
}

/** True for a value that was read as a moment, rather than text kept as typed. */
export function isReadMoment(value: string | null): value is Instant {
  return value !== null && Instant.safeParse(value).success
}

/** A day as it is typed: `2026-11-23` becomes "23/11/2026". Text that is no day stays as it is. */
export function typedDay(value: string | null): string {
  return isReadDay(value) ? value.split('-').toReversed().join('/') : (value ?? '')
}

/** A moment as it is typed, by London's clocks: "23/11/2026 19:04". Text that is no moment stays as it is. */
export function typedMoment(value: string | null): string {
  if (!isReadMoment(value)) return value ?? ''
  const wall = new Date(Date.parse(value) + londonOffset(value) * 60_000).toISOString()
  return `${typedDay(londonDay(value))} ${wall.slice(11, 16)}`
}

/** How a day that was read is shown under its field. */
export function readingOfDay(value: string | null): string {
  return isReadDay(value) ? shownWeekday(value) : ''
}

/** How a moment that was read is shown under its field. */
export function readingOfMoment(value: string | null): string {
  return isReadMoment(value) ? `${shownWeekday(londonDay(value)).split(',')[0]}, ${shownMoment(value)}` : ''
}
