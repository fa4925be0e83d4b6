import type { Clock } from '../../../src-main/contract/referral-views'

/** The clock that matters now: of those not stopped, the one due first. */
export function clockNow<C extends Pick<Clock, 'state' | 'dueOn'>>(clocks: readonly C[]): C | null {
  const live = clocks.filter((clock) => clock.state !== 'met' && clock.state !== 'missed')
  return live.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0] ?? null
}
