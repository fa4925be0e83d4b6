import { codeList } from './code-list'

/** Outcome codes for a closure; exits from Channel have a list of their own. */
export const closureReasons = codeList('Reason for closing', [
  { code: 'nfa_no_ct_concern', label: 'No counter-terrorism concern' },
  { code: 'nfa_malicious', label: 'Malicious referral' },
  { code: 'nfa_misinformed', label: 'Misguided or misinformed referral' },
  { code: 'nfa_misdirected', label: 'Misdirected: meant for another service' },
  { code: 'signposted_health', label: 'Signposted to health' },
  { code: 'signposted_childrens_social_care', label: 'Signposted to children’s social care' },
  { code: 'signposted_adult_social_care', label: 'Signposted to adult social care' },
  { code: 'signposted_education', label: 'Signposted to education' },
  { code: 'signposted_youth_justice', label: 'Signposted to youth justice' },
  { code: 'signposted_other', label: 'Signposted elsewhere' },
  { code: 'escalated_to_investigation', label: 'Escalated to an investigation' },
  { code: 'already_known_active_case', label: 'Already known: added to a live case' },
  { code: 'out_of_area_transferred', label: 'Out of area: transferred' },
  { code: 'insufficient_information_after_enquiry', label: 'Not enough information after enquiry' },
  { code: 'support_not_needed', label: 'Panel: support through Channel not needed' },
  { code: 'support_not_suitable', label: 'Panel: support through Channel not suitable' },
  { code: 'consent_not_given', label: 'Consent not given; no risk remained on re-assessment' },
  { code: 'partnership_no_longer_needed', label: 'Police-led partnership no longer needed' },
  { code: 'reviews_complete', label: 'Reviews after exit complete, no concern' },
  { code: 'nfa_malicious_or_misinformed', label: 'Malicious or misinformed', validTo: '2024-04-30' }
])
export type ClosureReason = (typeof closureReasons.codes)[number]['code']

/** Grounds a gateway decision may rest on. Absence of ideology is never enough alone (Southport Prevent Learning Review, 2025). */
export const decisionGrounds = codeList('Ground for the decision', [
  { code: 'ct_risk_present', label: 'Counter-terrorism risk present' },
  { code: 'susceptibility_present', label: 'Susceptible to being drawn into terrorism' },
  { code: 'no_ct_risk', label: 'No counter-terrorism risk found after checks' },
  { code: 'no_susceptibility', label: 'No susceptibility to radicalisation found after checks' },
  { code: 'needs_met_elsewhere', label: 'Needs are met by another service' },
  { code: 'needs_met_by_referral_on', label: 'Needs call for another service, not Channel' },
  { code: 'report_unfounded', label: 'What was reported did not happen or was misunderstood' },
  { code: 'no_ideology', label: 'No ideology identified' },
  { code: 'other', label: 'Another ground, given in the reason' }
])
export type DecisionGround = (typeof decisionGrounds.codes)[number]['code']

/** What was judged about risk, kept apart from ideology. */
export const riskJudgements = codeList('Judgement of risk', [
  { code: 'ct_risk', label: 'Counter-terrorism risk' },
  { code: 'susceptible_no_ct_risk', label: 'Susceptible, no present counter-terrorism risk' },
  { code: 'no_ct_risk', label: 'No counter-terrorism risk or susceptibility found' },
  { code: 'not_determined', label: 'Cannot be judged yet' }
])
export type RiskJudgement = (typeof riskJudgements.codes)[number]['code']

/** Systems checked during the gateway assessment. */
export const systemChecks = codeList('System checked', [
  { code: 'PCMT', label: 'PCMT' },
  { code: 'PNC', label: 'Police National Computer' },
  { code: 'PND', label: 'Police National Database' },
  { code: 'local_crime', label: 'Local crime and custody' },
  { code: 'local_intelligence', label: 'Local intelligence' },
  { code: 'ct_holmes', label: 'CT HOLMES' },
  { code: 'ct_intelligence', label: 'Secure CT intelligence system' },
  { code: 'open_source', label: 'Open source' },
  { code: 'overseas', label: 'FCDO, ACRO or immigration' }
])
export type SystemCheck = (typeof systemChecks.codes)[number]['code']

export const deconflictionBodies = codeList('Asked', [
  { code: 'FIMU', label: 'Fixed intelligence management unit (FIMU)' },
  { code: 'CTCO', label: 'Counter-terrorism case officer (CTCO)' },
  { code: 'other', label: 'Another body' }
])
export type DeconflictionBody = (typeof deconflictionBodies.codes)[number]['code']

export const deconflictionAnswers = codeList('Answer', [
  { code: 'clear', label: 'Clear' },
  { code: 'hold', label: 'Hold' },
  { code: 'transfer', label: 'Transfer to investigation' }
])
export type DeconflictionAnswer = (typeof deconflictionAnswers.codes)[number]['code']

export const holdReasons = codeList('Reason for the hold', [
  { code: 'live_investigation', label: 'Live investigation has primacy' },
  { code: 'awaiting_tasking', label: 'Awaiting a tasking decision' },
  { code: 'other', label: 'Another reason, by reference only' }
])
export type HoldReason = (typeof holdReasons.codes)[number]['code']
