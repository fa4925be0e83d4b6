import type { Day } from '../../../contract/time'
import type { ClockRun } from '../clock-story'
import { handOverDueOn, isFollowed } from './rules'
import type { HandOver } from './support'

/**
 * The day by which somebody has to follow a hand-over; null once it was followed. While the referral stands signposted or transferred its clock says
 * it, so that clock and hand-over never name two days; a hand-over beside another stage has its own limit.
 */
export function followDueOn(handOver: HandOver, runs: readonly ClockRun[]): Day | null {
  if (!isFollowed(handOver)) return null
  const clock = handOver.kind === 'signpost' ? 'signpost_look_back' : 'transfer_acknowledgement'
  const run = runs.find((each) => each.clock === clock && each.stoppedOn === null)
  return run ? run.dueOn : handOverDueOn(handOver)
}
