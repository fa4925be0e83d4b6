import type { Day, Instant } from './time'

const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit'
})
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Hours remembered at most; a desk's records span far fewer. */
const MOST_HOURS = 50_000

const offsets = new Map<number, number>()

/** What a wall clock in London shows at a moment, as milliseconds of the same digits read as UTC. */
function wallAsUtc(milliseconds: number): number {
  const parts = new Map(WALL.formatToParts(milliseconds).map((part) => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const date = new Date(0)
  date.setUTCFullYear(part('year'), part('month') - 1, part('day'))
  date.setUTCHours(part('hour'), part('minute'), part('second'))
  return date.getTime()
}

/** Milliseconds that London's clocks stand ahead. They change on the hour, so each hour is asked of the system once. */
function offsetAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  if (offsets.size >= MOST_HOURS) offsets.clear()
  const offset = wallAsUtc(hour * HOUR) - hour * HOUR
  offsets.set(hour, offset)
  return offset
}

/** Minutes that London's clocks stand ahead of UTC at a moment: 0 in winter, 60 in summer. */
export function londonOffset(instant: Instant): number {
  return offsetAt(Date.parse(instant)) / MINUTE
}

/** The calendar day in London at a moment. */
export function londonDay(instant: Instant): Day {
  const milliseconds = Date.parse(instant)
  return new Date(milliseconds + offsetAt(milliseconds)).toISOString().slice(0, 10)
}

/**
 * The moment a wall clock in London shows a time on a day. In the hour that clocks skip in spring it is the time an hour later; in the
 * hour they repeat in autumn it is the first of the two.
 * @param minutes since midnight, 0 to 1439
 */
export function londonInstant(day: Day, minutes: number): Instant {
  const wall = Date.parse(`${day}T00:00:00.000Z`) + minutes * MINUTE
  const inSummer = wall - HOUR
  return new Date(inSummer + offsetAt(inSummer) === wall ? inSummer : wall).toISOString()
}
