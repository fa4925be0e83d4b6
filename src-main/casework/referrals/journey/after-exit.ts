import { BY_TWO, CLOSURE_SAYS, PANEL_SAYS, RECORDED, type Transition } from './transition'

const REVIEW = { ...RECORDED, decidedBy: ['panel'], asks: PANEL_SAYS, offers: ['dissent', 'risk'] } as const

const CLOSE = {
  ...BY_TWO,
  decidedBy: ['panel'],
  to: 'CLOSED',
  label: 'Close: reviews after exit complete',
  asks: [...CLOSURE_SAYS, 'decidingBody', 'decisionMaker', 'decidedOn', 'risk'],
  closureReasons: ['reviews_complete']
} as const

/**
 * The reviews six and twelve months after the exit, and up to twenty-four (written answer of 12 February 2025). Each is entered with the day it was held,
 * so that one entered late shows how late. A review that finds a concern leads nowhere but to reopening. The twelve-month review is recorded before the
 * referral is closed or the reviews are extended, and closing asks for it again.
 */
export const afterExit: readonly Transition[] = [
  {
    ...REVIEW,
    from: 'EXITED',
    to: 'POST_EXIT_6',
    label: 'Record the six-month review',
    needs: ['post_exit_6', 'deconfliction_settled']
  },
  {
    ...REVIEW,
    from: 'POST_EXIT_6',
    to: 'POST_EXIT_12',
    label: 'Record the twelve-month review',
    needs: ['post_exit_12', 'deconfliction_settled']
  },
  { ...CLOSE, from: 'POST_EXIT_12', needs: ['post_exit_12', 'deconfliction_settled', 'acknowledged'] },
  {
    ...RECORDED,
    from: 'POST_EXIT_12',
    to: 'POST_EXIT_EXT',
    label: 'Record: reviews extended',
    needs: ['post_exit_12'],
    asks: [...PANEL_SAYS, 'reviewOn']
  },
  {
    ...RECORDED,
    from: 'POST_EXIT_EXT',
    to: 'POST_EXIT_EXT',
    label: 'Record a further review and extend again',
    needs: ['post_exit_further', 'deconfliction_settled'],
    asks: [...PANEL_SAYS, 'reviewOn']
  },
  { ...CLOSE, from: 'POST_EXIT_EXT', needs: ['post_exit_further', 'deconfliction_settled', 'acknowledged'] }
]
