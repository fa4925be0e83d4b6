import { createHash } from 'node:crypto'
import type { Snapshot } from '../../src-main/contract/summary-snapshot'
import {
  issueCertificate,
  makeAuthority,
  officerKeyOf,
  signPdf,
  summaryKeyOf,
  typeset,
  type Authority,
  type KnownSigners
} from '../../src-main/summaries'
import { publicBytes, sshSign } from '../../src-main/signatures/ssh-sign'
import { SUMMARY_NAMESPACE } from '../../src-main/signatures/ssh-signature'

const DAY = 24 * 60 * 60 * 1000

/** A desk's authority and its superintendent, able to sign; keys by the name given, so that two names are two people. */
export interface SigningDesk {
  authority: Authority
  seed: Buffer
  certificate: Buffer
  known: KnownSigners
}

export interface Validity {
  from?: Date
  until?: Date
}

export async function signingDesk(name: string, { from, until }: Validity = {}): Promise<SigningDesk> {
  const seed = createHash('sha256').update(name).digest()
  const start = from ?? new Date(Date.now() - DAY)
  const authority = await makeAuthority({ borough: 'Lambeth', terminal: 'Brixton 1' }, start)
  const officer = {
    name: 'Bronwen Ashgrove-Pell',
    role: 'Superintendent lead',
    number: '180233',
    key: publicBytes(officerKeyOf(seed))
  }
  const certificate = await issueCertificate(authority, officer, summaryKeyOf(seed), start, until)
  return { authority, seed, certificate, known: { authorities: [authority.certificate], officers: null } }
}

/** Signs bytes that have an empty place for it. */
export function signedBy(desk: SigningDesk, pdf: Buffer, at = new Date()): Buffer {
  const { authority, certificate, seed } = desk
  return signPdf(pdf, { certificate, chain: [authority.certificate], privateKey: summaryKeyOf(seed) }, at)
}

export async function signedSummary(desk: SigningDesk, snapshot: Snapshot): Promise<Buffer> {
  return signedBy(desk, await typeset(snapshot))
}

export function beside({ seed }: SigningDesk, pdf: Buffer): string {
  return sshSign(pdf, officerKeyOf(seed), SUMMARY_NAMESPACE)
}

export function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
