import { z } from 'zod'
import { AgeRecipient, BundleManifest, SigningKey } from './bundle-manifest'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { SecondOfficer } from './staff'
import { FilledLine, FilledNarrative, Line } from './text'
import { Instant } from './time'

const TERMINALS = { none: 'Names terminals and their keys, nobody who was referred.' }
const ENCRYPTED = { none: 'Copies an encrypted file that nobody has read yet.' }

/** Why a bundle is sent: goes into its signed manifest and into every disclosure entry. */
export const Purpose = FilledNarrative.refine((given) => given.length <= 2000, 'At most 2,000 characters.')

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

const People = z.array(z.object({ id: Id, name: z.string() }))

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
  recipient: z.object({ id: Id, name: z.string(), ceiling: markings.schema }),
  sequence: z.number().int(),
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

const BundleSender = z.object({ terminal: Id, name: z.string() })

/** What taking a bundle in would do, or did. */
const Changes = z.object({
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

const ConflictRow = z.object({
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

export const transfer = {
  /** This terminal's own card, and those of other desks that were ever trusted. */
  'transfer.terminals': call({
    in: z.object({}),
    out: z.object({
      own: z.object({
        card: TerminalCard,
        fingerprint: CardFingerprint,
        text: z.string(),
        revoked: z.object({ at: Instant, reason: z.string(), by: z.string() }).nullable()
      }),
      terminals: z.array(TerminalRow),
      /** Officers who may be the second, and those of them who may decide on a changed key. */
      seconds: People,
      deciders: People
    }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
  }),
  /** Reads a card that was pasted or came in a file, and says how it stands to what is known. Nothing is kept. */
  'transfer.readCard': call({
    in: z.object({ text: z.string().max(4000) }),
    out: z.object({
      card: TerminalCard,
      fingerprint: CardFingerprint,
      standing: z.enum(cardStandings),
      notes: z.array(z.string())
    }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
  }),
  /** Two officers who compared a card's fingerprint trust it. A key that changed needs a reason and a supervisor as the second. */
  'transfer.trust': call({
    in: z.object({ text: z.string().max(4000), digits: Line, reason: Line.default(''), second: SecondOfficer }),
    out: z.object({ name: z.string() }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
  }),
  'transfer.revoke': call({
    in: z.object({ terminal: Id, reason: FilledLine, second: SecondOfficer }),
    out: z.object({ name: z.string() }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
  }),
  /** A card as a file to be carried to the other desk. */
  'transfer.saveCard': call({
    in: z.object({}),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'save'
  }),
  /** What would go to a terminal now, and what is held back and why. */
  'transfer.plan': call({
    in: z.object({ terminal: Id }),
    out: BundlePlan,
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Marks a record as sensitive information within s.38(5) of the Counter-Terrorism and Security Act 2015, or takes the mark away. */
  'transfer.markSensitive': call({
    in: z.object({ record: Id, sensitive: z.boolean(), reason: FilledLine }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Releases a bundle by two officers and writes it where the shell asks. */
  'transfer.send': call({
    in: z.object({ terminal: Id, purpose: Purpose, contents: Line, second: SecondOfficer, job: Id }),
    out: z.object({
      written: z.boolean(),
      name: z.string().optional(),
      bytes: z.number().int().optional(),
      sequence: z.number().int().optional(),
      entries: z.number().int().optional(),
      stubs: z.number().int().optional(),
      records: z.number().int().optional()
    }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'main',
    background: true
  }),
  /** Begins to copy a bundle from its medium, a stretch at a time. */
  'transfer.begin': call({
    in: z.object({ name: Line, size: z.number().int().min(1).max(4_000_000_000) }),
    out: z.object({ incoming: Id }),
    roles: CASEWORK,
    operation: ENCRYPTED,
    where: 'main'
  }),
  'transfer.bring': call({
    in: z.object({
      incoming: Id,
      at: z.number().int().min(0),
      bytes: z.instanceof(Uint8Array).refine((given) => given.length <= 4_194_304, 'At most 4 MiB at once.')
    }),
    out: z.object({}),
    roles: CASEWORK,
    operation: ENCRYPTED,
    where: 'main'
  }),
  /** Has the opener check the bundle and says what taking it in would do. Nothing is changed. */
  'transfer.look': call({
    in: z.object({ incoming: Id, job: Id }),
    out: BundlePreview,
    roles: CASEWORK,
    operation: 'consultation',
    where: 'main',
    background: true
  }),
  /** Takes the bundle in: a second officer accepts, a verified backup is made, then all of it in one transaction. */
  'transfer.accept': call({
    in: z.object({ incoming: Id, second: SecondOfficer, job: Id }),
    out: z.object({
      sender: BundleSender,
      sequence: z.number().int(),
      changes: Changes,
      backup: z.string(),
      gaps: z.array(z.string())
    }),
    roles: CASEWORK,
    operation: 'combination',
    where: 'main',
    background: true
  }),
  /** Forgets a bundle that was only looked at; its copy on this PC is deleted. */
  'transfer.close': call({
    in: z.object({ incoming: Id }),
    out: z.object({}),
    roles: CASEWORK,
    operation: ENCRYPTED,
    where: 'main'
  }),
  /** Bundles sent and taken in, newest first. */
  'transfer.bundles': call({
    in: z.object({}),
    out: z.object({ bundles: z.array(BundleRow) }),
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
  }),
  /** Every field that two desks wrote without knowing of each other. */
  'transfer.conflicts': call({
    in: z.object({}),
    out: z.object({ conflicts: z.array(ConflictRow), total: z.number().int(), marking: markings.schema }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Chooses one of the values; the entry takes the place of them all. */
  'transfer.resolve': call({
    in: z.object({ record: Id, field: Line, entry: Line, reason: FilledLine }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  })
}

/** What main tells the vault of a bundle that the opener has checked. */
export const CheckedBundle = z.strictObject({
  incoming: Id,
  job: Id,
  manifest: BundleManifest,
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})
export type CheckedBundle = z.infer<typeof CheckedBundle>
