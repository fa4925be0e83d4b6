import { X509Certificate, createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { Refusal } from '../../contract/result'
import { signCades } from './cades'
import { CONTENTS_BYTES, signaturePlace, writeSigningTime } from './place'

/** Who signs: their certificate, the authority's, and the key of the certificate. */
export interface SummarySigner {
  /** DER. */
  certificate: Buffer
  /** DER; the authority that issued the certificate. */
  chain: readonly Buffer[]
  /** P-256, as {@link summaryKeyOf} gives it. */
  privateKey: KeyObject
}

function requireFit({ certificate, privateKey }: SummarySigner, at: Date): void {
  const held = new X509Certificate(certificate)
  const same = held.publicKey.export({ format: 'der', type: 'spki' })
  if (!createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).equals(same)) {
    throw new Refusal('FD-SUM-33', "This officer's certificate is for another key, so nothing was signed.", {
      next: 'Have a new certificate issued to this officer.'
    })
  }
  if (at < new Date(held.validFrom) || at > new Date(held.validTo)) {
    throw new Refusal('FD-SUM-34', "This officer's certificate is not valid at this moment, so nothing was signed.", {
      next: "Check this computer's clock. If it is right, have a new certificate issued to this officer."
    })
  }
}

/**
 * Signs a typeset summary: the moment and the signature go into the place kept for them, and nothing else changes. The signature is a CAdES over the whole
 * file but itself, the last thing written, and allows no later change.
 * @throws Refusal FD-SUM-32 no empty place, FD-SUM-33 key and certificate do not belong together, FD-SUM-34 certificate not valid now
 */
export function signPdf(pdf: Buffer, signer: SummarySigner, at: Date): Buffer {
  requireFit(signer, at)
  const signed = Buffer.from(pdf)
  const place = signaturePlace(signed)
  writeSigningTime(signed, place, at)
  const { from, to } = place
  const digest = createHash('sha256').update(signed.subarray(0, from)).update(signed.subarray(to)).digest()
  const cades = signCades(digest, signer.certificate, signer.chain, signer.privateKey)
  if (cades.length > CONTENTS_BYTES)
    throw new Refusal('FD-SUM-33', "This officer's certificate is too large to sign with.")
  signed.write(cades.toString('hex'), from + 1, 'latin1')
  return signed
}
