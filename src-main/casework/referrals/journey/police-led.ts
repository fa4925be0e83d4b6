import { BY_TWO, CLOSURE_SAYS, PANEL_SAYS, PARTNERSHIP_SAYS, type Transition } from './transition'

const SETTLED = ['deconfliction_settled', 'deconfliction_fresh'] as const

/**
 * A police-led partnership: reviewed by a supervisor each month and formally each quarter. It ends as an exit only where support through Channel had
 * begun before it; otherwise it is closed as what it is.
 */
export const policeLed: readonly Transition[] = [
  {
    ...BY_TWO,
    from: 'PLP',
    to: 'PLP',
    label: 'Review the partnership and go on',
    needs: ['deconfliction_settled'],
    asks: ['reviewKind', 'reason', 'risk', ...PARTNERSHIP_SAYS],
    offers: ['dissent', 'evidence', 'assessment', 'decidedOn', 'breachReason']
  },
  {
    ...BY_TWO,
    from: 'PLP',
    to: 'PANEL_LISTED',
    label: 'Refer to the panel',
    decidedBy: ['supervisor', 'local_authority'],
    needs: [...SETTLED, 'panel_date'],
    asks: [
      'reasonableGrounds',
      'decidingBody',
      'decisionMaker',
      'decidedOn',
      'optionsConsidered',
      'reason',
      'evidence',
      'risk'
    ]
  },
  {
    ...BY_TWO,
    from: 'PLP',
    to: 'EXITED',
    label: 'Exit: support ended before the partnership',
    decidedBy: ['panel'],
    needs: ['support_begun', 'needs_settled', 'sessions_settled', ...SETTLED, 'acknowledged'],
    asks: [...PANEL_SAYS, 'exitReason', 'risk', 'assessment', 'enquiries'],
    offers: ['dissent', 'complexNeeds', 'concernAssessed']
  },
  {
    ...BY_TWO,
    from: 'PLP',
    to: 'CLOSED_PLP',
    label: 'Close the partnership',
    needs: [...SETTLED, 'acknowledged'],
    asks: [...CLOSURE_SAYS, 'risk'],
    offers: ['dissent', 'assessment', 'complexNeeds'],
    closureReasons: ['partnership_no_longer_needed', 'escalated_to_investigation', 'already_known_active_case']
  },
  {
    ...BY_TWO,
    from: 'PLP',
    to: 'TRANSFERRED',
    label: 'Transfer to another area',
    needs: ['deconfliction_settled', 'acknowledged'],
    asks: ['closureReason', 'signpostedTo', 'receivingOfficer', 'reason', 'evidence', 'enquiries', 'risk'],
    closureReasons: ['out_of_area_transferred']
  }
]
