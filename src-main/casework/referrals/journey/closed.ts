import { AFTER_EXIT, CLOSED_STAGES, type Stage } from '../../../contract/codes/stages'
import { ALONE, type Transition } from './transition'

const reopen = (from: Stage): Transition => ({
  ...ALONE,
  from,
  to: 'REOPENED',
  label: 'Reopen: something new came',
  needs: [],
  asks: ['whatIsNew'],
  offers: ['newReferral', 'reason']
})

/**
 * What can still happen to a referral whose work has ended: new information reopens it as a new episode with a new day of receipt, and the two ends that
 * hand the person to somebody else are followed up. The field's own table leaves a transfer without a way on; one that is declined would then be nobody's,
 * so it can be reopened as every other. Review, retention and disposal begin from here.
 */
export const closed: readonly Transition[] = [
  ...[...CLOSED_STAGES, ...AFTER_EXIT].map(reopen),
  {
    ...ALONE,
    from: 'REOPENED',
    to: 'SCREENING',
    label: 'Begin screening',
    needs: ['receivedAt', 'immediateDanger', 'sector', 'referrerOrganisation', 'concernAsRaised', 'danger_told']
  },
  {
    ...ALONE,
    from: 'SIGNPOSTED',
    to: 'SIGNPOSTED',
    label: 'Record the look-back: did the service take it up?',
    needs: ['signpost_answered'],
    offers: ['reason']
  },
  {
    ...ALONE,
    from: 'TRANSFERRED',
    to: 'TRANSFERRED',
    label: 'Record that the transfer was accepted',
    needs: ['transfer_accepted'],
    offers: ['reason']
  }
]
