import { Refusal } from '../../../contract/result'

/** Refusals of a disposal review, none with a word of the case. */
export const retentionRefusals = {
  open: new Refusal('FD-RTN-01', 'This referral is not closed. Only a closed referral is reviewed for disposal.', {
    next: 'Close it first, or go on with it.'
  }),
  notDue: new Refusal('FD-RTN-02', 'The disposal review of this referral is not due yet.', {
    next: 'Wait until the day shown, or dispose of it under section 47 where it must be erased before its time.'
  }),
  longest: new Refusal('FD-RTN-03', 'This referral has been kept for the longest time the policy allows.', {
    next: 'Dispose of it. Where the law requires it to be kept, two officers change the policy first.'
  }),
  until: (fault: string): Refusal =>
    new Refusal('FD-RTN-04', 'It cannot be kept until that day.', { fields: { until: fault } }),
  reason: (fault: string): Refusal =>
    new Refusal('FD-RTN-05', 'The reason cannot stand as it is.', { fields: { reason: fault } })
}
