import 'reflect-metadata'
import { X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { keyName } from '../signing/authority'
import { held, refused, type Finding } from './findings'

/** Who a signature's certificate says the signer is. Believe it only when the check holds. */
export interface NamedSigner {
  name: string
  role: string
  number: string
  /** The authority's name, as its certificate gives it. */
  authority: string
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: string
}

function opened(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

function fingerprint(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase()
}

function partOf(name: x509.Name, type: string): string {
  return name.getField(type)[0] ?? ''
}

/** Reads a certificate's names; null when it cannot be read. */
export function signerNamed(der: Buffer): NamedSigner | null {
  const certificate = opened(der)
  if (!certificate) return null
  try {
    const { subjectName, issuerName } = new x509.X509Certificate(new Uint8Array(der))
    return {
      name: partOf(subjectName, 'CN'),
      role: partOf(subjectName, '2.5.4.12'),
      number: partOf(subjectName, '2.5.4.5'),
      authority: partOf(issuerName, 'CN'),
      fingerprint: fingerprint(certificate)
    }
  } catch {
    return null
  }
}

function isForSigning(der: Buffer): boolean {
  const certificate = new x509.X509Certificate(new Uint8Array(der))
  const usage = certificate.getExtension(x509.KeyUsagesExtension)?.usages ?? 0
  const constraints = certificate.getExtension(x509.BasicConstraintsExtension)
  return (usage & x509.KeyUsageFlags.nonRepudiation) !== 0 && constraints?.ca === false
}

function validAt(certificate: X509Certificate, at: Date): boolean {
  return at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo)
}

/** True when the officer's certificate was issued by that authority, by its key and not by its name alone. */
function issuedBy(officer: X509Certificate, authority: X509Certificate): boolean {
  return authority.ca && officer.checkIssued(authority) && officer.verify(authority.publicKey)
}

/** Whether the certificate names this key as the officer's own. */
export function namesKey(der: Buffer, key: Uint8Array): boolean {
  return (opened(der)?.subjectAltName ?? '').split(', ').includes(`URI:${keyName(key)}`)
}

function findIssuer(officer: X509Certificate, authorities: readonly Buffer[]): X509Certificate | null {
  for (const authority of authorities) {
    const certificate = opened(authority)
    if (certificate && issuedBy(officer, certificate)) return certificate
  }
  return null
}

function strangeIssuer(officer: X509Certificate, authorities: readonly Buffer[]): string {
  const sameName = authorities.some((each) => opened(each)?.subject === officer.issuer)
  return sameName ? 'It bears the name of one that is known, but was made with another key.' : ''
}

/**
 * Whether a signer's certificate was issued by an authority that is known, was valid when it signed, and is for signing.
 * @param authorities DER; whose certificates count
 */
export function checkCertificate(
  der: Buffer,
  chain: readonly Buffer[],
  at: Date,
  authorities: readonly Buffer[]
): Finding[] {
  const officer = opened(der)
  if (!officer) return [refused('certificate', 'FD-SUM-54')]
  const issuer = findIssuer(officer, authorities)
  if (!issuer || !chain.some((each) => each.equals(issuer.raw))) {
    return [refused('signer', 'FD-SUM-52', strangeIssuer(officer, authorities))]
  }
  return [
    held('signer', 'The signer’s certificate comes from an authority that is known here.'),
    ...useOf(der, officer, issuer, at)
  ]
}

/** With no authority to hold it against, a certificate must at least agree with the one in the file that issued it. */
export function checkUnanchored(der: Buffer, chain: readonly Buffer[], at: Date): Finding[] {
  const officer = opened(der)
  const issuer = officer ? findIssuer(officer, chain) : null
  if (!officer || !issuer || !issuer.verify(issuer.publicKey)) return [refused('signer', 'FD-SUM-52')]
  return useOf(der, officer, issuer, at)
}

function useOf(der: Buffer, officer: X509Certificate, issuer: X509Certificate, at: Date): Finding[] {
  if (!isForSigning(der)) return [refused('certificate', 'FD-SUM-54')]
  if (!validAt(officer, at) || !validAt(issuer, at)) return [refused('certificate', 'FD-SUM-53')]
  return [held('certificate', 'The certificate is one for signing summaries and was valid at that time.')]
}
