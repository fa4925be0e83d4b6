import { codeList } from './code-list'

/** Why support through Channel ended. */
export const exitReasons = codeList('Reason for the exit', [
  { code: 'no_remaining_ct_concern', label: 'No counter-terrorism concern remains' },
  { code: 'consent_declined', label: 'Consent declined' },
  { code: 'consent_withdrawn', label: 'Consent withdrawn' },
  { code: 'disengaged', label: 'The person stopped taking part' },
  { code: 'risk_escalated_plp', label: 'Risk rose: police-led partnership' },
  { code: 'risk_escalated_pursue', label: 'Risk rose: investigation' },
  { code: 'custody_or_conviction', label: 'In custody or convicted: managed elsewhere' },
  { code: 'transferred_area', label: 'Transferred to another area' },
  { code: 'moved_abroad', label: 'Moved abroad' },
  { code: 'deceased', label: 'Died' },
  { code: 'no_longer_eligible', label: 'No longer eligible' },
  { code: 'other', label: 'Another reason, given in the text' }
])
export type ExitReason = (typeof exitReasons.codes)[number]['code']

/** Who decides a step. The desk records what the bodies beyond it decided. */
export const decidingBodies = codeList('Decided by', [
  { code: 'desk', label: 'Desk officer' },
  { code: 'deconfliction', label: 'FIMU or CTCO' },
  { code: 'supervisor', label: 'Police supervisor' },
  { code: 'local_authority', label: 'Local authority' },
  { code: 'panel_chair', label: 'Local authority chair of the panel' },
  { code: 'panel', label: 'Channel panel' },
  { code: 'named_person', label: 'Person named in the plan' }
])
export type DecidingBody = (typeof decidingBodies.codes)[number]['code']

/** Counter-Terrorism and Security Act 2015, section 36(3). */
export const groundsAnswers = codeList('Reasonable grounds to believe', [
  { code: 'yes', label: 'Yes: vulnerable to being drawn into terrorism' },
  { code: 'no', label: 'No' }
])
export type GroundsAnswer = (typeof groundsAnswers.codes)[number]['code']

/** How much risk professionals judged a police-led partnership to hold; judged, never computed. */
export const riskLevels = codeList('Risk as judged', [
  { code: 'low', label: 'Low' },
  { code: 'medium', label: 'Medium' },
  { code: 'high', label: 'High' }
])
export type RiskLevel = (typeof riskLevels.codes)[number]['code']

/** The two reviews of a police-led partnership. A formal review is also a supervisor's. */
export const partnershipReviews = codeList('Kind of review', [
  { code: 'supervisor', label: 'Supervisor’s review' },
  { code: 'formal', label: 'Formal review' }
])
export type PartnershipReview = (typeof partnershipReviews.codes)[number]['code']
