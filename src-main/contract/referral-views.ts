import { z } from 'zod'
import { AroundPerson } from './case-file-views'
import { deconflictionAnswers, deconflictionBodies } from './codes/decisions'
import { markings } from './codes/marking'
import { concerns, sectors, ethnicities } from './codes/referral'
import { stages } from './codes/stages'
import { DocumentRow } from './documents'
import { Id } from './ids'
import { TaskRow } from './tasks'
import { Instant } from './time'

/** A clock set by law, guidance or policy, as it stands today. Days are working days in England and Wales. */
export const Clock = z.object({
  clock: z.string(),
  label: z.string(),
  startedOn: z.string(),
  /** Last day in time when the day of receipt is day 0 (the desk's convention). */
  dueOn: z.string(),
  /** The same when the day of receipt counts as day 1. */
  dueOnCountingFirstDay: z.string(),
  stoppedOn: z.string().nullable(),
  state: z.enum(['running', 'due_soon', 'late', 'met', 'missed']),
  /** Working days left, below zero when late; null once stopped. */
  workingDaysLeft: z.number().int().nullable(),
  breachReason: z.string().nullable(),
  /** True when the due date lies past the last year of the holiday table. */
  beyondHolidayTable: z.boolean(),
  /** Which run of the clock it is; with the clock's code it names the run. */
  round: z.number().int(),
  /** True while it stands still. */
  paused: z.boolean(),
  /** The day its end was recorded, and how many calendar days after the end that was. */
  recordedOn: z.string().nullable(),
  lagDays: z.number().int(),
  /** The day it was first due, where two officers varied its limit, and why they did. */
  variedFrom: z.string().nullable(),
  variedReason: z.string().nullable(),
  /** The day it was due that had passed when it was varied: a breach that stays. */
  brokenOn: z.string().nullable()
})
export type Clock = z.infer<typeof Clock>

export const ListRow = z.object({
  id: Id,
  reference: z.string(),
  initials: z.string(),
  ageBand: z.string(),
  stage: stages.schema,
  clock: Clock.pick({ clock: true, label: true, dueOn: true, state: true, workingDaysLeft: true }).nullable(),
  concern: concerns.schema.nullable(),
  /** Null where nobody has asked. */
  ethnicity: ethnicities.schema.nullable(),
  sector: sectors.schema.nullable(),
  owner: z.string().nullable(),
  receivedOn: z.string(),
  marking: markings.schema,
  flags: z.object({
    referrals: z.number().int(),
    under18: z.boolean(),
    hold: z.boolean(),
    conflict: z.boolean(),
    incomplete: z.boolean(),
    awaitingSecond: z.boolean(),
    danger: z.boolean()
  })
})
export type ListRow = z.infer<typeof ListRow>

/** One line of the timeline. */
export const TimelineLine = z.object({
  id: z.string(),
  group: z.enum(['decision', 'note', 'contact', 'change', 'document', 'task', 'seen']),
  title: z.string(),
  /** Paragraphs shown when the line is opened: a heading and its text each. */
  details: z.array(z.object({ heading: z.string(), text: z.string() })),
  noteType: z.string().nullable(),
  happenedAt: Instant,
  recordedAt: Instant,
  who: z.string(),
  second: z.string().nullable(),
  /** False when the body is not held here (disposed of, or not sent to this desk). */
  held: z.boolean()
})
export type TimelineLine = z.infer<typeof TimelineLine>

/** One thing a step needs, with what is already there; `field` is where on the page it is given. */
export const Need = z.object({ need: z.string(), label: z.string(), met: z.boolean(), field: z.string().nullable() })
export type Need = z.infer<typeof Need>

export const NextStep = z.object({
  to: stages.schema,
  label: z.string(),
  /** True when another officer must confirm. */
  needsSecond: z.boolean(),
  needs: z.array(Need),
  /** Which parts of the decision form this step asks for. */
  asks: z.array(z.string()),
  /** What the form starts with, by the name of the part: what was recorded of the review or meeting it rests on. */
  suggests: z.record(z.string(), z.string()),
  /** Whether the closing reason may be one of these only. */
  closureReasons: z.array(z.string()),
  /** Which bodies may decide it. */
  decidedBy: z.array(z.string()),
  /** A sentence on why the officer now signed in cannot take it, if so. */
  notFor: z.string().nullable()
})
export type NextStep = z.infer<typeof NextStep>

export const Proposal = z.object({
  id: z.string(),
  to: stages.schema,
  label: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** The very words the second officer confirms, heading by heading. */
  words: z.array(z.object({ heading: z.string(), text: z.string() })),
  digest: z.string(),
  /** Officers who may decide it: not the proposer, under any account. */
  deciders: z.array(z.object({ id: Id, name: z.string() })),
  ownedBySignedIn: z.boolean()
})
export type Proposal = z.infer<typeof Proposal>

/** Something in the support around a referral that somebody has to look at. */
export const SupportAlert = z.object({
  alert: z.string(),
  tone: z.enum(['late', 'soon', 'note']),
  words: z.string(),
  /** The part of the support it is about. */
  part: z.string()
})
export type SupportAlert = z.infer<typeof SupportAlert>

export const CaseView = z.object({
  id: Id,
  reference: z.string(),
  marking: markings.schema,
  stage: stages.schema,
  stageSince: Instant,
  open: z.boolean(),
  journey: z.array(z.object({ stage: stages.schema, label: z.string(), state: z.enum(['done', 'here', 'ahead']) })),
  /** Fields as they stand; see ReferralFields. */
  fields: z.record(z.string(), z.unknown()),
  given: z.object({
    forenames: z.string(),
    surname: z.string(),
    otherNames: z.string(),
    dateOfBirth: z.string().nullable(),
    approximateAge: z.number().nullable()
  }),
  recordedAt: Instant,
  owner: z.object({ id: Id, name: z.string() }).nullable(),
  person: z
    .object({
      id: Id,
      name: z.string(),
      dateOfBirth: z.string().nullable(),
      ageAtReceipt: z.number().int().nullable(),
      ageNow: z.number().int().nullable()
    })
    .nullable(),
  /** Other referrals of the same person, oldest first. */
  others: z.array(
    z.object({
      id: Id,
      reference: z.string(),
      receivedOn: z.string(),
      stage: stages.schema,
      nameAsGiven: z.string(),
      sector: sectors.schema.nullable()
    })
  ),
  /** Ended or exited referrals of the person of which has to be said whether this one reopens them, oldest first. */
  earlierToWeigh: z.array(
    z.object({
      id: Id,
      reference: z.string(),
      receivedOn: z.string(),
      stage: stages.schema,
      /** True while reviews after an exit are owed: leaving it as it is is a supervisor's. */
      followedUp: z.boolean()
    })
  ),
  /** Persons judged "not sure": possibly the same. */
  possiblySame: z.array(z.object({ person: Id, name: z.string(), reason: z.string() })),
  clocks: z.array(Clock),
  missing: z.array(Need),
  steps: z.array(NextStep),
  proposal: Proposal.nullable(),
  /** When a closed referral is reviewed for disposal, and whether that is due; null while it is open. */
  disposalReview: z.object({ dueOn: z.string(), rule: z.string(), due: z.boolean() }).nullable(),
  /** Supervisors other than the officer signed in: who may vary a limit, and whom the case is shown to. */
  supervisors: z.array(z.object({ id: Id, name: z.string() })),
  deconfliction: z.array(
    z.object({
      request: z.string(),
      asked: deconflictionBodies.schema,
      askedName: z.string(),
      askedAt: Instant,
      answer: deconflictionAnswers.schema.nullable(),
      answeredAt: Instant.nullable(),
      reference: z.string()
    })
  ),
  tasks: z.array(TaskRow),
  documents: z.array(DocumentRow),
  /** People around the case, never its subject. */
  around: z.array(AroundPerson),
  conflicts: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      values: z.array(
        z.object({ value: z.unknown(), shown: z.boolean(), who: z.string(), recordedAt: Instant, words: z.string() })
      )
    })
  ),
  supportAlerts: z.array(SupportAlert),
  timeline: z.array(TimelineLine)
})
export type CaseView = z.infer<typeof CaseView>
