import { z } from 'zod'
import { Id } from '../../contract/ids'
import { Snapshot } from '../../contract/summary-snapshot'
import { FilledNarrative } from '../../contract/text'
import { Instant } from '../../contract/time'
import type { Json } from '../../journal/entry'
import type { FieldRule, Kind } from '../../journal/subject'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Base64 = z.base64()

/** The journal's head at the moment of freezing, signed by this terminal: whoever has the summary can tell later whether the journal was rewritten. */
const Head = z.strictObject({
  feed: z.string(),
  seq: z.number().int().nonnegative(),
  digest: Digest,
  reason: z.string(),
  made: Instant,
  key: Base64,
  signature: Base64
})

export const Frozen = z.strictObject({
  snapshot: Snapshot,
  /** SHA-256 of the snapshot's canonical spelling. */
  digest: Digest,
  /** The summary whose next version this is. */
  follows: Id.nullable(),
  head: Head
})
export type Frozen = z.infer<typeof Frozen>

export const Signed = z.strictObject({
  /** The snapshot as it was signed: the frozen one with the signer and their directions. */
  snapshot: Snapshot,
  /** SHA-256 of the pages that were shown. */
  pages: Digest,
  /** The signed PDF, whole: it must still be there when the program typesets differently. */
  file: Base64,
  /** SHA-256 of that file. */
  digest: Digest,
  /** The detached SSHSIG over the file, as it is saved beside it. */
  sshSignature: z.string().max(5000),
  /** The officer's certificate, DER. */
  certificate: Base64
})
export type Signed = z.infer<typeof Signed>

const SentBack = z.strictObject({ reason: FilledNarrative })
export type SentBack = z.infer<typeof SentBack>

const AuthorityMade = z.strictObject({ certificate: Base64 })
export type AuthorityMade = z.infer<typeof AuthorityMade>

const CertificateIssued = z.strictObject({ officer: Id, certificate: Base64 })
export type CertificateIssued = z.infer<typeof CertificateIssued>

export const summaryFrozen: Kind<Frozen> = {
  name: 'summary.frozen',
  version: 1,
  body: Frozen,
  operation: 'combination',
  writes: () => ({ state: 'frozen' })
}

export const summarySigned: Kind<Signed> = {
  name: 'summary.signed',
  version: 1,
  body: Signed,
  operation: 'alteration',
  writes: () => ({ state: 'signed' })
}

export const summarySentBack: Kind<SentBack> = {
  name: 'summary.sent_back',
  version: 1,
  body: SentBack,
  operation: 'alteration',
  writes: () => ({ state: 'sent_back' })
}

/** The desk's certificate authority was made; its private key never stands on the journal. */
export const authorityMade: Kind<AuthorityMade> = {
  name: 'summary.authority_made',
  version: 1,
  body: AuthorityMade,
  operation: 'collection'
}

/** The authority certified the key an officer signs summaries with. */
export const certificateIssued: Kind<CertificateIssued> = {
  name: 'summary.certificate_issued',
  version: 1,
  body: CertificateIssued,
  operation: 'collection'
}

const CAUTION: readonly Json[] = ['signed', 'frozen', 'sent_back']

/** Sent back on one desk and signed on another: until a person decides, it does not count as signed. */
export const summaryFields: Readonly<Record<string, FieldRule>> = {
  state: { label: 'State', caution: (value) => CAUTION.indexOf(value) }
}
