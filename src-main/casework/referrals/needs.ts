import type { Need } from '../../contract/referral-views'
import { isNamed, type Standing } from './standing'
import { isClosing, type DecisionPart, type Transition } from './stages'

/** What a step may need of the record before it can be taken. */
export type NeedCode =
  | 'receivedAt'
  | 'immediateDanger'
  | 'sector'
  | 'referrerOrganisation'
  | 'concernAsRaised'
  | 'danger_told'
  | 'identity'
  | 'identity_where_named'
  | 'earlier_referrals'
  | 'pcmt'
  | 'deconfliction_clear'
  | 'deconfliction_hold'
  | 'deconfliction_transfer'
  | 'deconfliction_settled'
  | 'acknowledged'

interface NeedRule {
  label: string
  /** Where on the page it is given. */
  field: string
  met(standing: Standing): boolean
}

const latest = (standing: Standing) => standing.requests.at(-1)
const unanswered = (standing: Standing): boolean => standing.requests.some((each) => each.answer === null)

const needRules: Readonly<Record<NeedCode, NeedRule>> = {
  receivedAt: {
    label: 'When it was received',
    field: 'receivedAt',
    met: ({ fields }) => fields.receivedAt !== null
  },
  immediateDanger: {
    label: 'Whether anybody is in immediate danger',
    field: 'immediateDanger',
    met: ({ fields }) => fields.immediateDanger !== null
  },
  sector: { label: 'Sector it came from', field: 'sector', met: ({ fields }) => fields.sector !== null },
  referrerOrganisation: {
    label: 'Referring organisation',
    field: 'referrerOrganisation',
    met: ({ fields }) => fields.referrerOrganisation !== ''
  },
  concernAsRaised: {
    label: 'The concern as raised, in the referrer’s words',
    field: 'concernAsRaised',
    met: ({ fields }) => fields.concernAsRaised !== ''
  },
  danger_told: {
    label: 'Somebody may be in immediate danger: call 999 or the control room first, then record here that you did',
    field: 'immediateDanger',
    met: ({ fields }) => fields.immediateDanger !== 'yes'
  },
  identity: {
    label: 'Is this person known? Search done and each likely person judged',
    field: 'person',
    met: ({ person }) => person !== null
  },
  identity_where_named: {
    label: 'Is this person known? Search done and each likely person judged',
    field: 'person',
    met: ({ person, given }) => person !== null || !isNamed(given)
  },
  earlier_referrals: {
    label: 'Earlier referrals of the person looked for',
    field: 'person',
    met: ({ person }) => person !== null
  },
  pcmt: {
    label: 'PCMT reference, by the end of screening',
    field: 'pcmtReference',
    met: ({ fields }) => fields.pcmtReference !== ''
  },
  deconfliction_clear: {
    label: 'Deconfliction asked and answered: clear',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'clear' && !unanswered(standing)
  },
  deconfliction_hold: {
    label: 'Deconfliction answered: hold, or transfer to investigation',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'hold' || latest(standing)?.answer === 'transfer'
  },
  deconfliction_transfer: {
    label: 'Deconfliction answered: transfer to investigation',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'transfer'
  },
  deconfliction_settled: {
    label: 'No deconfliction request open, and the latest answer is clear',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'clear' && !unanswered(standing)
  },
  acknowledged: {
    label: 'Referrer told that the referral arrived (or say in the decision why not)',
    field: 'acknowledge',
    met: ({ acknowledged }) => acknowledged
  }
}

const partLabels: Readonly<Record<DecisionPart, string>> = {
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
  reviewOn: 'Review the hold on',
  breachReason: 'Why a clock was missed'
}

/** The heading of a part of the decision form. */
export function partLabel(part: DecisionPart): string {
  return partLabels[part]
}

/** One need with whether it is met. */
export function need(code: NeedCode, standing: Standing): Need {
  const { label, field, met } = needRules[code]
  return { need: code, label, met: met(standing), field }
}

/** True when a decision must say what several referrals mean together (Southport Prevent Learning Review, 2025). */
export function needsCumulative(transition: Transition, standing: Standing): boolean {
  return transition.deciders !== null && transition.from !== 'HELD' && standing.otherReferrals > 0
}

/**
 * Everything a step needs: of the record, each with whether it is there, then the parts of its form that must be filled. That somebody was told
 * of danger is named only where there is danger nobody was told of.
 */
export function needsOf(transition: Transition, standing: Standing, missedClocks: readonly string[]): Need[] {
  const parts: DecisionPart[] = [...transition.asks]
  if (needsCumulative(transition, standing)) parts.push('cumulative')
  if (missedClocks.length > 0) parts.push('breachReason')
  return [
    ...transition.needs
      .map((code) => need(code, standing))
      .filter(({ need: code, met }) => code !== 'danger_told' || !met),
    ...parts.map((part) => ({
      need: `decision.${part}`,
      label: part === 'breachReason' ? `${partLabels[part]}: ${missedClocks.join('; ')}` : partLabels[part],
      met: false,
      field: `decision.${part}`
    }))
  ]
}

/**
 * What the record still lacks, most pressing first: danger nobody was told of, then the five fields of receipt, then the person, and the PCMT
 * reference while it is due. Nothing is missing from a closed referral but what was never given at receipt.
 */
export function missing(standing: Standing): Need[] {
  const codes: NeedCode[] = [
    'danger_told',
    'receivedAt',
    'immediateDanger',
    'sector',
    'referrerOrganisation',
    'concernAsRaised',
    'identity'
  ]
  if (standing.stage !== 'RECEIVED' && !isClosing({ to: standing.stage })) codes.push('pcmt')
  return codes.map((code) => need(code, standing)).filter(({ met }) => !met)
}
