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

const BY_PANEL = { ...BY_TWO, decidedBy: ['panel'] } as const
const PARTNERSHIP = { ...BY_PANEL, to: 'PLP', label: 'Go on as police-led partnership' } as const
const PARTNERSHIP_ASKS = [...PANEL_SAYS, 'risk', ...PARTNERSHIP_SAYS] as const

/** Support ends with every need accounted for, sessions counted, and an assessment that is neither old nor later than the decision. */
const EXIT = {
  ...BY_PANEL,
  to: 'EXITED',
  label: 'Exit: support ends',
  needs: ['deconfliction_settled', 'needs_settled', 'sessions_settled', 'acknowledged'],
  asks: [...PANEL_SAYS, 'exitReason', 'risk', 'assessment', 'enquiries'],
  offers: ['dissent', 'complexNeeds', 'concernAssessed']
} as const

const ASK_CONSENT = {
  ...RECORDED,
  to: 'CONSENT_SOUGHT',
  asks: ['reason'],
  offers: ['decidingBody', 'decisionMaker', 'decidedOn']
} as const

const WITHDRAWN = {
  ...ALONE,
  to: 'CONSENT_WITHDRAWN',
  label: 'Record that consent was withdrawn',
  decidedBy: ['named_person'],
  needs: ['consent_withdrawn'],
  asks: ['decidedOn'],
  offers: ['reason', 'decisionMaker', 'risk']
} as const

const TRANSFER = {
  ...BY_PANEL,
  to: 'TRANSFERRED',
  label: 'Transfer to another area',
  needs: ['deconfliction_settled', 'acknowledged'],
  asks: ['closureReason', 'signpostedTo', 'receivingOfficer', 'reason', 'evidence', 'enquiries', 'risk'],
  closureReasons: ['out_of_area_transferred']
} as const

/**
 * From consent to the exit (Counter-Terrorism and Security Act 2015, sections 36(4) and (5) and 41). The field's own table names "re-assess" and "in
 * review" without saying how they go on: a re-assessment leads to consent, the panel, the police, or an end that fits whether support had begun; a review
 * leads back to support. No answer on consent leads to re-assessment too, and somebody who turns 18 is asked again themselves.
 */
export const channel: readonly Transition[] = [
  {
    ...ALONE,
    from: 'CONSENT_SOUGHT',
    to: 'ADOPTED',
    label: 'Adopt: support begins',
    decidedBy: ['named_person'],
    needs: [
      'consent_given',
      'consent_current',
      'support_plan',
      'needs_mapped',
      'deconfliction_settled',
      'deconfliction_fresh'
    ],
    offers: ['reason', 'decidedOn', 'assessment']
  },
  {
    ...ALONE,
    from: 'CONSENT_SOUGHT',
    to: 'CONSENT_REFUSED',
    label: 'Record that consent was refused',
    decidedBy: ['named_person'],
    needs: ['consent_refused'],
    asks: ['risk'],
    offers: ['reason', 'reviewOn']
  },
  {
    ...ALONE,
    from: 'CONSENT_SOUGHT',
    to: 'REASSESS',
    label: 'Re-assess: no answer on consent',
    decidedBy: ['panel'],
    needs: [],
    asks: ['reason', 'risk'],
    offers: ['reviewOn']
  },
  {
    ...RECORDED,
    from: 'CONSENT_REFUSED',
    to: 'REASSESS',
    label: 'Re-assess after the refusal',
    needs: [],
    asks: ['reason', 'risk'],
    offers: ['decidingBody', 'decisionMaker', 'decidedOn']
  },
  { ...PARTNERSHIP, from: 'CONSENT_REFUSED', needs: [], asks: PARTNERSHIP_ASKS },
  {
    ...BY_PANEL,
    from: 'CONSENT_REFUSED',
    to: 'SIGNPOSTED',
    label: 'Close: signpost to another service',
    needs: ['deconfliction_settled', 'acknowledged'],
    asks: [...CLOSURE_SAYS, 'decidingBody', 'decisionMaker', 'decidedOn', 'risk', 'signpostedTo'],
    closureReasons: SIGNPOSTS
  },
  {
    ...RECORDED,
    from: 'CONSENT_WITHDRAWN',
    to: 'REASSESS',
    label: 'Re-assess after the withdrawal',
    needs: [],
    asks: ['reason', 'risk'],
    offers: ['decidingBody', 'decisionMaker', 'decidedOn']
  },
  { ...PARTNERSHIP, from: 'CONSENT_WITHDRAWN', needs: [], asks: PARTNERSHIP_ASKS },
  { ...EXIT, from: 'CONSENT_WITHDRAWN' },
  { ...ASK_CONSENT, from: 'REASSESS', label: 'Ask for consent again', needs: ['reassessed'] },
  {
    ...RECORDED,
    from: 'REASSESS',
    to: 'PANEL_LISTED',
    label: 'Bring it before the panel again',
    needs: ['reassessed', 'deconfliction_settled', 'panel_date'],
    asks: ['reason']
  },
  { ...PARTNERSHIP, from: 'REASSESS', needs: ['reassessed'], asks: PARTNERSHIP_ASKS },
  {
    ...BY_PANEL,
    from: 'REASSESS',
    to: 'NOT_ADOPTED',
    label: 'Close: not adopted after re-assessment',
    needs: ['reassessed', 'support_not_begun', 'other_services', 'deconfliction_settled', 'acknowledged'],
    asks: [...CLOSURE_SAYS, 'decidingBody', 'decisionMaker', 'decidedOn', 'risk'],
    offers: ['dissent', 'signpostedTo', 'assessment'],
    closureReasons: ['consent_not_given', 'support_not_needed', 'nfa_no_ct_concern', ...SIGNPOSTS]
  },
  { ...EXIT, from: 'REASSESS', needs: ['reassessed', 'support_begun', ...EXIT.needs] },
  {
    ...RECORDED,
    from: 'ADOPTED',
    to: 'IN_REVIEW',
    label: 'Record the panel’s review',
    needs: ['panel_reviewed'],
    asks: ['decidingBody', 'decisionMaker', 'decidedOn'],
    offers: ['reason', 'evidence', 'dissent', 'assessment', 'breachReason']
  },
  {
    ...ALONE,
    from: 'ADOPTED',
    to: 'ADOPTED',
    label: 'Record a refreshed assessment',
    needs: [],
    asks: ['assessment'],
    offers: ['reason', 'breachReason']
  },
  { ...ASK_CONSENT, from: 'ADOPTED', label: 'Ask for consent again', needs: ['consent_lapsed'] },
  { ...WITHDRAWN, from: 'ADOPTED' },
  {
    ...RECORDED,
    from: 'ADOPTED',
    to: 'EXIT_PROPOSED',
    label: 'Propose the exit',
    needs: [],
    asks: ['optionsConsidered', 'reason']
  },
  { ...TRANSFER, from: 'ADOPTED' },
  { ...PARTNERSHIP, from: 'ADOPTED', needs: [], asks: PARTNERSHIP_ASKS },
  {
    ...RECORDED,
    from: 'IN_REVIEW',
    to: 'ADOPTED',
    label: 'Record: support goes on',
    needs: ['consent_current', 'needs_mapped'],
    asks: PANEL_SAYS,
    offers: ['dissent', 'assessment', 'risk', 'breachReason']
  },
  { ...ASK_CONSENT, from: 'IN_REVIEW', label: 'Ask for consent again', needs: ['consent_lapsed'] },
  { ...WITHDRAWN, from: 'IN_REVIEW' },
  {
    ...RECORDED,
    from: 'IN_REVIEW',
    to: 'EXIT_PROPOSED',
    label: 'Propose the exit',
    needs: [],
    asks: ['optionsConsidered', 'reason']
  },
  { ...TRANSFER, from: 'IN_REVIEW' },
  { ...PARTNERSHIP, from: 'IN_REVIEW', needs: [], asks: PARTNERSHIP_ASKS },
  { ...EXIT, from: 'EXIT_PROPOSED' },
  {
    ...RECORDED,
    from: 'EXIT_PROPOSED',
    to: 'ADOPTED',
    label: 'Record: support goes on',
    needs: ['consent_current'],
    asks: PANEL_SAYS,
    offers: ['dissent', 'assessment', 'risk', 'breachReason']
  },
  { ...WITHDRAWN, from: 'EXIT_PROPOSED' }
]
