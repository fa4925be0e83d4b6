import 'reflect-metadata'
import { createPublicKey, generateKeyPairSync, randomBytes, webcrypto, type KeyObject } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** A desk's certificate authority. */
export interface Authority {
  /** DER. */
  certificate: Buffer
  /** P-256. Kept in the store alone. */
  privateKey: KeyObject
}

/** Who a certificate names. */
export interface CertifiedOfficer {
  name: string
  role: string
  number: string
  /** Their own Ed25519 key, 32 bytes: says in the certificate whose signature stands beside the file. */
  key: Uint8Array
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DESK = 'Counter-terrorism focus desk'
const AUTHORITY_YEARS = 20
const OFFICER_YEARS = 5

/** A name in a certificate says at most 64 characters of each part (RFC 5280, upper bounds). */
function part(text: string): [{ utf8String: string }] {
  return [{ utf8String: Array.from(text).slice(0, 64).join('') }]
}

function yearsAfter(from: Date, years: number): Date {
  const until = new Date(from)
  until.setUTCFullYear(until.getUTCFullYear() + years)
  return until
}

/** Certificates hold whole seconds. */
function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000)
}

/** Positive, 127 bits by chance. */
function serialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

async function signingKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', key.export({ format: 'der', type: 'pkcs8' }), ALGORITHM, false, ['sign'])
}

async function publicKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const held = key.type === 'private' ? createPublicKey(key) : key
  return webcrypto.subtle.importKey('spki', held.export({ format: 'der', type: 'spki' }), ALGORITHM, true, ['verify'])
}

function useOwnCrypto(): void {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto)
}

/** How a certificate names an officer's own key. */
export function keyName(key: Uint8Array): string {
  return `urn:ssh-ed25519:${Buffer.from(key).toString('hex')}`
}

/**
 * Makes a desk's certificate authority: a new P-256 key and a certificate it signs itself, for issuing certificates and nothing else.
 * @param until only tests ask for less than the usual 20 years
 */
export async function makeAuthority(
  { borough, terminal }: { borough: string; terminal: string },
  from: Date,
  until: Date = yearsAfter(from, AUTHORITY_YEARS)
): Promise<Authority> {
  useOwnCrypto()
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: new x509.Name([{ CN: part(`${DESK} ${borough}`) }, { OU: part(terminal) }, { L: part(borough) }]),
    notBefore: wholeSecond(from),
    notAfter: wholeSecond(until),
    signingAlgorithm: ALGORITHM,
    keys: { privateKey: await signingKey(privateKey), publicKey: await publicKey(privateKey) },
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(await publicKey(privateKey))
    ]
  })
  return { certificate: Buffer.from(certificate.rawData), privateKey }
}

/**
 * Issues an officer's certificate for signing summaries, and nothing else.
 * @param key the P-256 key of {@link summaryKeyOf}, private or public
 * @param until only tests ask for other than the usual 5 years; never longer than the authority's own
 * @returns DER
 */
export async function issueCertificate(
  authority: Authority,
  officer: CertifiedOfficer,
  key: KeyObject,
  from: Date,
  until: Date = yearsAfter(from, OFFICER_YEARS)
): Promise<Buffer> {
  useOwnCrypto()
  const issuer = new x509.X509Certificate(new Uint8Array(authority.certificate))
  const name: x509.JsonNameParams = [{ CN: part(officer.name) }, { OU: part(DESK) }]
  if (officer.role !== '') name.push({ '2.5.4.12': part(officer.role) })
  if (officer.number !== '') name.push({ '2.5.4.5': part(officer.number) })
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: new x509.Name(name),
    issuer: issuer.subjectName,
    notBefore: wholeSecond(from),
    notAfter: wholeSecond(until < issuer.notAfter ? until : issuer.notAfter),
    signingAlgorithm: ALGORITHM,
    signingKey: await signingKey(authority.privateKey),
    publicKey: await publicKey(key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.SubjectAlternativeNameExtension([{ type: 'url', value: keyName(officer.key) }]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(await publicKey(key))
    ]
  })
  return Buffer.from(certificate.rawData)
}
