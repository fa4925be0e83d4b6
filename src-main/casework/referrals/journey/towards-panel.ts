import {
  ALONE,
  BY_TWO,
  CLOSURE_SAYS,
  PANEL_SAYS,
  PARTNERSHIP_SAYS,
  RECORDED,
  SIGNPOSTS,
  type Transition
} from './transition'

/** Section 36(2) and (3): a chief officer of police or the local authority refers, on reasonable grounds. */
const GROUNDS = {
  ...BY_TWO,
  decidedBy: ['supervisor', 'local_authority'],
  offers: ['dissent', 'complexNeeds', 'systemsChecked', 'assessment']
} as const
const GROUNDS_SAY = [
  'reasonableGrounds',
  'decidingBody',
  'decisionMaker',
  'decidedOn',
  'optionsConsidered',
  'reason',
  'evidence',
  'risk'
] as const
const SETTLED = ['deconfliction_settled', 'deconfliction_fresh'] as const
const CLOSED_WITHOUT_PANEL = [
  'nfa_no_ct_concern',
  'already_known_active_case',
  'insufficient_information_after_enquiry'
] as const
const HEARD = ['panel_held', 'pack_checked', 'quorum'] as const

/**
 * From gathering information to what the panel decided. The field's own table names "deferred" and "withdrawn before the panel" without saying how
 * they go on: a deferred referral comes before the next meeting, at most as often as policy allows; one withdrawn is still live until two officers have
 * decided what becomes of it, so that nobody is lost between the list and the meeting.
 */
export const towardsPanel: readonly Transition[] = [
  {
    ...ALONE,
    from: 'INFO_GATHERING',
    to: 'S36_DECISION',
    label: 'Go on to the section 36 decision',
    needs: ['partners_asked', ...SETTLED],
    offers: ['reason']
  },
  {
    ...GROUNDS,
    from: 'S36_DECISION',
    to: 'PANEL_LISTED',
    label: 'Refer to the panel',
    needs: [...SETTLED, 'panel_date'],
    asks: GROUNDS_SAY
  },
  {
    ...GROUNDS,
    from: 'S36_DECISION',
    to: 'PLP',
    label: 'Keep as police-led partnership',
    needs: SETTLED,
    asks: [...GROUNDS_SAY, ...PARTNERSHIP_SAYS]
  },
  {
    ...GROUNDS,
    from: 'S36_DECISION',
    to: 'SIGNPOSTED',
    label: 'Close: signpost to another service',
    needs: [...SETTLED, 'acknowledged'],
    asks: [...GROUNDS_SAY, 'grounds', 'closureReason', 'signpostedTo', 'enquiries'],
    closureReasons: SIGNPOSTS
  },
  {
    ...GROUNDS,
    from: 'S36_DECISION',
    to: 'CLOSED_NFA',
    label: 'Close: no further action',
    needs: [...SETTLED, 'acknowledged'],
    asks: [...GROUNDS_SAY, 'grounds', 'closureReason', 'enquiries'],
    closureReasons: CLOSED_WITHOUT_PANEL
  },
  {
    ...RECORDED,
    from: 'PANEL_LISTED',
    to: 'PANEL_CONSIDERED',
    label: 'Record that the panel considered it',
    decidedBy: ['panel_chair'],
    needs: HEARD,
    asks: ['decidingBody', 'decisionMaker', 'decidedOn'],
    offers: ['reason', 'evidence']
  },
  {
    ...RECORDED,
    from: 'PANEL_LISTED',
    to: 'WITHDRAWN_BEFORE_PANEL',
    label: 'Record that it was withdrawn before the panel',
    decidedBy: ['panel_chair'],
    needs: []
  },
  {
    ...ALONE,
    from: 'WITHDRAWN_BEFORE_PANEL',
    to: 'PANEL_LISTED',
    label: 'List it again',
    decidedBy: ['panel_chair'],
    needs: [...SETTLED, 'panel_date'],
    asks: ['reason']
  },
  {
    ...BY_TWO,
    from: 'WITHDRAWN_BEFORE_PANEL',
    to: 'PLP',
    label: 'Keep as police-led partnership',
    needs: SETTLED,
    asks: ['optionsConsidered', 'reason', 'evidence', 'risk', ...PARTNERSHIP_SAYS]
  },
  {
    ...BY_TWO,
    from: 'WITHDRAWN_BEFORE_PANEL',
    to: 'SIGNPOSTED',
    label: 'Close: signpost to another service',
    needs: [...SETTLED, 'acknowledged'],
    asks: [...CLOSURE_SAYS, 'risk', 'signpostedTo'],
    closureReasons: SIGNPOSTS
  },
  {
    ...BY_TWO,
    from: 'WITHDRAWN_BEFORE_PANEL',
    to: 'CLOSED_NFA',
    label: 'Close: no further action',
    needs: [...SETTLED, 'acknowledged'],
    asks: [...CLOSURE_SAYS, 'risk'],
    closureReasons: CLOSED_WITHOUT_PANEL
  },
  {
    ...RECORDED,
    from: 'PANEL_CONSIDERED',
    to: 'CONSENT_SOUGHT',
    label: 'Record: support offered, consent to be asked',
    needs: [...HEARD, 'vote', 'deconfliction_settled'],
    asks: PANEL_SAYS,
    offers: ['dissent', 'risk', 'complexNeeds', 'assessment']
  },
  {
    ...BY_TWO,
    from: 'PANEL_CONSIDERED',
    to: 'PLP',
    label: 'Record: police-led partnership instead',
    decidedBy: ['panel'],
    needs: [...HEARD, 'vote', 'other_services'],
    asks: [...PANEL_SAYS, 'risk', ...PARTNERSHIP_SAYS]
  },
  {
    ...BY_TWO,
    from: 'PANEL_CONSIDERED',
    to: 'NOT_ADOPTED',
    label: 'Record: not adopted',
    decidedBy: ['panel'],
    needs: [...HEARD, 'vote', 'other_services', 'deconfliction_settled', 'acknowledged'],
    asks: [...PANEL_SAYS, 'grounds', 'risk', 'closureReason', 'enquiries'],
    offers: ['dissent', 'signpostedTo', 'assessment'],
    closureReasons: ['support_not_needed', 'support_not_suitable', 'nfa_no_ct_concern', ...SIGNPOSTS]
  },
  {
    ...RECORDED,
    from: 'PANEL_CONSIDERED',
    to: 'DEFERRED',
    label: 'Record: deferred to the next meeting',
    needs: [...HEARD, 'may_defer', 'panel_date'],
    asks: ['decidingBody', 'decisionMaker', 'decidedOn', 'reason']
  },
  {
    ...RECORDED,
    from: 'DEFERRED',
    to: 'PANEL_CONSIDERED',
    label: 'Record that the panel considered it again',
    decidedBy: ['panel_chair'],
    needs: HEARD,
    asks: ['decidingBody', 'decisionMaker', 'decidedOn'],
    offers: ['reason', 'evidence']
  },
  {
    ...RECORDED,
    from: 'DEFERRED',
    to: 'WITHDRAWN_BEFORE_PANEL',
    label: 'Record that it was withdrawn before the panel',
    decidedBy: ['panel_chair'],
    needs: []
  }
]
