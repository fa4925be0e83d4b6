import type { Day } from '../../../contract/time'
import type { AssessmentReference, PartnerRequest, Support } from '../support/support'

/** Requests to partners that nobody answered and that were not given up with a reason. */
export function unansweredPartners({ requests }: Pick<Support, 'requests'>): PartnerRequest[] {
  return requests.filter(({ repliedOn, givenUpReason }) => repliedOn === null && givenUpReason === '')
}

/** The last day on which a partner told something new. */
export function newInformationOn({ requests }: Pick<Support, 'requests'>): Day | null {
  return requests.reduce<Day | null>(
    (last, { repliedOn, nilReturn }) =>
      repliedOn !== null && !nilReturn && (last === null || repliedOn > last) ? repliedOn : last,
    null
  )
}

/** The four parts of section 36(5)(a) to (d). */
export function isWholePlan(plan: Support['plan']): boolean {
  return (
    plan !== null && [plan.consentRequest, plan.nature, plan.provider, plan.howAndWhen].every((each) => each !== '')
  )
}

/** True when at least one need was identified and each has an action or a reason for none, with an organisation and a person who own it. */
export function areMapped({ needs }: Pick<Support, 'needs'>): boolean {
  return (
    needs.length > 0 &&
    needs.every(
      (each) => (each.action !== '' || each.noActionReason !== '') && each.ownerOrganisation !== '' && each.owner !== ''
    )
  )
}

/** True when each need has an outcome, and one that is left or accepted says why. */
export function areSettled({ needs }: Pick<Support, 'needs'>): boolean {
  return needs.every(
    ({ outcome, outcomeReason }) => outcome === 'addressed' || (outcome !== null && outcomeReason !== '')
  )
}

/** Sessions that should have been held by a day, and those that were. */
export function sessionCount({ sessions }: Pick<Support, 'sessions'>, day: Day): { planned: number; held: number } {
  const due = sessions.filter(({ plannedFor }) => plannedFor <= day)
  return { planned: due.length, held: due.filter(({ state }) => state === 'held').length }
}

/** True when no session of the past is still open, and each missed or cancelled one says why. */
export function sessionsAccounted({ sessions }: Pick<Support, 'sessions'>, day: Day): boolean {
  return sessions
    .filter(({ plannedFor }) => plannedFor <= day)
    .every(({ state, reason }) => state === 'held' || (state !== 'planned' && reason !== ''))
}

/** The latest assessment made by a day. */
export function latestAssessment({ assessments }: Pick<Support, 'assessments'>, day: Day): AssessmentReference | null {
  return assessments.reduce<AssessmentReference | null>(
    (latest, each) => (each.madeOn <= day && (latest === null || each.madeOn >= latest.madeOn) ? each : latest),
    null
  )
}

/** True when a review of a kind was held since a day, with checks made afresh, and found no concern. */
export function isReviewed(
  { reviews }: Pick<Support, 'reviews'>,
  kind: Support['reviews'][number]['of'],
  since: Day
): boolean {
  const latest = reviews.findLast((each) => each.of === kind && each.heldOn >= since)
  return latest !== undefined && latest.checks !== '' && latest.conclusion !== 'concern'
}
