import { londonDay } from '../../src-main/contract/london'

const LONDON = { timeZone: 'Europe/London' } as const
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const weekdayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
})
const momentDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...LONDON })
const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...LONDON })

/** `2026-11-23` as "23 Nov 2026". */
export function shownDay(day: string): string {
  return dayWords.format(new Date(`${day}T00:00:00Z`))
}

/** `2026-11-23` as "Mon, 23 Nov 2026". */
export function shownWeekday(day: string): string {
  return weekdayWords.format(new Date(`${day}T00:00:00Z`))
}

/** A UTC instant as London's clocks show it: "23 Nov 2026, 19:04". */
export function shownMoment(instant: string): string {
  return `${momentDay.format(new Date(instant))}, ${shownTime(instant)}`
}

/** A UTC instant as London's time of day: "19:04". */
export function shownTime(instant: string): string {
  return clockTime.format(new Date(instant))
}

/** Now, as the contract writes instants. */
export function nowInstant(): string {
  return new Date().toISOString()
}

/** Today in London, `2026-11-23`. */
export function todayInLondon(): string {
  return londonDay(nowInstant())
}

/** "1 day", "3 days", "41,220 people". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** Bytes as people read them: "4.2 MB". */
export function shownBytes(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(2)} GB`
}
