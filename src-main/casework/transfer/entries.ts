import { z } from 'zod'
import { markings, type Marking } from '../../contract/codes/marking'
import { Id } from '../../contract/ids'
import { TerminalCard } from '../../contract/transfer-views'
import type { Kind } from '../../journal/subject'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.number().int().min(0)
const Sequence = z.number().int().min(1)

/** A second officer's proof: their signature over the digest of what they confirmed, and the key it is checked with. */
const Confirmation = z.strictObject({ digest: Digest, key: z.string(), signature: z.string() })
export type Confirmation = z.infer<typeof Confirmation>

const Trusted = z.strictObject({
  card: TerminalCard,
  /** Why a key other than the one trusted before is trusted now; empty the first time. */
  reason: z.string(),
  confirmation: Confirmation
})
export type Trusted = z.infer<typeof Trusted>

/** Two officers compared a terminal's card and trust it. The record is the terminal's own id. Stays at this desk: trust is each desk's own. */
export const terminalTrusted: Kind<Trusted> = {
  name: 'terminal.trusted',
  version: 1,
  body: Trusted as never,
  operation: 'collection',
  writes: ({ card: { terminal: _id, ...card } }) => ({ ...card, revoked: false })
}

const Revoked = z.strictObject({ reason: z.string(), confirmation: Confirmation })
export type Revoked = z.infer<typeof Revoked>

/** A terminal is not trusted any more: lost, stolen, closed. The one entry about terminals that travels, so that every desk hears of it. */
export const terminalRevoked: Kind<Revoked> = {
  name: 'terminal.revoked',
  version: 1,
  body: Revoked,
  operation: 'alteration',
  writes: () => ({ revoked: true })
}

const Released = z.strictObject({
  terminal: Id,
  name: z.string(),
  sequence: Sequence,
  previous: Digest.nullable(),
  purpose: z.string(),
  marking: markings.schema,
  entries: Count,
  stubs: Count,
  records: Count,
  confirmation: Confirmation
})
export interface Released {
  terminal: string
  name: string
  sequence: number
  previous: string | null
  purpose: string
  marking: Marking
  entries: number
  stubs: number
  records: number
  confirmation: Confirmation
}

/** Two officers released a bundle; from here on its number is used. */
export const bundleReleased: Kind<Released> = {
  name: 'bundle.released',
  version: 1,
  body: Released as never,
  operation: 'disclosure'
}

const Written = z.strictObject({ file: z.string(), digest: Digest, bytes: Count })
export type Written = z.infer<typeof Written>

/** The bundle stands on its medium and was read back. */
export const bundleWritten: Kind<Written> = {
  name: 'bundle.written',
  version: 1,
  body: Written,
  operation: 'disclosure'
}

/** Writing failed or was stopped and left nothing: the number may be used again. */
export const bundleNotWritten: Kind<{ code: string }> = {
  name: 'bundle.not_written',
  version: 1,
  body: z.strictObject({ code: z.string() }),
  operation: 'disclosure'
}

const Accepted = z.strictObject({
  terminal: Id,
  name: z.string(),
  sequence: Sequence,
  digest: Digest,
  purpose: z.string(),
  marking: markings.schema,
  releasedBy: z.string(),
  releasedSecond: z.string(),
  entries: Count,
  added: Count,
  filled: Count,
  stubs: Count,
  records: Count,
  backup: z.string(),
  /** The last bundle of this desk that the sender had taken in, by its own word. */
  told: z.strictObject({ sequence: Sequence, digest: Digest }).nullable(),
  confirmation: Confirmation
})
export interface Accepted {
  terminal: string
  name: string
  sequence: number
  digest: string
  purpose: string
  marking: Marking
  releasedBy: string
  releasedSecond: string
  entries: number
  added: number
  filled: number
  stubs: number
  records: number
  backup: string
  told: { sequence: number; digest: string } | null
  confirmation: Confirmation
}

/** A bundle was taken in, accepted by two officers. */
export const bundleAccepted: Kind<Accepted> = {
  name: 'bundle.accepted',
  version: 1,
  body: Accepted as never,
  operation: 'collection'
}

/** Records that a bundle brought for the first time (DPA 2018, s.62(1)(a)). */
export const bundleCollected: Kind<{ records: string[] }> = {
  name: 'bundle.collected',
  version: 1,
  body: z.strictObject({ records: z.array(Id).max(1000) }),
  operation: 'collection'
}

/** Records held before with which a bundle's entries were combined (DPA 2018, s.62(1)(e)). */
export const bundleCombined: Kind<{ records: string[] }> = {
  name: 'bundle.combined',
  version: 1,
  body: z.strictObject({ records: z.array(Id).max(1000) }),
  operation: 'combination'
}

const Sensitivity = z.strictObject({ sensitive: z.boolean(), reason: z.string() })
export type Sensitivity = z.infer<typeof Sensitivity>

/** A record holds sensitive information within s.38(5) of the Counter-Terrorism and Security Act 2015, or does so no longer. */
export const sensitivityMarked: Kind<Sensitivity> = {
  name: 'record.sensitivity',
  version: 1,
  body: Sensitivity,
  operation: 'alteration',
  writes: ({ sensitive }) => ({ sensitive })
}
