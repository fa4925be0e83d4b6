import { z } from 'zod'
import { channelDocuments, consentStandings, handOverAnswers, handOverKinds, needOutcomes } from './codes/support'
import { CaseView } from './referral-views'
import { supportShapes, type SupportAct } from './support-entries'
import { Day } from './time'

/** The parts of the support around a referral, as the page shows them. */
export const supportParts = [
  'request',
  'meeting',
  'consent',
  'plan',
  'need',
  'commission',
  'session',
  'assessment',
  'review',
  'feedback',
  'handOver',
  'closingReport'
] as const

const Act = z.enum(Object.keys(supportShapes) as [SupportAct, ...SupportAct[]])
const Paragraphs = z.array(z.object({ heading: z.string(), text: z.string() }))

/** One entry in words: as it was recorded, with the corrections that took its place. */
export const SupportLine = z.object({
  name: z.string(),
  act: Act,
  title: z.string(),
  details: Paragraphs,
  /** The day it happened, as stated; null where only its recording did. */
  on: Day.nullable(),
  recordedOn: Day,
  who: z.string(),
  corrections: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      details: Paragraphs,
      reason: z.string(),
      recordedOn: Day,
      who: z.string()
    })
  ),
  correctable: z.boolean(),
  /** What it says now, as its form takes it. */
  body: z.record(z.string(), z.unknown())
})
export type SupportLine = z.infer<typeof SupportLine>

/** A request, a meeting, a consent, and so on, with what can be recorded of it next. */
export const SupportItem = z.object({
  item: z.string(),
  part: z.enum(supportParts),
  title: z.string(),
  /** How it stands, in words; the tone never says more than they do. */
  state: z.string(),
  tone: z.enum(['late', 'soon', 'calm']),
  acts: z.array(Act),
  lines: z.array(SupportLine)
})
export type SupportItem = z.infer<typeof SupportItem>

const Need = z.object({
  need: z.string(),
  label: z.string(),
  action: z.string(),
  noActionReason: z.string(),
  ownerOrganisation: z.string(),
  owner: z.string(),
  outcome: needOutcomes.schema.nullable(),
  outcomeReason: z.string(),
  handOvers: z.array(
    z.object({
      handOver: z.string(),
      toOrganisation: z.string(),
      to: z.string(),
      offeredOn: Day,
      answer: handOverAnswers.schema.nullable(),
      answeredOn: Day.nullable(),
      reason: z.string()
    })
  )
})

const Plan = z.object({
  agreedOn: Day,
  consentRequest: z.string(),
  nature: z.string(),
  provider: z.string(),
  howAndWhen: z.string()
})

const Assessment = z.object({
  assessment: z.string(),
  framework: z.string(),
  version: z.string(),
  reference: z.string(),
  madeOn: Day,
  recordedOn: Day
})

const SessionCount = z.object({
  commissioned: z.number().int(),
  planned: z.number().int(),
  held: z.number().int(),
  missed: z.number().int(),
  cancelled: z.number().int(),
  ahead: z.number().int(),
  shortfall: z.number().int(),
  unexplained: z.number().int()
})

/** One of the six Channel documents: what shows that it is there, or what would make it present. */
export const DocumentPresence = z.object({
  document: channelDocuments.schema,
  present: z.boolean(),
  words: z.string(),
  /** The act that would make it present, where one does. */
  act: Act.nullable()
})
export type DocumentPresence = z.infer<typeof DocumentPresence>

/** Everything recorded of the support around a referral, as it stands today. */
export const SupportView = z.object({
  referral: z.string(),
  today: Day,
  adultOn: Day.nullable(),
  /** Who would have to be asked for consent today; null where no age is known. */
  giver: z.enum(['self', 'parent_or_guardian']).nullable(),
  consent: consentStandings.schema,
  alerts: CaseView.shape.supportAlerts,
  items: z.array(SupportItem),
  plan: Plan.nullable(),
  needs: z.array(Need),
  sessions: SessionCount,
  assessments: z.array(Assessment),
  documents: z.array(DocumentPresence),
  /** What a decision to signpost or transfer said, for the hand-over that follows it; null where none was made or it was handed over already. */
  handOverDecided: z
    .object({
      kind: handOverKinds.schema,
      to: z.string(),
      receivingOfficer: z.string(),
      decidedOn: Day,
      why: z.string()
    })
    .nullable()
})
export type SupportView = z.infer<typeof SupportView>

/** What every change answers: the support and the case as they stand after. */
export const SupportAnswer = z.object({ support: SupportView, case: CaseView })
export type SupportAnswer = z.infer<typeof SupportAnswer>
