import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Decision } from '../../contract/referral-decision'
import type { Instant } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { londonDay } from '../calendar'
import { limitsOn } from './clocks'
import { noDecision } from './decisions'
import { proposalWords } from './proposals'
import { onlyGiven } from './receipt'
import { readReferral } from './reading'
import { refusedMoment } from './refusals'
import { missedClocks, requireStep } from './rules'
import type { Standing } from './standing'

/** The whole form, with what was left out as empty. */
function wholeDecision(given: { [Part in keyof Decision]?: Decision[Part] | undefined }): Decision {
  return { ...noDecision, ...onlyGiven(given) }
}

/**
 * When a step happened: now, or as stated. Not in the future, and not before the referral entered the stage it stands in.
 * @throws Refusal FD-REF-04
 */
function momentOf(stated: Instant | null, standing: Standing, now: Instant): Instant {
  if (stated === null) return now
  if (stated > now) throw refusedMoment('happenedAt', 'A step cannot have been taken in the future.')
  if (stated < standing.stageSince) {
    throw refusedMoment('happenedAt', 'This lies before the referral came to the stage it stands in.')
  }
  return stated
}

/** Takes a step that one officer may take alone. */
export function takeStep(
  asking: Asking,
  referral: Id,
  to: Stage,
  decision: { [Part in keyof Decision]?: Decision[Part] | undefined },
  happenedAt: Instant | null
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  const happened = momentOf(happenedAt, standing, asking.now())
  const whole = wholeDecision(decision)
  const on = londonDay(happened)
  const { from } = requireStep(standing, { to, decision: whole, on, actor: officer, how: 'alone' })
  journal.append({
    record: referral,
    kind: 'referral.stepped',
    body: { from, to, decision: whole, limits: limitsOn(standing.policy, to) },
    actor: officer.id,
    happened
  })
}

/** Puts a decision that needs two before a second officer. */
export function propose(asking: Asking, referral: Id, to: Stage, decision: Decision): void {
  const { sql, journal, officer } = asking
  const read = readReferral(sql, journal, referral, asking.today())
  const on = asking.today()
  const transition = requireStep(read.standing, { to, decision, on, actor: officer, how: 'by_two' })
  const missed = missedClocks(read.standing, to, on, decision)
  const words = proposalWords(read, transition, decision, missed, officer.name)
  const body = { from: transition.from, to, decision: { ...decision }, words: words.map((each) => ({ ...each })) }
  journal.append({ record: referral, kind: 'referral.proposed', body, actor: officer.id })
}
