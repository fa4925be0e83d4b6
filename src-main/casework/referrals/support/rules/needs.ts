import type { Support, SupportNeed } from '../support'

/** The four parts of a support plan (Counter-Terrorism and Security Act 2015, section 36(5)(a) to (d)). */
export function isWholePlan(plan: Support['plan']): boolean {
  return (
    plan !== null && [plan.consentRequest, plan.nature, plan.provider, plan.howAndWhen].every((each) => each !== '')
  )
}

type Work = Pick<SupportNeed, 'action' | 'noActionReason' | 'ownerOrganisation' | 'owner'>

/** True where something is done about a need and one organisation and person own it, or a reason says why nothing is. */
export function isMapped({ action, noActionReason, ownerOrganisation, owner }: Work): boolean {
  return action === '' ? noActionReason !== '' : ownerOrganisation !== '' && owner !== ''
}

/** True when at least one need was identified and each is mapped. */
export function areMapped({ needs }: Pick<Support, 'needs'>): boolean {
  return needs.length > 0 && needs.every(isMapped)
}

/** True when each need has an outcome, and one that is left or accepted says why. */
export function areSettled({ needs }: Pick<Support, 'needs'>): boolean {
  return needs.every(
    ({ outcome, outcomeReason }) => outcome === 'addressed' || (outcome !== null && outcomeReason !== '')
  )
}
