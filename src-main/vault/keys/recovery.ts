import { hkdfSync, webcrypto } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import { canonicalBytes } from '../files/checked-json'
import { newNonce, seal, unseal } from './seal'
import type { RecoverySlot } from './slot-form'

/** What keys are derived from the recovery secret for. The second is kept for bundles that a recovered desk must still open. */
type Purpose = 'store key' | 'age identity'

/** HKDF with SHA-256 (RFC 5869), no salt, over the recovery secret: 32 bytes for one purpose. The caller zeroes them. */
export function recoveryKey(secret: Uint8Array, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `focus-desk recovery v1 ${purpose}`, 32))
}

/** RFC 8410: what stands before the 32 bytes of an X25519 private key in DER. */
const X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** The age recipient of a recovery secret: bundles that were sent to a lost desk can be opened with the secret's age identity. */
export async function recoveryRecipient(secret: Uint8Array): Promise<string> {
  const scalar = recoveryKey(secret, 'age identity')
  const der = Buffer.concat([X25519, scalar])
  scalar.fill(0)
  try {
    const key = await webcrypto.subtle.importKey('pkcs8', der, { name: 'X25519' }, false, ['deriveBits'])
    return await identityToRecipient(key as CryptoKey)
  } finally {
    der.fill(0)
  }
}

type Described = Omit<RecoverySlot, 'nonce' | 'sealed'>

function associated({ set, needed, of, shares }: Described, nonce: string): Buffer {
  return canonicalBytes({ set, needed, of, shares: [...shares], nonce })
}

/** Seals the store's key under the recovery secret. */
export function sealRecovery(described: Described, secret: Uint8Array, storeKey: Uint8Array): RecoverySlot {
  const bytes = newNonce()
  const nonce = bytes.toString('base64')
  const key = recoveryKey(secret, 'store key')
  const sealed = seal(key, bytes, storeKey, associated(described, nonce)).toString('base64')
  key.fill(0)
  return { ...described, nonce, sealed }
}

/** The store's key, or null when this is not the secret the slot was sealed with. */
export function openRecovery(slot: RecoverySlot, secret: Uint8Array): Buffer | null {
  const key = recoveryKey(secret, 'store key')
  const sealed = Buffer.from(slot.sealed, 'base64')
  const opened = unseal(key, Buffer.from(slot.nonce, 'base64'), sealed, associated(slot, slot.nonce))
  key.fill(0)
  return opened
}
