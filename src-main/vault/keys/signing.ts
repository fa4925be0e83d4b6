import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key and public key in DER. */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')

/** What a signature is for. It is signed along, so that one made for a confirmation never passes as anything else. */
export type SigningPurpose = 'confirmation'

function privateKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([PRIVATE, seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}

function signedBytes(digest: string, purpose: SigningPurpose): Buffer {
  return Buffer.concat([Buffer.from(`focus-desk ${purpose} v1\0`, 'utf8'), Buffer.from(digest, 'hex')])
}

/** The public key of a 32-byte seed, as 32 bytes in base64. */
export function publicKeyOf(seed: Uint8Array): string {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return der.subarray(PUBLIC.length).toString('base64')
}

/**
 * Ed25519 signature over `focus-desk <purpose> v1`, a zero byte and the digest's bytes.
 * @param digest 64 hexadecimal characters
 * @returns 64 bytes in base64
 */
export function signDigest(seed: Uint8Array, digest: string, purpose: SigningPurpose): string {
  return sign(null, signedBytes(digest, purpose), privateKey(seed)).toString('base64')
}

/** True when `signature` was made by {@link signDigest} with the seed of `key` (both base64). Never throws. */
export function verifyDigest(key: string, digest: string, purpose: SigningPurpose, signature: string): boolean {
  try {
    const der = Buffer.concat([PUBLIC, Buffer.from(key, 'base64')])
    const held = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, signedBytes(digest, purpose), held, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
