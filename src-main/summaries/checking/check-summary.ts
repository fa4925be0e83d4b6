import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import type { Snapshot } from '../../contract/summary-snapshot'
import type { Instant } from '../../contract/time'
import { signedBytes, type Cades } from '../signing/cades'
import { findAdded } from './added'
import { checkBeside, type KnownSigners } from './beside'
import { checkCertificate, checkUnanchored, signerNamed, type NamedSigner } from './certificates'
import { figuresOf } from './figures'
import { held, refused, type Finding } from './findings'
import { readPdf, type PdfFile } from './pdf-file'
import { NotBuiltSo } from './pdf-values'
import { readCades } from './read-cades'
import { findSignature, type FoundSignature } from './signature-field'

/** A hundred times a long summary. */
const MOST_BYTES = 32 * 1024 * 1024
const BROKEN_END = /startxref(?:\n\d*(?:\n(?:%(?:%(?:E(?:O(?:F)?)?)?)?)?)?)?$/

export interface CheckedSummary {
  /** True only when every finding holds. */
  holds: boolean
  findings: Finding[]
  /** Whom the certificate names; believed only when `holds`. */
  signer: NamedSigner | null
  /** What the signer's clock showed; believed only when `holds`. */
  signedAt: Instant | null
  /** The figures in the file; believed only when `holds`. */
  snapshot: Snapshot | null
  /** Of the whole file, hexadecimal. */
  sha256: string
}

function read(pdf: Buffer): PdfFile | Finding {
  if (pdf.length > MOST_BYTES) return refused('file', 'FD-SUM-41')
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) return refused('file', 'FD-SUM-40')
  try {
    return readPdf(pdf)
  } catch (fault) {
    const end = pdf.subarray(-64).toString('latin1')
    const cut = (!end.includes('startxref') && !end.includes('%%EOF')) || BROKEN_END.test(end)
    const where = fault instanceof NotBuiltSo ? `The first place where it differs is byte ${fault.at}.` : ''
    return cut ? refused('file', 'FD-SUM-42') : refused('file', 'FD-SUM-43', where)
  }
}

function digestOf(pdf: Buffer, { from, to }: FoundSignature, end: number): Buffer {
  return createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to, end)).digest()
}

/** Changed since or not; and whether the certificate's own key made the signature. */
function checkSeal(cades: Cades, digest: Buffer): Finding {
  if (!cades.digest.equals(digest)) return refused('unchanged', 'FD-SUM-50')
  try {
    const key = createPublicKey(
      new X509Certificate(cades.certificate).publicKey.export({ format: 'pem', type: 'spki' })
    )
    if (
      key.asymmetricKeyType === 'ec' &&
      verify('sha256', signedBytes(cades.certificate, digest), key, cades.signature)
    ) {
      return held('unchanged', 'Not one byte was changed since it was signed.')
    }
  } catch {
    // A key that cannot be used made no signature.
  }
  return refused('unchanged', 'FD-SUM-51')
}

function checkSigner(cades: Cades, at: Date, known: KnownSigners, beside: boolean): Finding[] {
  if (known.authorities.length > 0) return checkCertificate(cades.certificate, cades.chain, at, known.authorities)
  const findings = checkUnanchored(cades.certificate, cades.chain, at)
  const words =
    'The signer is known by their own key, beside the file. No authority was given to hold their certificate against.'
  return [...findings, known.officers && beside ? held('signer', words) : refused('signer', 'FD-SUM-59')]
}

/**
 * Checks a signed summary from its bytes alone: one revision built as this program builds it, one signature that covers all of it, not a byte changed, a signer
 * who is known, and, if it is given, the SSH signature beside it. It never throws for what a file holds, and it writes nothing.
 * @param given.sshSignature the text of NAME.pdf.sig
 * @param given.known whose signature counts: authorities, officers' own keys, or both
 */
export function checkSummary(pdf: Buffer, given: { sshSignature?: string; known: KnownSigners }): CheckedSummary {
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const nothing = { signer: null, signedAt: null, snapshot: null, sha256 }
  const file = read(pdf)
  if ('question' in file) return { holds: false, findings: [file], ...nothing }
  const findings = findAdded(file, pdf.subarray(file.end))
  const found = findSignature(file)
  findings.push(...found.findings)
  const { signature } = found
  if (!signature) return { holds: false, findings, ...nothing }
  if (file.end === pdf.length)
    findings.push(held('whole', 'The signature covers the whole file, and nothing was added after it.'))
  const cades = readCades(signature.digits)
  if (!cades || !signature.at)
    return { holds: false, findings: [...findings, refused('signature', 'FD-SUM-48')], ...nothing }
  const beside = checkBeside(pdf, given.sshSignature, cades.certificate, given.known)
  findings.push(checkSeal(cades, digestOf(pdf, signature, file.end)))
  findings.push(...checkSigner(cades, signature.at, given.known, beside?.holds === true))
  if (beside) findings.push(beside)
  const snapshot = figuresOf(pdf, file)
  findings.push(
    snapshot ? held('figures', 'The figures are attached and can be read.') : refused('figures', 'FD-SUM-58')
  )
  const holds = findings.every((finding) => finding.holds)
  return {
    holds,
    findings,
    signer: signerNamed(cades.certificate),
    signedAt: signature.at.toISOString(),
    snapshot,
    sha256
  }
}
