import { CLOSED_STAGES, stages, type Stage } from '../../../contract/codes/stages'
import { ALONE, BY_TWO, type Transition } from './transition'

/** Every live stage but the hold itself: an answer to a deconfliction request may come in any of them. */
const HELD_FROM: readonly Stage[] = stages.codes
  .map(({ code }) => code)
  .filter((code) => code !== 'HELD' && !(CLOSED_STAGES as readonly Stage[]).includes(code))

/** A hold of deconfliction ends at the gateway, because the answer it waited for has come; every other leads back. */
const BACK_TO = HELD_FROM.filter((stage) => stage !== 'DECONFLICTION')

const hold = (from: Stage): Transition => ({
  ...ALONE,
  decidedBy: ['deconfliction'],
  from,
  to: 'HELD',
  label: 'Hold',
  needs: ['deconfliction_hold'],
  asks: ['holdReason', 'reviewOn'],
  offers: ['reason']
})

const release = (to: Stage): Transition => ({
  ...BY_TWO,
  from: 'HELD',
  to,
  label: 'Release the hold',
  needs: ['deconfliction_clear'],
  asks: ['reason', 'evidence'],
  back: true
})

/** Where a hold leads back to, by the stage the referral was held in. */
export function backFrom(held: Stage): Stage {
  return held === 'DECONFLICTION' ? 'GATEWAY' : held
}

/** Holds (investigative primacy): put on in every live stage, reviewed, and ended. */
export const holds: readonly Transition[] = [
  ...HELD_FROM.map(hold),
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'HELD',
    label: 'Review the hold and keep it',
    needs: [],
    asks: ['holdReason', 'reviewOn', 'reason']
  },
  ...BACK_TO.map(release),
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'TRANSFERRED',
    label: 'Transfer to another area',
    needs: ['pcmt', 'acknowledged'],
    asks: ['closureReason', 'signpostedTo', 'receivingOfficer', 'reason', 'evidence', 'enquiries'],
    closureReasons: ['out_of_area_transferred']
  },
  {
    ...BY_TWO,
    from: 'HELD',
    to: 'CLOSED_PURSUE',
    label: 'Pass to investigation',
    needs: ['pcmt', 'deconfliction_transfer', 'acknowledged'],
    asks: ['closureReason', 'reason', 'evidence', 'enquiries'],
    closureReasons: ['escalated_to_investigation']
  }
]
