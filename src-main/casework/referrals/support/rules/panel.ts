import type { Force } from '../../../../contract/codes/forces'
import type { Attendance } from '../../../../contract/support-entries'
import type { Day } from '../../../../contract/time'
import type { AssessmentReference, PanelMeeting, Support } from '../support'

export interface Quorum {
  quorate: boolean
  /** What lacks, in sentences that name the section. */
  lacks: string[]
}

/**
 * Whether a panel could consider somebody: the local authority and police for the area where the person resides were there, and the local
 * authority chaired (Counter-Terrorism and Security Act 2015, section 37(1), (3) and (5)).
 * @param residence the force of that area; null where it is not known, and then nobody stands for it
 */
export function quorum(attendance: readonly Attendance[], residence: Force | null): Quorum {
  const localAuthority = attendance.some(({ body }) => body === 'local_authority')
  const policeOfResidence =
    residence !== null && attendance.some(({ body, force }) => body === 'police' && force === residence)
  const chairs = attendance.filter((each) => each.chairs)
  const chairedByLocalAuthority = chairs.length === 1 && chairs[0]?.body === 'local_authority'
  const lacks = [
    ...(localAuthority ? [] : ['The local authority was not represented (section 37(1)).']),
    ...(policeOfResidence ? [] : ['No police for the area where the person resides attended (section 37(3)).']),
    ...(chairedByLocalAuthority ? [] : ['The local authority did not chair (section 37(5)).'])
  ]
  return { quorate: lacks.length === 0, lacks }
}

/** True for a meeting that is still to be held: neither held nor put off. */
export function isAwaited({ heldOn, deferredOn }: PanelMeeting): boolean {
  return heldOn === null && deferredOn === null
}

/** The meeting that counts: of those held since a day the last, whenever it was recorded. */
export function heldMeeting({ meetings }: Pick<Support, 'meetings'>, since: Day): PanelMeeting | null {
  return meetings.reduce<PanelMeeting | null>((latest, each) => {
    if (each.heldOn === null || each.heldOn < since) return latest
    return latest === null || (latest.heldOn ?? '') <= each.heldOn ? each : latest
  }, null)
}

/**
 * True for an assessment that a decision may rest on: it was made on or before that day (Prevent Learning Review on Sir David Amess, 2025: the
 * assessment was written after the decision).
 */
export function supportsDecision({ madeOn }: { madeOn: Day }, decidedOn: Day): boolean {
  return madeOn <= decidedOn
}

/** The latest assessment that a decision of a day may rest on. */
export function latestAssessment({ assessments }: Pick<Support, 'assessments'>, day: Day): AssessmentReference | null {
  return assessments.reduce<AssessmentReference | null>(
    (latest, each) =>
      supportsDecision(each, day) && (latest === null || each.madeOn >= latest.madeOn) ? each : latest,
    null
  )
}
