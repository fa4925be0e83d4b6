import { decidingBodies } from '../../contract/codes/channel'
import { isValidOn, labelOf, type CodeList } from '../../contract/codes/code-list'
import { closureReasons } from '../../contract/codes/decisions'
import { concerns } from '../../contract/codes/referral'
import type { Stage } from '../../contract/codes/stages'
import type { Decision } from '../../contract/referrals'
import type { Day } from '../../contract/time'
import { addDays, addMonths } from '../calendar'
import { partLabel } from './parts-of-form'
import type { PolicyLimits } from './policy'
import { hasOwnDay, isClosing, type DecisionPart, type Transition } from './stages'
import { dayWords } from './words'

/** What a decision is judged against besides itself. */
export interface DecisionContext {
  /** The day of the decision, in London. */
  on: Day
  /** The day the referral entered the stage it stands in. */
  since: Day
  /** The last exit, for the reviews after it. */
  exitedOn: Day | null
  /** The day the latest assessment on record was made. */
  assessedOn: Day | null
  /** Parts that this case makes necessary, beside those the step always asks for. */
  needed: readonly DecisionPart[]
  /** Labels of clocks that this step would end late, or unanswered. */
  missedClocks: readonly string[]
  policy: PolicyLimits
}

/** Sentences on what is wrong, by the part of the form. Empty means that the decision stands. */
export type Faults = Partial<Record<DecisionPart, string>>

/** An empty form. */
export const noDecision: Decision = {
  optionsConsidered: [],
  grounds: [],
  reason: '',
  evidence: '',
  dissent: '',
  risk: null,
  concernAssessed: null,
  complexNeeds: [],
  systemsChecked: [],
  assessment: null,
  cumulative: '',
  closureReason: null,
  signpostedTo: '',
  holdReason: null,
  reviewOn: null,
  breachReason: '',
  decidingBody: null,
  decisionMaker: '',
  decidedOn: null,
  reasonableGrounds: null,
  enquiries: [],
  outstanding: '',
  feedback: '',
  exitReason: null,
  shortfall: '',
  objective: '',
  tactics: '',
  partners: [],
  riskLevel: null,
  reviewKind: null,
  receivingOfficer: '',
  whatIsNew: '',
  newReferral: ''
}

/** True when a part of the form holds nothing. */
export function isEmptyPart(value: Decision[DecisionPart]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/**
 * "No ideology" may be noted but never carries a decision: it needs a ground about risk, susceptibility, needs or facts beside it. "Another
 * ground" does not count beside it, because nothing then shows that it is not the same thought in other words (Southport Prevent
 * Learning Review, 2025).
 */
function groundsFault({ grounds }: Decision): string | null {
  if (!grounds.includes('no_ideology')) return null
  if (grounds.some((ground) => ground !== 'no_ideology' && ground !== 'other')) return null
  return 'That no ideology was found is never enough to decide on. Add the ground on risk, susceptibility, needs or facts that the decision rests on.'
}

const ENDS_WITHOUT_RISK: readonly Stage[] = [
  'CLOSED_NFA',
  'SIGNPOSTED',
  'NOT_PREVENT',
  'NOT_ADOPTED',
  'CLOSED_PLP',
  'CLOSED'
]

/** The outcome must agree with what was judged about risk. */
function riskFault(transition: Transition, { risk, closureReason }: Decision): string | null {
  if (!ENDS_WITHOUT_RISK.includes(transition.to) || !isClosing(transition)) return null
  if (risk === 'ct_risk' && closureReason !== 'escalated_to_investigation') {
    return 'A counter-terrorism risk was judged present, so the referral cannot be closed here. Gather information, keep it as police-led, or correct the judgement.'
  }
  if (risk === 'not_determined' && closureReason === 'nfa_no_ct_concern') {
    return 'Risk could not be judged, so “no counter-terrorism concern” cannot be the reason. Choose the reason that fits, or go on enquiring.'
  }
  return null
}

function closureFault(transition: Transition, { closureReason }: Decision): string | null {
  if (closureReason === null) return null
  if (!isClosing(transition)) return 'This step closes nothing, so it takes no reason for closing.'
  if (transition.closureReasons.includes(closureReason)) return null
  return `“${labelOf(closureReasons, closureReason)}” is not a reason for this step. Choose one of those offered.`
}

/** An assessment written after the decision it should support is paperwork (Amess Prevent Learning Review, 2025). */
function assessmentFault({ assessment }: Decision, required: boolean, on: Day): string | null {
  if (assessment === null) return null
  if (assessment.madeOn !== null && assessment.madeOn > on) {
    return 'The assessment is dated after the decision. A decision rests on an assessment already made.'
  }
  if (!required) return null
  if (assessment.reference === '') return 'Give the reference of the assessment.'
  return assessment.madeOn === null ? 'Give the day on which the assessment was made.' : null
}

/** Of two assessments the later one counts: an older one is not picked because it says what is wanted. */
function overtakenFault({ assessment }: Decision, { assessedOn }: DecisionContext): string | null {
  const made = assessment?.madeOn ?? null
  return made !== null && assessedOn !== null && made < assessedOn
    ? `A later assessment is on record, made on ${dayWords(assessedOn)}. The decision rests on that one.`
    : null
}

/** An exit rests on an assessment made within the months that policy sets before it. */
function oldAssessmentFault(
  transition: Transition,
  { assessment }: Decision,
  { on, policy }: DecisionContext
): string | null {
  const made = assessment?.madeOn ?? null
  if (transition.to !== 'EXITED' || !isClosing(transition) || made === null) return null
  const months = policy.assessmentRefresh
  return made < addMonths(on, -months)
    ? `The assessment is older than ${counted(months, 'month')}. Have it refreshed before support ends.`
    : null
}

function counted(number: number, unit: string): string {
  return number === 1 ? `one ${unit}` : `${number} ${unit}s`
}

/** The last day that may be chosen for the next review, and the sentence that says so. */
function latestReview(to: Stage, { on, exitedOn, policy }: DecisionContext): { day: Day; sentence: string } | null {
  switch (to) {
    case 'HELD':
      return {
        day: addDays(on, policy.holdReview),
        sentence: `A hold is reviewed within ${counted(policy.holdReview, 'day')}.`
      }
    case 'PLP':
      return {
        day: addMonths(on, policy.plpReview),
        sentence: `A police-led partnership is reviewed within ${counted(policy.plpReview, 'month')}.`
      }
    case 'POST_EXIT_EXT':
      return {
        day: addMonths(exitedOn ?? on, policy.postExitFurther),
        sentence: `Reviews after an exit go on for at most ${counted(policy.postExitFurther, 'month')}. Choose an earlier day, or close.`
      }
    default:
      return null
  }
}

function reviewFault(transition: Transition, { reviewOn }: Decision, context: DecisionContext): string | null {
  if (reviewOn === null) return null
  if (reviewOn <= context.on) return 'The next review lies in the future: choose a day after this one.'
  const latest = latestReview(transition.to, context)
  return latest !== null && reviewOn > latest.day ? latest.sentence : null
}

/** What another body decided happened between the day the referral came to this stage and the day it is recorded. */
function decidedOnFault(
  transition: Transition,
  { decidedOn }: Decision,
  { on, since }: DecisionContext
): string | null {
  if (decidedOn === null) return null
  if (!hasOwnDay(transition)) return 'This step counts from when it is taken, so it takes no day of its own.'
  if (decidedOn > on) return 'This day lies in the future. Record what has been decided.'
  return decidedOn < since ? 'This day lies before the referral came to the stage it stands in.' : null
}

function decidingBodyFault(transition: Transition, { decidingBody }: Decision): string | null {
  if (decidingBody === null || transition.decidedBy.includes(decidingBody)) return null
  const names = transition.decidedBy.map((each) => labelOf(decidingBodies, each).toLocaleLowerCase('en'))
  return `This is decided by: ${names.join(', or ')}.`
}

/** Only where there are reasonable grounds may the referral go to a panel, and where there are it is not closed (section 36(3)). */
function groundsAnswerFault(transition: Transition, { reasonableGrounds }: Decision): string | null {
  if (reasonableGrounds === null || !transition.asks.includes('reasonableGrounds')) return null
  if (transition.to === 'PANEL_LISTED' && reasonableGrounds === 'no') {
    return 'A referral to the panel may be made only on reasonable grounds to believe (s.36(3)). Without them, choose another step.'
  }
  if (isClosing(transition) && reasonableGrounds === 'yes') {
    return 'There are reasonable grounds, so the referral is not closed here. Refer it to the panel, or keep it as police-led.'
  }
  return null
}

/** "Another reason" for an exit says nothing unless the text does; an exit because no concern remains cannot stand beside a risk. */
function exitFault({ exitReason, risk }: Decision): string | null {
  return exitReason === 'no_remaining_ct_concern' && (risk === 'ct_risk' || risk === 'not_determined')
    ? 'No concern remains, says the reason, but the risk was judged otherwise. Correct one of the two.'
    : null
}

/** A value that was withdrawn from its list stays on old records and is taken for no new one. */
function expiredFault(list: CodeList<string>, code: string | null, on: Day): string | null {
  if (code === null || isValidOn(list, code, on)) return null
  return `“${labelOf(list, code)}” is not in use on ${dayWords(on)}. Choose one of those offered.`
}

function holdFault({ holdReason, reason }: Decision): string | null {
  return holdReason === 'other' && reason === '' ? 'Say which reason, by reference only.' : null
}

function reasonFault({ reason }: Decision, required: boolean, shortest: number): string | null {
  if (!required || reason.trim().length >= shortest) return null
  return `Give the reason in at least ${shortest} characters: somebody else must be able to follow it in a year.`
}

function complexNeedsFault({ complexNeeds }: Decision): string | null {
  return complexNeeds.includes('none_known') && complexNeeds.length > 1
    ? '“None known” cannot stand beside a need that is known.'
    : null
}

const emptyWords: Partial<Record<DecisionPart, string>> = {
  optionsConsidered: 'Name at least one option that was considered.',
  grounds: 'Choose at least one ground.',
  evidence: 'Name the evidence relied on and the enquiries made.',
  risk: 'Say what was judged about risk, apart from ideology.',
  concernAssessed: 'Say what the concern was assessed to be.',
  complexNeeds: 'Tick the needs that are known, or “None known after asking”.',
  systemsChecked: 'Tick the systems that were checked.',
  assessment: 'Give the reference and date of the assessment.',
  cumulative: 'This person has been referred before. Say what the referrals mean together.',
  closureReason: 'Choose the reason for closing.',
  signpostedTo: 'Name the service, or the area, it goes to.',
  holdReason: 'Choose the reason for the hold.',
  reviewOn: 'Give the day of the next review.',
  decidingBody: 'Say which body decided.',
  decisionMaker: 'Name who decided, or who chaired.',
  decidedOn: 'Give the day on which it was decided or held.',
  reasonableGrounds: 'Say whether there are reasonable grounds to believe (s.36(3)).',
  enquiries: 'List the enquiries that were made, one a line.',
  outstanding: 'A partner has not answered. Say what is outstanding, and why the decision does not wait for it.',
  feedback: 'No word to the referrer is on record. Say what they will be told, or why nobody can be told.',
  exitReason: 'Choose the reason for the exit.',
  shortfall: 'Fewer sessions were held than planned. Say why.',
  objective: 'Say what the partnership is to achieve.',
  tactics: 'Say in outline by what means, without sources or methods.',
  partners: 'Name the partners, one a line.',
  riskLevel: 'Say how much risk was judged.',
  reviewKind: 'Say whether this was the supervisor’s review or the formal one.',
  receivingOfficer: 'Name the officer who receives it.',
  whatIsNew: 'Say what is new.'
}

function emptyFaults(parts: readonly DecisionPart[], decision: Decision): Faults {
  const empty = parts.filter((part) => isEmptyPart(decision[part]))
  return Object.fromEntries(empty.map((part) => [part, emptyWords[part] ?? `${partLabel(part)}: needed.`]))
}

/**
 * Judges the form of a step.
 * @returns one sentence for each part at fault
 */
export function decisionFaults(transition: Transition, decision: Decision, context: DecisionContext): Faults {
  const { on, needed, missedClocks: missed, policy } = context
  const asked = (part: DecisionPart): boolean => transition.asks.includes(part)
  const judged: Faults = onlyFaults({
    grounds: groundsFault(decision),
    risk: riskFault(transition, decision),
    closureReason: expiredFault(closureReasons, decision.closureReason, on) ?? closureFault(transition, decision),
    concernAssessed: expiredFault(concerns, decision.concernAssessed, on),
    assessment:
      assessmentFault(decision, asked('assessment'), decision.decidedOn ?? on) ??
      overtakenFault(decision, context) ??
      oldAssessmentFault(transition, decision, context),
    reviewOn: reviewFault(transition, decision, context),
    holdReason: holdFault(decision),
    reason: reasonFault(decision, asked('reason'), policy.shortestReason),
    complexNeeds: complexNeedsFault(decision),
    decidedOn: decidedOnFault(transition, decision, context),
    decidingBody: decidingBodyFault(transition, decision),
    reasonableGrounds: groundsAnswerFault(transition, decision),
    exitReason: exitFault(decision),
    breachReason:
      missed.length > 0 && decision.breachReason === ''
        ? `Missed: ${missed.join('; ')}. Say why; it stays on the record.`
        : null
  })
  return { ...emptyFaults([...transition.asks, ...needed], decision), ...judged }
}

function onlyFaults(judged: Partial<Record<DecisionPart, string | null>>): Faults {
  return Object.fromEntries(Object.entries(judged).filter((each): each is [DecisionPart, string] => each[1] !== null))
}
