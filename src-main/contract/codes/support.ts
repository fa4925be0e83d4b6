import { codeList } from './code-list'

/** On what a request for information rests. The duty of partners to co-operate authorises nothing that data protection law forbids. */
export const lawfulBases = codeList('Lawful basis', [
  { code: 'ctsa_s38', label: 'Partners’ duty to co-operate with the panel (CTSA 2015, s.38)' },
  { code: 'dpa_part3', label: 'Law enforcement task (DPA 2018, s.35(2)(b))' },
  { code: 'public_task', label: 'Public task (UK GDPR, Article 6(1)(e))' },
  { code: 'safeguarding', label: 'Safeguarding of children and of individuals at risk (DPA 2018, Sch.1 para.18)' },
  { code: 'crime_prevention', label: 'Prevention of crime (DPA 2018, Sch.2 para.2)' },
  { code: 'consent', label: 'Consent of the person, or of a parent or guardian' },
  { code: 'other', label: 'Another basis, named in the request' }
])
export type LawfulBasis = (typeof lawfulBases.codes)[number]['code']

export const requestForms = codeList('Form of request', [
  { code: 'secure_email', label: 'Secure e-mail' },
  { code: 'form', label: 'Request form' },
  { code: 'letter', label: 'Letter' },
  { code: 'telephone', label: 'Telephone, confirmed in writing' },
  { code: 'meeting', label: 'Meeting, with a minute' }
])
export type RequestForm = (typeof requestForms.codes)[number]['code']

export const meetingKinds = codeList('Kind of meeting', [
  { code: 'monthly', label: 'Monthly panel' },
  { code: 'ad_hoc', label: 'Ad hoc panel' }
])
export type MeetingKind = (typeof meetingKinds.codes)[number]['code']

/** Bodies that sit on a panel (CTSA 2015, section 37 and Schedule 7). */
export const panelBodies = codeList('Body', [
  { code: 'local_authority', label: 'Local authority' },
  { code: 'police', label: 'Police' },
  { code: 'health', label: 'Health' },
  { code: 'education', label: 'Education' },
  { code: 'childrens_social_care', label: 'Children’s social care' },
  { code: 'adult_social_care', label: 'Adult social care' },
  { code: 'youth_justice', label: 'Youth justice' },
  { code: 'probation', label: 'Probation' },
  { code: 'housing', label: 'Housing' },
  { code: 'immigration', label: 'Immigration' },
  { code: 'other', label: 'Another body' }
])
export type PanelBody = (typeof panelBodies.codes)[number]['code']

/** How the panel came to its conclusion (CTSA 2015, section 37(6)). */
export const votes = codeList('How it was concluded', [
  { code: 'unanimous', label: 'Unanimous' },
  { code: 'majority', label: 'Majority' },
  { code: 'chair', label: 'No majority: chair’s decision' }
])
export type Vote = (typeof votes.codes)[number]['code']

/** Who is asked for consent: the person, or for somebody under 18 a parent or guardian (CTSA 2015, section 41(1)). */
export const consentGivers = codeList('Asked of', [
  { code: 'self', label: 'The person' },
  { code: 'parent', label: 'A parent' },
  { code: 'guardian', label: 'A guardian' }
])
export type ConsentGiver = (typeof consentGivers.codes)[number]['code']

export const consentWays = codeList('How it was asked', [
  { code: 'visit', label: 'At a visit' },
  { code: 'meeting', label: 'At a meeting' },
  { code: 'telephone', label: 'By telephone' },
  { code: 'video', label: 'By video call' },
  { code: 'letter', label: 'By letter' }
])
export type ConsentWay = (typeof consentWays.codes)[number]['code']

export const consentAnswers = codeList('Answer', [
  { code: 'given', label: 'Given' },
  { code: 'refused', label: 'Refused' },
  { code: 'withdrawn', label: 'Withdrawn' },
  { code: 'capacity_query', label: 'Capacity is in question' }
])
export type ConsentAnswer = (typeof consentAnswers.codes)[number]['code']

/** How consent stands on a day. `lapsed_new_adult` is never recorded: it follows from the date of birth. */
export const consentStandings = codeList('Consent', [
  { code: 'not_yet_sought', label: 'Not yet sought' },
  { code: 'awaiting_answer', label: 'Sought; no answer yet' },
  { code: 'given_self', label: 'Given by the person' },
  { code: 'given_parent_guardian', label: 'Given by a parent or guardian' },
  { code: 'refused_self', label: 'Refused by the person' },
  { code: 'refused_parent_guardian', label: 'Refused by a parent or guardian' },
  { code: 'withdrawn', label: 'Withdrawn' },
  { code: 'lapsed_new_adult', label: 'Lapsed: the person turned 18 and has to be asked' },
  { code: 'capacity_query', label: 'Capacity is in question' },
  { code: 'age_not_known', label: 'Not valid until the person’s age is known: nobody can say whose consent it is' },
  { code: 'wrong_giver', label: 'Not valid: given by somebody whose consent it is not' }
])
export type ConsentStanding = (typeof consentStandings.codes)[number]['code']

export const needOutcomes = codeList('Outcome', [
  { code: 'addressed', label: 'Addressed' },
  { code: 'residual', label: 'Residual: goes on after exit' },
  { code: 'accepted', label: 'Accepted without further action' }
])
export type NeedOutcome = (typeof needOutcomes.codes)[number]['code']

export const sessionStates = codeList('Session', [
  { code: 'planned', label: 'Planned' },
  { code: 'held', label: 'Held' },
  { code: 'missed', label: 'Missed' },
  { code: 'cancelled', label: 'Cancelled' }
])
export type SessionState = (typeof sessionStates.codes)[number]['code']

export const reviewKinds = codeList('Review', [
  { code: 'panel', label: 'Panel review of support' },
  { code: 'post_exit_6', label: 'Six months after exit' },
  { code: 'post_exit_12', label: 'Twelve months after exit' },
  { code: 'post_exit_further', label: 'Further review after exit, up to 24 months' },
  { code: 'plp', label: 'Police-led partnership: supervisor' },
  { code: 'plp_formal', label: 'Police-led partnership: formal' },
  { code: 'reassessment', label: 'Re-assessment after refusal or withdrawal' }
])
export type ReviewKind = (typeof reviewKinds.codes)[number]['code']

export const reviewConclusions = codeList('Conclusion', [
  { code: 'no_concern', label: 'No concern' },
  { code: 'concern', label: 'Concern: to be acted on' },
  { code: 'continue', label: 'Continue as it is' }
])
export type ReviewConclusion = (typeof reviewConclusions.codes)[number]['code']

export const feedbackMoments = codeList('After', [
  { code: 'panel', label: 'Panel' },
  { code: 'exit', label: 'Exit' },
  { code: 'closure', label: 'Closure' }
])
export type FeedbackMoment = (typeof feedbackMoments.codes)[number]['code']

export const handOverKinds = codeList('Hand-over', [
  { code: 'signpost', label: 'Signposted to a service' },
  { code: 'transfer', label: 'Transferred to another area' }
])
export type HandOverKind = (typeof handOverKinds.codes)[number]['code']

export const handOverAnswers = codeList('Answer', [
  { code: 'accepted', label: 'Accepted' },
  { code: 'declined', label: 'Declined' }
])
export type HandOverAnswer = (typeof handOverAnswers.codes)[number]['code']

/** The six kinds of document that every Channel case leaves. */
export const channelDocuments = codeList('Channel document', [
  { code: 'assessments', label: 'Assessment framework' },
  { code: 'decisions', label: 'Record of each decision and action' },
  { code: 'plan', label: 'Support plan' },
  { code: 'plan_reviews', label: 'Reviews of the plan' },
  { code: 'closing_report', label: 'Closing report' },
  { code: 'post_exit_reviews', label: 'Post-exit reviews' }
])
export type ChannelDocument = (typeof channelDocuments.codes)[number]['code']
