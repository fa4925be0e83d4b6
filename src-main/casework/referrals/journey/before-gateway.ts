import { ALONE, BY_TWO, CLOSURE_SAYS, PARTNERSHIP_SAYS, SIGNPOSTS, type Transition } from './transition'

const RECEIPT = ['receivedAt', 'immediateDanger', 'sector', 'referrerOrganisation', 'concernAsRaised'] as const

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
const GATEWAY_NEEDS = ['identity', 'earlier_weighed', 'pcmt', 'deconfliction_settled'] as const

/** From receipt to the gateway decision. */
export const beforeGateway: readonly Transition[] = [
  { ...ALONE, from: 'RECEIVED', to: 'SCREENING', label: 'Begin screening', needs: [...RECEIPT, 'danger_told'] },
  {
    ...ALONE,
    from: 'SCREENING',
    to: 'DECONFLICTION',
    label: 'Go on to deconfliction',
    needs: [...RECEIPT, 'danger_told', 'identity', 'earlier_referrals', 'earlier_weighed', 'pcmt']
  },
  {
    ...BY_TWO,
    from: 'SCREENING',
    to: 'NOT_PREVENT',
    label: 'Close: not a Prevent referral',
    needs: [...RECEIPT, 'danger_told', 'identity_where_named', 'earlier_weighed', 'pcmt', 'acknowledged'],
    asks: CLOSURE_SAYS,
    offers: ['dissent', 'risk', 'concernAssessed', 'complexNeeds', 'systemsChecked', 'assessment'],
    closureReasons: ['nfa_misdirected', 'nfa_malicious', 'nfa_misinformed']
  },
  {
    ...ALONE,
    decidedBy: ['deconfliction'],
    from: 'DECONFLICTION',
    to: 'GATEWAY',
    label: 'Begin the gateway assessment',
    needs: ['identity', 'deconfliction_clear']
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
    asks: ['closureReason', 'enquiries', ...ASSESSMENT],
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
    asks: ['closureReason', 'signpostedTo', 'enquiries', ...ASSESSMENT],
    closureReasons: SIGNPOSTS
  },
  {
    ...BY_TWO,
    from: 'GATEWAY',
    to: 'PLP',
    label: 'Keep as police-led partnership',
    needs: GATEWAY_NEEDS,
    asks: [...ASSESSMENT, ...PARTNERSHIP_SAYS]
  }
]
