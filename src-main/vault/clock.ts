import { londonDay } from '../casework/calendar'
import type { Day, Instant } from '../contract/time'

/** The desk's clock. The one place where the vault reads the system's; tests and the demonstration bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  time(): number
  now(): Instant
  /** Today in London. */
  today(): Day
}

export function clockFrom(time: () => number): Clock {
  const now = (): Instant => new Date(time()).toISOString()
  return { time, now, today: () => londonDay(now()) }
}

export const systemClock: Clock = clockFrom(Date.now)
