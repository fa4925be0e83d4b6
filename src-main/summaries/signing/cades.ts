import { createHash, sign, type KeyObject } from 'node:crypto'
import { TAG, childrenOf, der, derOid, derSet, readDer, type Der } from './der'

/** What stands in a signature: all of it but the values computed from these. */
export interface Cades {
  certificate: Buffer
  chain: readonly Buffer[]
  /** SHA-256 of what is signed. */
  digest: Buffer
  /** ECDSA over the signed attributes. */
  signature: Buffer
}

const SIGNED_DATA = derOid('1.2.840.113549.1.7.2')
const DATA = derOid('1.2.840.113549.1.7.1')
const CONTENT_TYPE = derOid('1.2.840.113549.1.9.3')
const MESSAGE_DIGEST = derOid('1.2.840.113549.1.9.4')
const SIGNING_CERTIFICATE_V2 = derOid('1.2.840.113549.1.9.16.2.47')
const SHA_256 = der(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'))
const ECDSA_SHA_256 = der(TAG.sequence, derOid('1.2.840.10045.4.3.2'))
const VERSION_1 = der(TAG.integer, Buffer.from([1]))
/** Context tag [0], constructed. */
const CONTEXT_0 = 0xa0
/** GeneralName directoryName. */
const DIRECTORY_NAME = 0xa4

/** Issuer and serial number of a certificate, as they stand in it. */
function issuerAndSerial(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const [toBeSigned] = childrenOf(readDer(certificate))
  const parts: Der[] = toBeSigned ? childrenOf(toBeSigned) : []
  const [, serial, , issuer] = parts
  if (!serial || !issuer) throw new Error('not a certificate')
  return { issuer: issuer.whole, serial: serial.whole }
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return der(TAG.sequence, type, der(TAG.set, value))
}

/** RFC 5035: binds the signature to this one certificate. SHA-256 is the default and so is not written. */
function signingCertificate(certificate: Buffer): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate)
  const hash = der(TAG.octets, createHash('sha256').update(certificate).digest())
  const issued = der(TAG.sequence, der(TAG.sequence, der(DIRECTORY_NAME, issuer)), serial)
  return der(TAG.sequence, der(TAG.sequence, der(TAG.sequence, hash, issued)))
}

function signedAttributes(certificate: Buffer, digest: Buffer): Buffer[] {
  return [
    attribute(CONTENT_TYPE, DATA),
    attribute(MESSAGE_DIGEST, der(TAG.octets, digest)),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificate(certificate))
  ]
}

/** The bytes that the signer's key signs: the signed attributes as a SET (RFC 5652, 5.4). */
export function signedBytes(certificate: Buffer, digest: Buffer): Buffer {
  return derSet(TAG.set, signedAttributes(certificate, digest))
}

/**
 * Writes a CAdES signature (ETSI EN 319 122-1, baseline B): SHA-256, ECDSA, one signer, and three signed attributes: content type, message digest and
 * signing-certificate-v2. There is one spelling for given parts, so a reader compares bytes instead of interpreting a stranger's.
 */
export function writeCades({ certificate, chain, digest, signature }: Cades): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate)
  const signer = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.sequence, issuer, serial),
    SHA_256,
    derSet(CONTEXT_0, signedAttributes(certificate, digest)),
    ECDSA_SHA_256,
    der(TAG.octets, signature)
  )
  const signedData = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.set, SHA_256),
    der(TAG.sequence, DATA),
    derSet(CONTEXT_0, [certificate, ...chain]),
    der(TAG.set, signer)
  )
  return der(TAG.sequence, SIGNED_DATA, der(CONTEXT_0, signedData))
}

/** Signs a digest. */
export function signCades(digest: Buffer, certificate: Buffer, chain: readonly Buffer[], key: KeyObject): Buffer {
  const signature = sign('sha256', signedBytes(certificate, digest), key)
  return writeCades({ certificate, chain, digest, signature })
}
