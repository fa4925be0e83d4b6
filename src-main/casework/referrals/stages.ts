import type { ClosureReason } from '../../contract/codes/decisions'
import { CASEWORK, DECIDERS, type Role } from '../../contract/codes/roles'
import { isOpenStage, type Stage } from '../../contract/codes/stages'
import type { Decision } from '../../contract/referrals'
import type { NeedCode } from './needs'

export type DecisionPart = keyof Decision

/** One way from a stage to another. Later stages of the journey join by adding rows to the table below. */
export interface Transition {
  from: Stage
  to: Stage
  /** What an officer does, as on the button. */
  label: string
  /** Who may take it alone or propose it. */
  proposers: readonly Role[]
  /** Who decides what another proposed; null where one officer takes the step alone. */
  deciders: readonly Role[] | null
  /** What the record must hold before. */
  needs: readonly NeedCode[]
  /** Parts of the decision form that must be filled. */
  asks: readonly DecisionPart[]
  /** Parts that may be filled. Whether `cumulative` and `breachReason` are asked for depends on the case. */
  offers: readonly DecisionPart[]
  /** Reasons a closure may have; empty where nothing is closed. */
  closureReasons: readonly ClosureReason[]
}

const RECEIPT = ['receivedAt', 'immediateDanger', 'sector', 'referrerOrganisation', 'concernAsRaised'] as const
const ALONE = { proposers: CASEWORK, deciders: null, asks: [], offers: [], closureReasons: [] } as const
const BY_TWO = { proposers: CASEWORK, deciders: DECIDERS, offers: ['dissent'], closureReasons: [] } as const

/** What every gateway decision rests on: the assessment, the systems checked, risk apart from ideology, options and evidence. */
const ASSESSMENT = [
  'optionsConsidered',
  'grounds',
  'reason',
  'evidence',
  'risk',
  'concernAssessed',
  'complexNeeds',
  'systemsChecked',
  'assessment'
] as const
const GATEWAY_NEEDS = ['identity', 'pcmt', 'deconfliction_settled'] as const

const SIGNPOSTS = [
  'signposted_health',
  'signposted_childrens_social_care',
  'signposted_adult_social_care',
  'signposted_education',
  'signposted_youth_justice',
  'signposted_other'
] as const

/** A hold may be put on any open stage after deconfliction was asked, because an answer may come at any time. */
const HOLD = {
  ...ALONE,
  to: 'HELD',
  label: 'Hold',
  needs: ['deconfliction_hold'],
  asks: ['holdReason', 'reviewOn'],
  offers: ['reason']
} as const

/** The journey up to the gateway decision, as data. */
export const transitions: readonly Transition[] = [
  { ...ALONE, from: 'RECEIVED', to: 'SCREENING', label: 'Begin screening', needs: [...RECEIPT, 'danger_told'] },
  {
    ...ALONE,
    from: 'SCREENING',
    to: 'DECONFLICTION',
    label: 'Go on to deconfliction',
    needs: [...RECEIPT, 'danger_told', 'identity', 'earlier_referrals', 'pcmt']
  },
  {
    ...BY_TWO,
    from: 'SCREENING',
    to: 'NOT_PREVENT',
    label: 'Close: not a Prevent referral',
    needs: [...RECEIPT, 'danger_told', 'identity_where_named', 'pcmt', 'acknowledged'],
    asks: ['closureReason', 'optionsConsidered', 'grounds', 'reason', 'evidence'],
    offers: ['dissent', 'risk', 'concernAssessed', 'complexNeeds', 'systemsChecked', 'assessment'],
    closureReasons: ['nfa_misdirected', 'nfa_malicious', 'nfa_misinformed']
  },
  {
    ...ALONE,
    from: 'DECONFLICTION',
    to: 'GATEWAY',
    label: 'Begin the gateway assessment',
    needs: ['identity', 'deconfliction_clear']
  },
  { ...HOLD, from: 'DECONFLICTION' },
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'HELD',
    label: 'Review the hold and keep it',
    needs: [],
    asks: ['holdReason', 'reviewOn', 'reason']
  },
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'GATEWAY',
    label: 'Release the hold',
    needs: ['deconfliction_clear'],
    asks: ['reason', 'evidence']
  },
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'TRANSFERRED',
    label: 'Transfer to another area',
    needs: ['pcmt', 'acknowledged'],
    asks: ['closureReason', 'signpostedTo', 'reason', 'evidence'],
    closureReasons: ['out_of_area_transferred']
  },
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'CLOSED_PURSUE',
    label: 'Pass to investigation',
    needs: ['pcmt', 'deconfliction_transfer', 'acknowledged'],
    asks: ['closureReason', 'reason', 'evidence'],
    closureReasons: ['escalated_to_investigation']
  },
  {
    ...BY_TWO,
    from: 'GATEWAY',
    to: 'INFO_GATHERING',
    label: 'Gather information for Channel',
    needs: GATEWAY_NEEDS,
    asks: ASSESSMENT
  },
  {
    ...BY_TWO,
    from: 'GATEWAY',
    to: 'CLOSED_NFA',
    label: 'Close: no further action',
    needs: [...GATEWAY_NEEDS, 'acknowledged'],
    asks: ['closureReason', ...ASSESSMENT],
    closureReasons: [
      'nfa_no_ct_concern',
      'nfa_malicious',
      'nfa_misinformed',
      'nfa_misdirected',
      'already_known_active_case',
      'out_of_area_transferred',
      'insufficient_information_after_enquiry'
    ]
  },
  {
    ...BY_TWO,
    from: 'GATEWAY',
    to: 'SIGNPOSTED',
    label: 'Close: signpost to another service',
    needs: [...GATEWAY_NEEDS, 'acknowledged'],
    asks: ['closureReason', 'signpostedTo', ...ASSESSMENT],
    closureReasons: SIGNPOSTS
  },
  {
    ...BY_TWO,
    from: 'GATEWAY',
    to: 'PLP',
    label: 'Keep as police-led partnership',
    needs: GATEWAY_NEEDS,
    asks: ASSESSMENT
  },
  { ...HOLD, from: 'GATEWAY' },
  { ...HOLD, from: 'INFO_GATHERING' },
  { ...HOLD, from: 'PLP' }
]

/** The stages in the order of the journey, for the bar that shows it; side ways out are shown only when taken. */
export const journey: readonly Stage[] = ['RECEIVED', 'SCREENING', 'DECONFLICTION', 'GATEWAY', 'INFO_GATHERING']

/** Every way out of a stage. */
export function transitionsFrom(stage: Stage): readonly Transition[] {
  return transitions.filter((each) => each.from === stage)
}

/** The way from one stage to another, if the machine has one. */
export function transitionBetween(from: Stage, to: Stage): Transition | null {
  return transitions.find((each) => each.from === from && each.to === to) ?? null
}

/** True when the step ends the work on the referral at this desk. */
export function isClosing(transition: Pick<Transition, 'to'>): boolean {
  return !isOpenStage(transition.to)
}
