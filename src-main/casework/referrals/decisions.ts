import { closureReasons } from '../../contract/codes/decisions'
import { labelOf } from '../../contract/codes/code-list'
import type { Decision } from '../../contract/referrals'
import type { Day } from '../../contract/time'
import { addDays } from '../calendar'
import { clockRule } from './clocks'
import { partLabel } from './needs'
import { isClosing, type DecisionPart, type Transition } from './stages'

/** Shortest rationale a decision may have, in characters: "yes" and "as discussed" are no rationale. */
export const SHORTEST_REASON = 40

/** What a decision is judged against besides itself. */
export interface DecisionContext {
  /** The day of the decision, in London. */
  on: Day
  /** The person has other referrals and the step must weigh them together. */
  cumulative: boolean
  /** Labels of clocks that this step would end late, or unanswered. */
  missedClocks: readonly string[]
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
  breachReason: ''
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

/** The outcome must agree with what was judged about risk. */
function riskFault(transition: Transition, { risk, closureReason }: Decision): string | null {
  const closesForGood = ['CLOSED_NFA', 'SIGNPOSTED', 'NOT_PREVENT'].includes(transition.to)
  if (!closesForGood) return null
  if (risk === 'ct_risk') {
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

function reviewFault({ reviewOn }: Decision, on: Day): string | null {
  if (reviewOn === null) return null
  const { limit } = clockRule('hold')
  if (reviewOn <= on) return 'The review lies in the future: choose a day after the hold begins.'
  return reviewOn > addDays(on, limit) ? `A hold is reviewed within ${limit} days.` : null
}

function holdFault({ holdReason, reason }: Decision): string | null {
  return holdReason === 'other' && reason === '' ? 'Say which reason, by reference only.' : null
}

function reasonFault({ reason }: Decision, required: boolean): string | null {
  if (!required || reason.trim().length >= SHORTEST_REASON) return null
  return `Give the reason in at least ${SHORTEST_REASON} characters: somebody else must be able to follow it in a year.`
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
  reviewOn: 'Give the day on which the hold is reviewed.'
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
  const asked = (part: DecisionPart): boolean => transition.asks.includes(part)
  const needed: DecisionPart[] = [...transition.asks]
  if (context.cumulative) needed.push('cumulative')
  const judged: Record<string, string | null> = {
    grounds: groundsFault(decision),
    risk: riskFault(transition, decision),
    closureReason: closureFault(transition, decision),
    assessment: assessmentFault(decision, asked('assessment'), context.on),
    reviewOn: reviewFault(decision, context.on),
    holdReason: holdFault(decision),
    reason: reasonFault(decision, asked('reason')),
    complexNeeds: complexNeedsFault(decision),
    breachReason:
      context.missedClocks.length > 0 && decision.breachReason === ''
        ? `Missed: ${context.missedClocks.join('; ')}. Say why; it stays on the record.`
        : null
  }
  const standing = Object.entries(judged).filter((each): each is [string, string] => each[1] !== null)
  return { ...emptyFaults(needed, decision), ...Object.fromEntries(standing) }
}
