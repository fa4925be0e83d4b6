import type { Force } from '../../../contract/codes/forces'
import type {
  ConsentGiver,
  ConsentWay,
  HandOverAnswer,
  LawfulBasis,
  MeetingKind,
  PanelBody,
  RequestForm
} from '../../../contract/codes/support'
import type { Id } from '../../../contract/ids'
import type { Attendance, PackItem } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'

/** A request to a partner for information, with what came back (Counter-Terrorism and Security Act 2015, section 38). */
export interface PartnerRequest {
  request: string
  partner: string
  sentOn: Day
  dueOn: Day
  chasedOn: readonly Day[]
  /** Null while nothing came. */
  repliedOn: Day | null
  /** The partner answered that it holds nothing. */
  nilReturn: boolean
  /** Why the desk stopped waiting; empty otherwise. */
  givenUpReason: string
  givenUpOn: Day | null
  /** Working days after the last word until a chaser, by the desk's policy when it was sent. */
  chaseAfter: number
  contact: string
  lawfulBasis: LawfulBasis
  form: RequestForm
  asked: string
  /** Their reference, and what they said in short. */
  reference: string
  gist: string
}

/** One meeting of the panel at which the person is listed (sections 36 and 37). */
export interface PanelMeeting {
  meeting: string
  listedFor: Day
  /** Null until it was held. */
  heldOn: Day | null
  /** Sensitive items were taken out of the pack (section 38(4)(b)). */
  packChecked: boolean
  vote: 'unanimous' | 'majority' | 'chair' | null
  /** Referral to health or social care was considered (section 36(6)). */
  otherServicesConsidered: boolean
  otherServices: string
  kind: MeetingKind
  /** Whose area the person resides in: as it was when the meeting was held, before that as it was listed. */
  residenceForce: Force
  packSentOn: Day | null
  packRecipients: readonly { body: PanelBody; name: string }[]
  packItems: readonly PackItem[]
  packCheckedBy: string
  attendance: readonly Attendance[]
  conclusion: string
  dissent: string
  /** Set when the case was put off to a later meeting. */
  deferredOn: Day | null
  deferredReason: string
}

/** Consent as it was sought and answered (sections 36(4)(b), 36(5)(a) and 41). */
export interface Consent {
  consent: string
  soughtOn: Day
  soughtBy: string
  /** Who has to give it, by age on the day it was sought. */
  giver: 'self' | 'parent_or_guardian'
  answer: 'given' | 'refused' | 'withdrawn' | 'capacity_query' | null
  answeredOn: Day | null
  evidence: string
  /** Who was asked, and how. */
  asked: ConsentGiver
  how: ConsentWay
  told: string
  /** Why, where a reason was given. */
  reason: string
  /** The day it was first given, kept when it is withdrawn later. */
  givenOn: Day | null
}

/** The four parts of a support plan (section 36(5)(a) to (d)). */
export interface SupportPlan {
  agreedOn: Day
  consentRequest: string
  nature: string
  provider: string
  howAndWhen: string
}

/** One revision of the plan as it was written. */
export interface PlanRevision extends SupportPlan {
  revision: string
  recordedOn: Day
  /** Why the plan was revised; empty for the first. */
  why: string
}

/** A need that was identified, and what was done about it. */
export interface SupportNeed {
  need: string
  label: string
  action: string
  /** Why nothing is done about it; empty where there is an action. */
  noActionReason: string
  ownerOrganisation: string
  owner: string
  outcome: 'addressed' | 'residual' | 'accepted' | null
  outcomeReason: string
  outcomeOn: Day | null
  identifiedOn: Day
  handOvers: readonly NeedHandOver[]
}

/** Responsibility for a need offered to another owner: it passes only when they accept it. */
export interface NeedHandOver {
  handOver: string
  toOrganisation: string
  to: string
  offeredOn: Day
  answer: HandOverAnswer | null
  answeredOn: Day | null
  reason: string
}

/** A provider engaged for a number of sessions. */
export interface Commission {
  commission: string
  provider: string
  purpose: string
  sessions: number
  commissionedOn: Day
}

/** One session with an intervention provider. */
export interface Session {
  session: string
  provider: string
  plannedFor: Day
  state: 'planned' | 'held' | 'missed' | 'cancelled'
  heldOn: Day | null
  reason: string
  commission: string | null
  /** The day it was held, missed or cancelled. */
  settledOn: Day | null
}

/** A dated reference to an assessment; its content stays where it was made. */
export interface AssessmentReference {
  assessment: string
  framework: string
  version: string
  reference: string
  madeOn: Day
  recordedOn: Day
}

/** A review that was held, of a hold, of support, after exit, or of a police-led partnership. */
export interface Review {
  review: string
  of: 'panel' | 'post_exit_6' | 'post_exit_12' | 'post_exit_further' | 'plp' | 'plp_formal' | 'reassessment'
  heldOn: Day
  recordedOn: Day
  checks: string
  conclusion: 'no_concern' | 'concern' | 'continue'
  why: string
  author: string
}

/** Word sent back to the referrer. */
export interface Feedback {
  at: 'panel' | 'exit' | 'closure'
  toldOn: Day
  told: string
  feedback: string
  recordedOn: Day
  asked: string
}

/** Whether the service a person was signposted to, or the area they were transferred to, took them up. */
export interface HandOver {
  kind: 'signpost' | 'transfer'
  to: string
  sentOn: Day
  receivingOfficer: string
  answer: 'accepted' | 'declined' | null
  answeredOn: Day | null
  handOver: string
  what: string
  answeredBy: string
  reason: string
  /** Days until the look-back, or working days until the acknowledgement, by the desk's policy when it was made. */
  followWithin: number
  /** What was found when the desk looked whether the service took the person up. */
  lookedBackOn: Day | null
  lookedBackFound: string
}

/** The report that closes a Channel case, by reference. */
export interface ClosingReport {
  report: string
  reference: string
  writtenOn: Day
  writtenBy: string
  recordedOn: Day
}

/** Everything recorded of the support around one referral: all that the rules of the later stages look at. Oldest first in every list. */
export interface Support {
  referral: Id
  requests: readonly PartnerRequest[]
  meetings: readonly PanelMeeting[]
  consents: readonly Consent[]
  plan: SupportPlan | null
  needs: readonly SupportNeed[]
  sessions: readonly Session[]
  assessments: readonly AssessmentReference[]
  reviews: readonly Review[]
  feedback: readonly Feedback[]
  handOvers: readonly HandOver[]
  /** Every revision of the plan, the first first; `plan` is how it stands. */
  planRevisions: readonly PlanRevision[]
  commissions: readonly Commission[]
  closingReports: readonly ClosingReport[]
}

/** Where nothing was recorded yet. */
export function noSupport(referral: Id): Support {
  return {
    referral,
    requests: [],
    meetings: [],
    consents: [],
    plan: null,
    needs: [],
    sessions: [],
    assessments: [],
    reviews: [],
    feedback: [],
    handOvers: [],
    planRevisions: [],
    commissions: [],
    closingReports: []
  }
}
