import { episodes } from './episode'
import { fellShort, isOpenRequest } from './support/rules'
import { isClosing, type DecisionPart, type Transition } from './stages'
import type { Standing } from './standing'

const labels: Readonly<Record<DecisionPart, string>> = {
  optionsConsidered: 'Options considered',
  grounds: 'Grounds',
  reason: 'Reason',
  evidence: 'Evidence relied on',
  dissent: 'Dissent',
  risk: 'Judgement of risk',
  concernAssessed: 'Concern as assessed',
  complexNeeds: 'Complex needs',
  systemsChecked: 'Systems checked',
  assessment: 'Assessment (PAF) reference and date',
  cumulative: 'What the referrals mean together',
  closureReason: 'Reason for closing',
  signpostedTo: 'Signposted or transferred to',
  holdReason: 'Reason for the hold',
  reviewOn: 'Next review on',
  breachReason: 'Why a clock was missed',
  decidingBody: 'Decided by',
  decisionMaker: 'Who decided',
  decidedOn: 'Day it was decided or held',
  reasonableGrounds: 'Reasonable grounds (s.36(3))',
  enquiries: 'Enquiries made',
  outstanding: 'Answers outstanding, and why the decision does not wait for them',
  feedback: 'What the referrer will be told, or why nobody can be told',
  exitReason: 'Reason for the exit',
  shortfall: 'Why fewer sessions were held than planned',
  objective: 'Objective of the partnership',
  tactics: 'Means, in outline (no sources, no methods)',
  partners: 'Partners',
  riskLevel: 'Risk as judged',
  reviewKind: 'Kind of review',
  receivingOfficer: 'Receiving officer',
  whatIsNew: 'What is new',
  newReferral: 'Reference of the new referral'
}

/** The heading of a part of the decision form. */
export function partLabel(part: DecisionPart): string {
  return labels[part]
}

/** True when a decision must say what several referrals, or several episodes of one, mean together (Southport Prevent Learning Review, 2025). */
export function needsCumulative(transition: Transition, standing: Standing): boolean {
  if (transition.deciders === null || (transition.from === 'HELD' && !isClosing(transition))) return false
  return standing.otherReferrals > 0 || (isClosing(transition) && episodes(standing) > 1)
}

/** True where a closure or an exit would leave the referrer without word, as nothing sent back is on record. */
function needsFeedback(transition: Transition, { support, stood }: Standing): boolean {
  if (!isClosing(transition)) return false
  const since = stood.findLast(({ stage }) => stage === 'REOPENED')?.since ?? '0001-01-01'
  const at = transition.to === 'EXITED' ? ['exit'] : ['closure', 'panel', 'exit']
  return !support.feedback.some((each) => at.includes(each.at) && each.toldOn >= since)
}

/** Parts of the form that this case makes necessary, beside those the step always asks for. */
export function conditionalParts(
  transition: Transition,
  standing: Standing,
  missedClocks: readonly string[]
): DecisionPart[] {
  const { support, asOf } = standing
  const leavesPartners = isClosing(transition) || transition.to === 'S36_DECISION'
  const judged: readonly (readonly [DecisionPart, boolean])[] = [
    ['cumulative', needsCumulative(transition, standing)],
    ['outstanding', leavesPartners && support.requests.some(isOpenRequest)],
    ['shortfall', transition.to === 'EXITED' && isClosing(transition) && fellShort(support, asOf)],
    ['feedback', needsFeedback(transition, standing)],
    ['breachReason', missedClocks.length > 0]
  ]
  return judged.filter(([part, needed]) => needed && !transition.asks.includes(part)).map(([part]) => part)
}
