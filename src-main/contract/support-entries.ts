import { z } from 'zod'
import { forces } from './codes/forces'
import {
  consentAnswers,
  consentGivers,
  consentWays,
  feedbackMoments,
  handOverAnswers,
  handOverKinds,
  lawfulBases,
  meetingKinds,
  needOutcomes,
  panelBodies,
  requestForms,
  reviewConclusions,
  reviewKinds,
  votes
} from './codes/support'
import { FilledLine, FilledNarrative, Line, Narrative } from './text'
import { Day } from './time'

/** The name of an entry of the journal: feed and sequence number. Everything recorded about support is told apart by it. */
const EntryName = z.string().regex(/^[0-9A-Z]{26}\.\d{1,9}:\d{1,9}$/)

/** Somebody at a panel. `force` only for police, whose area it is. */
export const Attendance = z.strictObject({
  body: panelBodies.schema,
  name: FilledLine,
  role: Line,
  force: forces.schema.nullable(),
  chairs: z.boolean()
})
export type Attendance = z.output<typeof Attendance>

/** Something that could go into a panel's pack. What came from an intelligence service stays out (CTSA 2015, section 38(4)(b) and (5)). */
export const PackItem = z.strictObject({ label: FilledLine, sensitive: z.boolean(), included: z.boolean() })
export type PackItem = z.output<typeof PackItem>

/**
 * Everything that is recorded around a referral after the gateway, as a form gives it and as the journal keeps it: strict, every part spelled
 * out, days as days. A shape that is changed is a new version of its kind of entry.
 */
export const supportShapes = {
  'support.request_sent': z.strictObject({
    partner: FilledLine,
    contact: Line,
    lawfulBasis: lawfulBases.schema,
    form: requestForms.schema,
    asked: FilledNarrative,
    sentOn: Day,
    dueOn: Day
  }),
  'support.request_chased': z.strictObject({ request: EntryName, chasedOn: Day, how: Line }),
  'support.request_answered': z.strictObject({
    request: EntryName,
    repliedOn: Day,
    nilReturn: z.boolean(),
    reference: Line,
    gist: Narrative
  }),
  'support.request_given_up': z.strictObject({ request: EntryName, givenUpOn: Day, reason: FilledNarrative }),
  'support.panel_listed': z.strictObject({
    kind: meetingKinds.schema,
    listedFor: Day,
    residenceForce: forces.schema,
    listedOn: Day
  }),
  'support.panel_pack_sent': z.strictObject({
    meeting: EntryName,
    sentOn: Day,
    recipients: z.array(z.strictObject({ body: panelBodies.schema, name: FilledLine })).max(40),
    items: z.array(PackItem).max(60),
    checkedBy: FilledLine
  }),
  'support.panel_held': z.strictObject({
    meeting: EntryName,
    heldOn: Day,
    residenceForce: forces.schema,
    attendance: z.array(Attendance).max(40),
    vote: votes.schema,
    otherServicesConsidered: z.boolean(),
    otherServices: Narrative,
    conclusion: FilledNarrative,
    dissent: Narrative
  }),
  'support.panel_deferred': z.strictObject({ meeting: EntryName, deferredOn: Day, reason: FilledNarrative }),
  'support.consent_sought': z.strictObject({
    soughtOn: Day,
    soughtBy: FilledLine,
    asked: consentGivers.schema,
    how: consentWays.schema,
    told: FilledNarrative
  }),
  'support.consent_answered': z.strictObject({
    consent: EntryName,
    answer: consentAnswers.schema,
    answeredOn: Day,
    evidence: Line,
    reason: Narrative
  }),
  'support.plan_written': z.strictObject({
    agreedOn: Day,
    consentRequest: FilledNarrative,
    nature: FilledNarrative,
    provider: FilledNarrative,
    howAndWhen: FilledNarrative,
    why: Narrative
  }),
  'support.need_identified': z.strictObject({
    label: FilledLine,
    identifiedOn: Day,
    action: Narrative,
    noActionReason: Narrative,
    ownerOrganisation: Line,
    owner: Line
  }),
  'support.need_changed': z.strictObject({
    need: EntryName,
    changedOn: Day,
    action: Narrative,
    noActionReason: Narrative,
    ownerOrganisation: Line,
    owner: Line
  }),
  'support.need_settled': z.strictObject({
    need: EntryName,
    settledOn: Day,
    outcome: needOutcomes.schema.nullable(),
    reason: Narrative
  }),
  'support.need_handed_over': z.strictObject({
    need: EntryName,
    offeredOn: Day,
    toOrganisation: FilledLine,
    to: FilledLine
  }),
  'support.need_hand_over_answered': z.strictObject({
    need: EntryName,
    handOver: EntryName,
    answer: handOverAnswers.schema,
    answeredOn: Day,
    reason: Narrative
  }),
  'support.commissioned': z.strictObject({
    provider: FilledLine,
    purpose: FilledNarrative,
    sessions: z.number().int().min(1).max(500),
    commissionedOn: Day
  }),
  'support.session_planned': z.strictObject({
    provider: FilledLine,
    commission: EntryName.nullable(),
    plannedFor: Day
  }),
  'support.session_settled': z.strictObject({
    session: EntryName,
    state: z.enum(['held', 'missed', 'cancelled']),
    on: Day,
    reason: Narrative
  }),
  'support.assessed': z.strictObject({
    framework: FilledLine,
    version: FilledLine,
    reference: FilledLine,
    madeOn: Day
  }),
  'support.reviewed': z.strictObject({
    of: reviewKinds.schema,
    heldOn: Day,
    checks: FilledNarrative,
    conclusion: reviewConclusions.schema,
    why: FilledNarrative,
    author: FilledLine
  }),
  'support.feedback_given': z.strictObject({
    at: feedbackMoments.schema,
    toldOn: Day,
    asked: Narrative,
    told: FilledNarrative
  }),
  'support.handed_over': z.strictObject({
    kind: handOverKinds.schema,
    to: FilledLine,
    receivingOfficer: Line,
    sentOn: Day,
    what: FilledNarrative
  }),
  'support.hand_over_answered': z.strictObject({
    handOver: EntryName,
    answer: handOverAnswers.schema,
    answeredOn: Day,
    by: FilledLine,
    reason: Narrative
  }),
  'support.closing_report_filed': z.strictObject({ reference: FilledLine, writtenOn: Day, writtenBy: FilledLine }),
  'support.hand_over_looked_back': z.strictObject({ handOver: EntryName, lookedOn: Day, found: FilledNarrative })
} as const

export type SupportAct = keyof typeof supportShapes
export type SupportBodies = { [Act in SupportAct]: z.output<(typeof supportShapes)[Act]> }

/** Records whose fields two desks may both write: they are changed by writing them again, never corrected. */
const WRITTEN_AGAIN = ['support.plan_written', 'support.need_changed', 'support.need_settled'] as const
type WrittenAgain = (typeof WRITTEN_AGAIN)[number]
export type CorrectableAct = Exclude<SupportAct, WrittenAgain>

export const correctableActs = (Object.keys(supportShapes) as SupportAct[]).filter(
  (act): act is CorrectableAct => !(WRITTEN_AGAIN as readonly SupportAct[]).includes(act)
)

const corrections = correctableActs.map((act) =>
  z.strictObject({ act: z.literal(act), of: EntryName, reason: FilledNarrative, body: supportShapes[act] as z.ZodType })
)

/** An entry that takes the place of another of its kind; the other stays readable beside it. */
export const Correction = z.discriminatedUnion('act', corrections as never) as unknown as z.ZodType<Correction>
export type Correction = {
  [Act in CorrectableAct]: { act: Act; of: string; reason: string; body: SupportBodies[Act] }
}[CorrectableAct]
