import { dayInWords } from '../../contract/day-words'
import { londonDay, londonOffset } from '../../contract/london'
import type { Day, Instant } from '../../contract/time'

/** A moment in London in words, to the minute: `2 December 2026, 10:15`. */
export function momentInWords(instant: Instant): string {
  const wall = new Date(Date.parse(instant) + londonOffset(instant) * 60_000).toISOString().slice(11, 16)
  return `${dayInWords(londonDay(instant))}, ${wall}`
}

/** A period in words; what its two ends share is said once: `1 July to 30 September 2026`. */
export function periodInWords({ from, to }: { from: Day; to: Day }): string {
  if (from === to) return dayInWords(from)
  const start = dayInWords(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, -5) : start} to ${dayInWords(to)}`
}

/** A whole number with a comma between thousands and a true minus: `1,234`. */
export function numberInWords(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',')
  return value < 0 ? `\u2212${digits}` : digits
}

/** What a cell shows; nothing to give is a dash. */
export function cellInWords(cell: string | number | null): string {
  if (cell === null) return '\u2013'
  return typeof cell === 'number' ? numberInWords(cell) : cell
}
