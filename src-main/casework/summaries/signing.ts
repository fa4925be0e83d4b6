import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CheckedOf } from '../../contract'
import type { Id } from '../../contract/ids'
import type { SummaryRow } from '../../contract/summaries'
import type { Snapshot } from '../../contract/summary-snapshot'
import type { Json } from '../../journal/entry'
import { issueCertificate, signPdf, typeset } from '../../summaries'
import type { Asking } from '../../vault/asking'
import { authorityOf, certificateOf } from './authority'
import { certificateIssued, summarySigned, type Signed } from './entries'
import { namedOnTheFace } from './freezing'
import { frozenOf, signedOf } from './kept'
import { summaryOf, type HeldSummary } from './queries'
import { requireMaySign, requireSamePages, requireWaiting, signingFault } from './rules'
import { publicBytes, sshSign } from '../../signatures/ssh-sign'
import { SUMMARY_NAMESPACE } from '../../signatures/ssh-signature'

/** A signed file is some hundred kilobytes; one that would be more than this is not one of ours. */
const LARGEST_FILE = 64 * 1024 * 1024

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The signed file, as the journal keeps it. */
export function fileOf({ file }: Signed): Buffer {
  return inflateRawSync(Buffer.from(file, 'base64'), { maxOutputLength: LARGEST_FILE })
}

/** What somebody would sign: the frozen snapshot with their name on the face and their directions. */
function forSigner(asking: Asking, summary: Id, directions: string): Snapshot {
  return { ...frozenOf(asking.journal, summary).snapshot, signer: namedOnTheFace(asking), directions }
}

function snapshotToShow(asking: Asking, held: HeldSummary, directions: string): Snapshot {
  const { id, state } = held.row
  const signs = state === 'frozen' && signingFault(held.author, asking.officer) === null
  return signs ? forSigner(asking, id, directions) : frozenOf(asking.journal, id).snapshot
}

/** The pages of a summary: once signed the signed file, before that what would be signed by whoever looks. */
export async function pagesOf(
  { summary, directions }: CheckedOf<'summaries.pages'>,
  asking: Asking
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string }> {
  const held = summaryOf(asking.sql, summary, asking.officer)
  const signed = signedOf(asking.journal, summary)
  const bytes = signed ? fileOf(signed) : await typeset(snapshotToShow(asking, held, directions))
  await asking.exclusively(async () => asking.opened(summary, ['pages']))
  return { bytes: new Uint8Array(bytes), digest: sha256(bytes) }
}

/**
 * Signs a summary: the pages are typeset again, must be those that were shown, and are signed twice over, inside the PDF with the officer's certificate and
 * beside it with the officer's own key. The whole file goes on the journal.
 * @throws Refusal FD-SUM-05 settled already, FD-SUM-06 who may not, FD-SUM-08 other pages, FD-KEY-… for the passphrase
 */
export async function sign(
  { summary, directions, digest, passphrase }: CheckedOf<'summaries.sign'>,
  asking: Asking
): Promise<SummaryRow> {
  const { sql, journal, officer } = asking
  const held = summaryOf(sql, summary, officer)
  requireWaiting(held.row.state)
  requireMaySign(held.author, officer)
  const snapshot = forSigner(asking, summary, directions)
  const pages = await typeset(snapshot)
  requireSamePages(digest, sha256(pages))
  const authority = authorityOf(sql)
  const at = new Date(asking.now())
  const made = await asking.withOwnKeys(passphrase, async ({ p256, ed25519 }) => {
    const { name, role, number } = namedOnTheFace(asking)
    const known = certificateOf(sql, officer.id, p256, at)
    const named = { name, role, number, key: publicBytes(ed25519) }
    const certificate = known ?? (await issueCertificate(authority, named, p256, at))
    const file = signPdf(pages, { certificate, chain: [authority.certificate], privateKey: p256 }, at)
    return { known, certificate, file, beside: sshSign(file, ed25519, SUMMARY_NAMESPACE) }
  })
  return asking.exclusively(async () => {
    requireWaiting(summaryOf(sql, summary, officer).row.state)
    const certificate = made.certificate.toString('base64')
    if (!made.known) {
      const body = { officer: officer.id, certificate }
      journal.append({ record: journal.newId(), kind: certificateIssued.name, body, actor: officer.id })
    }
    const body: Signed = {
      snapshot,
      pages: digest,
      file: deflateRawSync(made.file).toString('base64'),
      digest: sha256(made.file),
      sshSignature: made.beside,
      certificate
    }
    journal.append({
      record: summary,
      kind: summarySigned.name,
      body: body as unknown as Json,
      actor: officer.id,
      happened: at.toISOString()
    })
    return summaryOf(sql, summary, officer).row
  })
}
