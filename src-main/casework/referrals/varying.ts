import { DECIDERS } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import type { ClockRun } from './clock-runs'
import { runLabel } from './clock-runs'
import type { ClockCode } from './clocks'
import type { PolicyLimits } from './policy'
import { readReferral } from './reading'
import { notReady, refusal } from './refusals'
import { wordsDigest } from './second-words'

/** A limit somebody wants to vary: which run of which clock, until when, and why. */
export interface LimitAsked {
  clock: string
  round: number
  dueOn: Day
  reason: string
}

/**
 * Judges a limit to be varied. Only a running clock has one; it is moved to a day still to come, with a reason. A breach is never varied away: the day
 * that had passed stays on the clock.
 * @returns the run
 * @throws Refusal FD-REF-60, FD-REF-61, FD-REF-13
 */
export function requireVariable(
  runs: readonly ClockRun[],
  { clock, round, dueOn, reason }: LimitAsked,
  today: Day,
  policy: PolicyLimits
): ClockRun {
  const run = runs.find((each) => each.clock === clock && each.round === round)
  if (!run || run.stoppedOn !== null) throw refusal('noClock')
  if (run.pausedOn !== null) throw refusal('clockStandsStill')
  const faults: Record<string, string> = {}
  if (dueOn <= today) faults['dueOn'] = 'The new last day lies in the future: choose a day after today.'
  else if (dueOn === run.dueOn) faults['dueOn'] = 'This is the day it is due already.'
  if (reason.trim().length < policy.shortestReason) {
    faults['reason'] = `Give the reason in at least ${policy.shortestReason} characters; it stays on the clock.`
  }
  if (Object.keys(faults).length > 0) throw notReady(`Vary: ${runLabel(run)}`, [], faults)
  return run
}

/** Varies the limit of one running clock. A supervisor who is not the officer asking decides, with their own passphrase. */
export function varyLimit(
  asking: Asking,
  referral: Id,
  given: LimitAsked & { second: { officer: Id; passphrase: string } }
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  const { second, ...asked } = given
  const run = requireVariable(standing.runs, asked, asking.today(), standing.policy)
  const digest = wordsDigest({ referral, ...asked, wasDueOn: run.dueOn })
  const { id, signature, key } = asking.confirm(second, digest, DECIDERS, [officer.person])
  journal.append({
    record: referral,
    kind: 'referral.limit_varied',
    body: { ...asked, clock: asked.clock as ClockCode, digest, signature, key },
    actor: officer.id,
    second: id
  })
}
