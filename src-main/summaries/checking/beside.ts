import { readSshSignature, sshSignatureHolds, SUMMARY_NAMESPACE } from '../../signatures/ssh-signature'
import { namesKey } from './certificates'
import { held, refused, type Finding } from './findings'

/** Whose signature counts. */
export interface KnownSigners {
  /** DER: the authorities whose certificates count. Empty: none is known. */
  authorities: readonly Buffer[]
  /** Whose signature beside the file counts, by their own Ed25519 key of 32 bytes. Null: whoever the certificate in the file names. */
  officers: readonly KnownOfficer[] | null
}

export interface KnownOfficer {
  /** What they are known as here; a certificate's own word for it may be another. */
  name: string
  key: Buffer
}

/**
 * Checks the SSH signature beside a file: under these very bytes, by somebody known, and by the same officer as the signature in the file.
 * @returns null when there is none to check
 */
export function checkBeside(
  pdf: Buffer,
  written: string | undefined,
  certificate: Buffer,
  known: KnownSigners
): Finding | null {
  if (written === undefined) return null
  // A file may have gained the line ends of another system on its way; nothing else may differ.
  const read = readSshSignature(`${written.replaceAll('\r\n', '\n').trimEnd()}\n`, SUMMARY_NAMESPACE)
  if (!read || !sshSignatureHolds(read, pdf, SUMMARY_NAMESPACE)) return refused('beside', 'FD-SUM-55')
  const officer = known.officers?.find(({ key }) => key.equals(read.key))
  if (known.officers && !officer) return refused('beside', 'FD-SUM-56')
  if (!namesKey(certificate, read.key)) return refused('beside', 'FD-SUM-57')
  const who = officer ? `, known here as ${officer.name}` : ''
  return held('beside', `The signature beside the file belongs to it and is by the same officer${who}.`)
}
