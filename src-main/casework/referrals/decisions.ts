import { isValidOn, labelOf, type CodeList } from '../../contract/codes/code-list'
import { closureReasons } from '../../contract/codes/decisions'
import { concerns } from '../../contract/codes/referral'
import type { Decision } from '../../contract/referral-decision'
import type { Day } from '../../contract/time'
import type { DecisionContext, Faults } from './decision-context'
import { assessmentFault, decidedOnFault, oldAssessmentFault, overtakenFault, reviewFault } from './faults-of-days'
import {
  closureFault,
  decidingBodyFault,
  exitFault,
  groundsAnswerFault,
  groundsFault,
  riskFault
} from './faults-of-judgement'
import { partLabel } from './parts-of-form'
import type { DecisionPart, Transition } from './stages'
import { dayWords } from './words'

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
