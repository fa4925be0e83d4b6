import type { CodeList } from '../../../../src-main/contract/codes/code-list'
import {
  closureReasons,
  decisionGrounds,
  holdReasons,
  riskJudgements,
  systemChecks
} from '../../../../src-main/contract/codes/decisions'
import { complexNeeds, concerns } from '../../../../src-main/contract/codes/referral'
import type { Decision } from '../../../../src-main/contract/referrals'

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
  { name: 'signpostedTo', label: 'Signposted to', kind: 'line' },
  {
    name: 'holdReason',
    label: 'Reason for the hold',
    kind: 'choice',
    list: holdReasons,
    help: 'By reference only, no intelligence detail.'
  },
  { name: 'reviewOn', label: 'Review on', kind: 'day' },
  {
    name: 'grounds',
    label: 'Grounds',
    kind: 'several',
    list: decisionGrounds,
    help: '“No ideology identified” is never enough alone.'
  },
  { name: 'reason', label: 'Reason', kind: 'narrative', help: 'Why this, and why not the other options.' },
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
