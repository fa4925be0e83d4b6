import { z } from 'zod'
import { AgeRecipient, SigningKey } from './bundle-manifest'
import { markings } from './codes/marking'
import { Id } from './ids'
import { FilledLine } from './text'
import { Instant } from './time'

/** What a terminal shows of itself so that another desk can trust it. Nothing in it is secret. */
export const TerminalCard = z.strictObject({
  terminal: Id,
  name: FilledLine,
  borough: z.string().regex(/^E090000\d\d$/),
  /** The highest marking that this terminal may hold. */
  ceiling: markings.schema,
  /** Ed25519 key with which its bundles and heads are signed. */
  key: SigningKey,
  /** X25519 recipient for which bundles to it are encrypted. */
  age: AgeRecipient,
  /** The recovery key of its desk: a bundle sent to a desk that was lost can still be opened. */
  recovery: AgeRecipient
})
export type TerminalCard = z.infer<typeof TerminalCard>

/** The fingerprint of a card as two people read it out to each other. */
export const CardFingerprint = z.object({ words: z.array(z.string()), digits: z.string() })
export type CardFingerprint = z.infer<typeof CardFingerprint>

export const People = z.array(z.object({ id: Id, name: z.string() }))

export const TerminalRow = z.object({
  card: TerminalCard,
  fingerprint: CardFingerprint,
  revoked: z.object({ at: Instant, reason: z.string(), by: z.string() }).nullable(),
  trustedAt: Instant,
  trustedBy: z.string(),
  second: z.string(),
  lastSent: z.object({ sequence: z.number().int(), at: Instant }).nullable(),
  lastReceived: z.object({ sequence: z.number().int(), at: Instant }).nullable()
})
export type TerminalRow = z.infer<typeof TerminalRow>

/** How a card stands to what this desk knows: nothing, the same, another key for a terminal it trusts, its own, or one it revoked. */
export const cardStandings = ['new', 'trusted', 'changed', 'own', 'revoked'] as const
export type CardStanding = (typeof cardStandings)[number]

const CountRow = z.object({
  subject: z.string(),
  marking: markings.schema.nullable(),
  records: z.number().int(),
  entries: z.number().int()
})

/** A record as a plan names it: by its reference, with how far it can be relied on (DPA 2018, s.38(5)). */
const PlannedRecord = z.object({
  id: Id,
  subject: z.string(),
  reference: z.string(),
  marking: markings.schema.nullable(),
  changedAt: Instant,
  complete: z.boolean()
})

const HeldBack = z.object({ id: Id, subject: z.string(), reference: z.string(), why: z.string() })

export const BundlePlan = z.object({
  /** Those it would go to, and which bundle it would be for each. */
  recipients: z.array(z.object({ id: Id, name: z.string(), ceiling: markings.schema, sequence: z.number().int() })),
  entries: z.number().int(),
  stubs: z.number().int(),
  counts: z.array(CountRow),
  /** The first of the records that would go, at most 500. */
  records: z.array(PlannedRecord),
  recordsInAll: z.number().int(),
  heldBack: z.array(HeldBack),
  heldBackInAll: z.number().int(),
  marking: markings.schema,
  /** Sentences on what never travels, and what happened to bundles before. */
  notes: z.array(z.string()),
  /** Names exactly this content: it must be the same when it is released. */
  contents: z.string(),
  /** Who may release it: not the signed-in officer, under any account. */
  releasers: People
})
export type BundlePlan = z.infer<typeof BundlePlan>

/** A bundle that was written, or that nobody said where to write. */
export const BundleSent = z.object({
  written: z.boolean(),
  name: z.string().optional(),
  bytes: z.number().int().optional(),
  /** Its number for each terminal. */
  to: z.array(z.object({ terminal: z.string(), sequence: z.number().int() })).optional(),
  entries: z.number().int().optional(),
  stubs: z.number().int().optional(),
  records: z.number().int().optional()
})
export type BundleSent = z.infer<typeof BundleSent>

export const BundleSender = z.object({ terminal: Id, name: z.string() })

/** What taking a bundle in would do, or did. */
export const Changes = z.object({
  entries: z.number().int(),
  added: z.number().int(),
  known: z.number().int(),
  filled: z.number().int(),
  stubs: z.number().int(),
  counts: z.array(z.object({ subject: z.string(), isNew: z.number().int(), changed: z.number().int() })),
  records: z.array(
    z.object({ id: Id, subject: z.string(), reference: z.string(), what: z.enum(['new', 'changed', 'disposed']) })
  ),
  conflicts: z.array(z.object({ id: Id, subject: z.string(), reference: z.string(), field: z.string() })),
  exceptions: z.array(z.object({ id: Id, subject: z.string(), reference: z.string(), reason: z.string() })),
  /** What could not be taken in yet because something before it is missing. */
  leftOut: z.array(z.string())
})
export type Changes = z.infer<typeof Changes>

export const BundlePreview = z.object({
  incoming: Id,
  sender: BundleSender,
  sequence: z.number().int(),
  /** Names of the other terminals that it was written for, by the sender's word. */
  others: z.array(z.string()),
  made: Instant,
  marking: markings.schema,
  purpose: z.string(),
  released: z.object({ by: z.string(), second: z.string(), at: Instant }),
  /** Set when this very bundle was taken in before: taking it in again changes nothing. */
  takenInAt: Instant.nullable(),
  changes: Changes,
  gaps: z.array(z.string()),
  clocks: z.array(z.string()),
  accepters: People
})
export type BundlePreview = z.infer<typeof BundlePreview>

/** A bundle that was sent or taken in. */
export const BundleRow = z.object({
  id: Id,
  direction: z.enum(['out', 'in']),
  terminal: z.string(),
  sequence: z.number().int(),
  /** `released` and never reported written: the program ended while it wrote. */
  state: z.enum(['released', 'written', 'not_written', 'accepted']),
  file: z.string(),
  at: Instant,
  entries: z.number().int(),
  records: z.number().int(),
  purpose: z.string(),
  marking: markings.schema,
  backup: z.string().nullable()
})
export type BundleRow = z.infer<typeof BundleRow>

export const ConflictRow = z.object({
  record: Id,
  subject: z.string(),
  reference: z.string(),
  /** Where the record's own page is, if it has one. */
  referral: Id.nullable(),
  field: z.string(),
  label: z.string(),
  values: z.array(
    z.object({
      /** Names the entry that wrote it. */
      entry: z.string(),
      words: z.string(),
      shown: z.boolean(),
      who: z.string(),
      desk: z.string(),
      recordedAt: Instant
    })
  )
})
export type ConflictRow = z.infer<typeof ConflictRow>
