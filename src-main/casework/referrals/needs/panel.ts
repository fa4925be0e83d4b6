import type { Day } from '../../../contract/time'
import type { PanelMeeting, Support } from '../support/support'

/** The meeting that counts: the last one held since a day. */
export function heldMeeting({ meetings }: Pick<Support, 'meetings'>, since: Day): PanelMeeting | null {
  return meetings.findLast(({ heldOn }) => heldOn !== null && heldOn >= since) ?? null
}

/** True when a meeting is listed that has not been held. */
export function isListed({ meetings }: Pick<Support, 'meetings'>): boolean {
  return meetings.some(({ heldOn }) => heldOn === null)
}

/**
 * True when the meeting could decide: chaired by the responsible local authority, which attended, with police for the area where the person resides
 * (Counter-Terrorism and Security Act 2015, section 37(1), (3) and (5)).
 */
export function isQuorate(meeting: PanelMeeting): boolean {
  return meeting.chairedByLocalAuthority && meeting.localAuthorityAttended && meeting.policeOfResidenceAttended
}
