import type { SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'

/** The field of each act that says on which day it happened; null where only its recording did. */
const eventFields: { [Act in SupportAct]: (keyof SupportBodies[Act] & string) | null } = {
  'support.request_sent': 'sentOn',
  'support.request_chased': 'chasedOn',
  'support.request_answered': 'repliedOn',
  'support.request_given_up': 'givenUpOn',
  'support.panel_listed': 'listedOn',
  'support.panel_pack_sent': 'sentOn',
  'support.panel_held': 'heldOn',
  'support.panel_deferred': 'deferredOn',
  'support.consent_sought': 'soughtOn',
  'support.consent_answered': 'answeredOn',
  'support.plan_written': 'agreedOn',
  'support.need_identified': 'identifiedOn',
  'support.need_changed': 'changedOn',
  'support.need_settled': 'settledOn',
  'support.need_handed_over': 'offeredOn',
  'support.need_hand_over_answered': 'answeredOn',
  'support.commissioned': 'commissionedOn',
  'support.session_planned': null,
  'support.session_settled': 'on',
  'support.assessed': 'madeOn',
  'support.reviewed': 'heldOn',
  'support.feedback_given': 'toldOn',
  'support.handed_over': 'sentOn',
  'support.hand_over_answered': 'answeredOn',
  'support.closing_report_filed': 'writtenOn',
  'support.hand_over_looked_back': 'lookedOn'
}

/** The field of an act that says on which day it happened; null where it has none. */
export function eventField(act: SupportAct): string | null {
  return eventFields[act]
}

/** The day on which an act happened, as stated; null where only its recording did. */
export function eventDay<Act extends SupportAct>(act: Act, body: SupportBodies[Act]): Day | null {
  const field = eventFields[act]
  return field === null ? null : (body[field] as Day)
}
