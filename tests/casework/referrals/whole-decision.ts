import { noDecision } from '../../../src-main/casework/referrals/decisions'
import { hasOwnDay, type Transition } from '../../../src-main/casework/referrals/stages'
import { addDays } from '../../../src-main/casework/calendar'
import type { Decision } from '../../../src-main/contract/referral-decision'
import type { Day } from '../../../src-main/contract/time'

/** A form with everything a step can ask for, filled so that no rule of the form objects on a day. */
export function wholeDecision(transition: Transition, on: Day, change: Partial<Decision> = {}): Decision {
  const closing = transition.closureReasons.length > 0
  return {
    ...noDecision,
    optionsConsidered: ['This', 'That'],
    grounds: ['no_ct_risk'],
    reason: 'Everything that was looked at points the same way, and all who were asked agree.',
    evidence: 'What was read and who was asked.',
    risk: 'no_ct_risk',
    concernAssessed: 'none_identified',
    complexNeeds: ['none_known'],
    systemsChecked: ['PNC'],
    assessment: { framework: 'PAF', reference: 'PAF-1', version: '2024', madeOn: on },
    cumulative: 'Read together they say no more than apart.',
    closureReason: closing ? (transition.closureReasons[0] ?? null) : null,
    signpostedTo: 'A service',
    holdReason: 'live_investigation',
    reviewOn: transition.asks.includes('reviewOn') ? addDays(on, 20) : null,
    breachReason: 'The desk was empty.',
    decidingBody: transition.decidedBy[0] ?? null,
    decisionMaker: 'Somebody who may',
    decidedOn: hasOwnDay(transition) ? on : null,
    reasonableGrounds: closing ? 'no' : 'yes',
    enquiries: ['The school was asked'],
    outstanding: 'Nothing that would change it.',
    feedback: 'By telephone tomorrow.',
    exitReason: transition.asks.includes('exitReason') ? 'no_remaining_ct_concern' : null,
    shortfall: 'The provider was ill.',
    objective: 'Keep contact.',
    tactics: 'Visits.',
    partners: ['School'],
    riskLevel: 'low',
    reviewKind: transition.asks.includes('reviewKind') ? 'supervisor' : null,
    receivingOfficer: 'An officer there',
    whatIsNew: 'A second report.',
    newReferral: '',
    ...change
  }
}
