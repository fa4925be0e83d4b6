import type { Clock } from '../../../../src-main/contract/referral-views'

/** The clock within which the referrer is told that the referral arrived, while it still runs. */
export function acknowledgement(clocks: readonly Clock[]): Clock | undefined {
  return clocks.find((clock) => clock.clock === 'acknowledge' && clock.stoppedOn === null)
}
