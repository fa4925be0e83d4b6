import type { CodeList } from '../../../../src-main/contract/codes/code-list'
import {
  decidingBodies,
  exitReasons,
  groundsAnswers,
  partnershipReviews,
  riskLevels
} from '../../../../src-main/contract/codes/channel'
import {
  closureReasons,
  decisionGrounds,
  holdReasons,
  riskJudgements,
  systemChecks
} from '../../../../src-main/contract/codes/decisions'
import { complexNeeds, concerns } from '../../../../src-main/contract/codes/referral'
import type { Decision } from '../../../../src-main/contract/referral-decision'

/** One part of the decision form: a field of `Decision` and how it is asked for. */
export interface DecisionPart {
  name: keyof Decision
  label: string
  kind: 'narrative' | 'line' | 'choice' | 'several' | 'options' | 'assessment' | 'day'
  list?: CodeList<string>
  help?: string
}

/**
 * Every part a decision can have, in the order it is thought through: what was looked at, what it shows, what could be done, what is proposed.
 * Risk comes before ideology and apart from it (Southport Prevent Learning Review, 2025).
 */
export const decisionParts: readonly DecisionPart[] = [
  { name: 'whatIsNew', label: 'What is new', kind: 'narrative', help: 'What came, from whom, and when.' },
  {
    name: 'newReferral',
    label: 'Reference of the new referral',
    kind: 'line',
    help: 'If a new referral brought it; that referral stays one of its own.'
  },
  { name: 'decidingBody', label: 'Decided by', kind: 'choice', list: decidingBodies },
  {
    name: 'decisionMaker',
    label: 'Who decided',
    kind: 'line',
    help: 'Name and role; for a panel, who chaired.'
  },
  {
    name: 'decidedOn',
    label: 'Day it was decided or held',
    kind: 'day',
    help: 'The day itself, not the day it is entered: the case shows both.'
  },
  { name: 'reviewKind', label: 'Kind of review', kind: 'choice', list: partnershipReviews },
  {
    name: 'enquiries',
    label: 'Enquiries made',
    kind: 'options',
    help: 'One a line, also those that found nothing.'
  },
  {
    name: 'outstanding',
    label: 'Answers outstanding',
    kind: 'narrative',
    help: 'A partner has not answered: what is outstanding, and why the decision does not wait for it.'
  },
  { name: 'systemsChecked', label: 'Systems checked', kind: 'several', list: systemChecks },
  {
    name: 'assessment',
    label: 'Assessment',
    kind: 'assessment',
    help: 'By reference only: the assessment itself stays in its own system.'
  },
  { name: 'evidence', label: 'Evidence relied on', kind: 'narrative', help: 'What it is and where it is held.' },
  { name: 'complexNeeds', label: 'Complex needs', kind: 'several', list: complexNeeds },
  {
    name: 'cumulative',
    label: 'What the referrals mean together',
    kind: 'narrative',
    help: 'The person has been referred more than once: judge the whole, not the last one alone.'
  },
  { name: 'risk', label: 'Judgement of risk', kind: 'choice', list: riskJudgements },
  {
    name: 'reasonableGrounds',
    label: 'Reasonable grounds to believe (s.36(3))',
    kind: 'choice',
    list: groundsAnswers,
    help: 'That the person is vulnerable to being drawn into terrorism. Without them no referral to a panel may be made.'
  },
  {
    name: 'concernAssessed',
    label: 'Ideology, as assessed',
    kind: 'choice',
    list: concerns,
    help: 'Apart from risk. That none is identified is not a reason to close.'
  },
  {
    name: 'optionsConsidered',
    label: 'Options considered',
    kind: 'options',
    help: 'One a line, also those not chosen.'
  },
  { name: 'closureReason', label: 'Reason for closing', kind: 'choice', list: closureReasons },
  {
    name: 'exitReason',
    label: 'Reason for the exit',
    kind: 'choice',
    list: exitReasons
  },
  { name: 'signpostedTo', label: 'Signposted or transferred to', kind: 'line', help: 'The service, or the area.' },
  { name: 'receivingOfficer', label: 'Receiving officer', kind: 'line', help: 'Who takes it on there.' },
  {
    name: 'holdReason',
    label: 'Reason for the hold',
    kind: 'choice',
    list: holdReasons,
    help: 'By reference only, no intelligence detail.'
  },
  { name: 'objective', label: 'Objective of the partnership', kind: 'narrative' },
  {
    name: 'tactics',
    label: 'Means, in outline',
    kind: 'narrative',
    help: 'No sources and no methods: anybody who may read the case reads this.'
  },
  { name: 'partners', label: 'Partners', kind: 'options', help: 'One a line.' },
  {
    name: 'riskLevel',
    label: 'Risk as judged',
    kind: 'choice',
    list: riskLevels,
    help: 'A judgement of professionals; nothing here computes it.'
  },
  { name: 'reviewOn', label: 'Next review on', kind: 'day' },
  {
    name: 'grounds',
    label: 'Grounds',
    kind: 'several',
    list: decisionGrounds,
    help: '“No ideology identified” is never enough alone.'
  },
  { name: 'reason', label: 'Reason', kind: 'narrative', help: 'Why this, and why not the other options.' },
  {
    name: 'shortfall',
    label: 'Why fewer sessions were held than planned',
    kind: 'narrative'
  },
  {
    name: 'feedback',
    label: 'Word to the referrer',
    kind: 'narrative',
    help: 'No word sent back is on record: what they will be told, or why nobody can be told.'
  },
  {
    name: 'dissent',
    label: 'Dissent',
    kind: 'narrative',
    help: 'If anybody disagreed: who, and why. Leave empty if nobody did.'
  },
  {
    name: 'breachReason',
    label: 'Why the clock was missed',
    kind: 'narrative',
    help: 'A clock is late. The reason stays on the record.'
  }
]

/** The parts that a step asks for, in the form's order. */
export function partsAsked(asks: readonly string[]): DecisionPart[] {
  return decisionParts.filter((part) => asks.includes(part.name))
}
