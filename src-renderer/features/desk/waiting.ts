import type { DeskFault } from '../../api'

/** Refused because there were too many wrong tries. */
const TOO_EARLY = 'FD-KEY-07'

/** How long a refusal asks to wait, in seconds; 0 for any other fault. The wait stands in its sentence: "in 8 seconds", "in 2 minutes". */
export function secondsToWait(fault: Pick<DeskFault, 'code' | 'message'> | null): number {
  if (fault?.code !== TOO_EARLY) return 0
  const [, count, unit] = /\bin (\d+) (second|minute)s?\b/.exec(fault.message) ?? []
  return Number(count ?? 0) * (unit === 'minute' ? 60 : 1)
}

/** A wait as it counts down: "8 seconds", "1:05". */
export function countdown(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
