import { z } from 'zod'
import { BundleManifest, MOST_RECIPIENTS } from './bundle-manifest'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { SecondOfficer } from './staff'
import { FilledLine, FilledNarrative, Line } from './text'
import { Instant } from './time'
import { WaitingItems } from './waiting'
import {
  BundlePlan,
  BundlePreview,
  BundleRow,
  BundleSender,
  BundleSent,
  CardFingerprint,
  Changes,
  ConflictRow,
  People,
  TerminalCard,
  TerminalRow,
  cardStandings
} from './transfer-views'

const TERMINALS = { none: 'Names terminals and their keys, nobody who was referred.' }
const ENCRYPTED = { none: 'Copies an encrypted file that nobody has read yet.' }

/** Why a bundle is sent: goes into its signed manifest and into every disclosure entry. */
export const Purpose = FilledNarrative.refine((given) => given.length <= 2000, 'At most 2,000 characters.')

/** Whom one bundle goes to. */
const Terminals = z.array(Id).min(1).max(MOST_RECIPIENTS)

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
  /** What would go to some terminals now in one bundle, and what is held back and why. */
  'transfer.plan': call({
    in: z.object({ terminals: Terminals }),
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
    in: z.object({ terminals: Terminals, purpose: Purpose, contents: Line, second: SecondOfficer, job: Id }),
    out: BundleSent,
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
  /** Bundles that wait for an officer: looked at and not accepted, or released and perhaps not written. */
  'transfer.waiting': call({
    in: z.object({}),
    out: WaitingItems,
    roles: CASEWORK,
    operation: TERMINALS,
    where: 'vault'
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
