import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'

const INFO = 'focus-desk summary P-256 1'
/** Order of the group of P-256 (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
/** 64 bits more than the order has, so that what is left over after division favours no key (FIPS 186-5, A.2.1). */
const DERIVED_BYTES = 40
/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in DER. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key an officer signs summaries with, made anew from their seed each time. PDF readers know P-256; none knows Ed25519. */
export function summaryKeyOf(seed: Uint8Array): KeyObject {
  const derived = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), INFO, DERIVED_BYTES))
  const scalar = (BigInt(`0x${derived.toString('hex')}`) % (ORDER - 1n)) + 1n
  const secret = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  try {
    const pair = createECDH('prime256v1')
    pair.setPrivateKey(secret)
    const point = pair.getPublicKey()
    const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)].map((part) => part.toString('base64url'))
    const key = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x: x ?? '', y: y ?? '' }
    return createPrivateKey({ key, format: 'jwk' })
  } finally {
    derived.fill(0)
    secret.fill(0)
  }
}

/** The officer's own key, for the signature beside the file. */
export function officerKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([ED25519, seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
  }
}
