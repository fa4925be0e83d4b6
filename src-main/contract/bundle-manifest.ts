import { z } from 'zod'
import { markings } from './codes/marking'
import { Id } from './ids'
import { FilledLine, FilledNarrative } from './text'
import { Instant } from './time'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.number().int().min(0)
const Sequence = z.number().int().min(1)
const Feed = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}\.[1-9]\d{0,14}$/)

/** An Ed25519 public key: 32 bytes in base64. */
export const SigningKey = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/)

/** A key fingerprint as `ssh-keygen -l` shows it. */
export const Fingerprint = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/)

/** An X25519 recipient as the `age` command spells it. */
export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** How far a feed goes: its last entry by number and digest; 0 and 64 zeros for none. */
export const Reach = z.strictObject({ feed: Feed, seq: Count, digest: Digest })
export type Reach = z.infer<typeof Reach>

/** A head as the journal signs it (`journal/heads.ts`). */
export const BundleHead = z.strictObject({
  feed: Feed,
  seq: Count,
  digest: Digest,
  reason: z.string().regex(/^[a-zA-Z.]{1,40}$/),
  made: Instant,
  key: SigningKey,
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/)
})

/** One of the two officers who released a bundle. */
const Releaser = z.strictObject({ officer: Id, name: FilledLine })

/** How many entries without content one receipt names. */
export const MOST_LACKED = 20_000

/** A bundle that came here from one of the recipients and was accepted: its number, the digest of its file and what is held since then. */
export const BundleReceipt = z.strictObject({
  from: Id,
  sequence: Sequence,
  bundle: Digest,
  accepted: Instant,
  held: z.array(Reach).max(2000),
  /** Of what is held, the entries without their content: should they ever be free to travel, they are sent again, whole. */
  lacks: z
    .array(z.strictObject({ feed: Feed, seqs: z.array(Sequence).min(1) }))
    .max(2000)
    .refine((lacks) => lacks.reduce((sum, { seqs }) => sum + seqs.length, 0) <= MOST_LACKED, 'Too many entries.')
})
export type BundleReceipt = z.infer<typeof BundleReceipt>

/** The only other file that a bundle of this format holds beside manifest and signature. */
export const ENTRIES_FILE = 'entries.ndjson.br'

/** The most terminals that one bundle is written for. */
export const MOST_RECIPIENTS = 16

/** A named terminal, and where this bundle stands among those that the sender wrote for it, alone or with others. */
export const BundleRecipient = z.strictObject({
  terminal: Id,
  name: FilledLine,
  age: AgeRecipient,
  /** Counts the sender's bundles to this terminal: 1, 2, 3 … */
  sequence: Sequence,
  /** SHA-256 of the file of the bundle before this one to this terminal; null for the first. */
  previous: Digest.nullable()
})

const shape = {
  format: z.literal(1),
  /** Version of the store's schema at the sender: what its entries may contain. */
  schema: z.number().int().min(1),
  sender: z.strictObject({ terminal: Id, name: FilledLine, key: SigningKey, fingerprint: Fingerprint }),
  /** The named terminals. The recovery keys, to which every bundle is encrypted as well, are none of them. */
  recipients: z.array(BundleRecipient).min(1).max(MOST_RECIPIENTS),
  made: Instant,
  /** Minutes that the sender's clock stood from UTC. */
  offset: z.number().int().min(-1440).max(1440),
  marking: markings.schema,
  purpose: FilledNarrative.refine((given) => given.length <= 2000, 'At most 2,000 characters.'),
  /** The officer who asked for it and the one who released it: two people. */
  released: z.strictObject({ by: Releaser, second: Releaser, at: Instant }),
  /** How far each feed in this bundle was taken to be held by the recipients before, and is held once they took it in. */
  before: z.array(Reach).max(2000),
  after: z.array(Reach).max(2000),
  /** Heads known to the sender of the feeds it holds, its own and those others gave it. */
  heads: z.array(BundleHead).max(2000),
  /** How far the sender's own journal goes, signed for this bundle. */
  journalHead: BundleHead,
  receipts: z.array(BundleReceipt).max(200)
}

/** What the sender decides of a bundle before it is written. */
export const BundleDraft = z.strictObject(shape)
export type BundleDraft = z.infer<typeof BundleDraft>

/** `manifest.json`: what is signed of a bundle, and says all that the rest must be. */
export const BundleManifest = z.strictObject({
  ...shape,
  counts: z.strictObject({
    entries: Count,
    /** Entries whose content may not travel. */
    stubs: Count,
    records: Count
  }),
  /** Every other file, and how large it is unpacked, so that nothing needs more room than was said. */
  files: z
    .array(z.strictObject({ name: z.literal(ENTRIES_FILE), size: Count, sha256: Digest, unpacked: Count }))
    .length(1)
})
export type BundleManifest = z.infer<typeof BundleManifest>
