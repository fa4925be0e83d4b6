import { randomBytes } from 'node:crypto'
import sodium from 'sodium-native'

const NONCE = 24
const TAG = 16

/** A fresh random nonce for one seal. */
export function newNonce(): Buffer {
  return randomBytes(NONCE)
}

/**
 * XChaCha20-Poly1305 (IETF). `associated` is authenticated with it but not hidden.
 * @returns cipher text with its 16-byte tag at the end
 */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array): Buffer {
  const sealed = Buffer.alloc(plain.length + TAG)
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, plain, associated, null, nonce, key)
  return sealed
}

/** The reverse of {@link seal}; null when the key, the nonce, the seal or what was authenticated is not the same. */
export function unseal(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Buffer | null {
  const plain = Buffer.alloc(sealed.length - TAG)
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, null, sealed, associated, nonce, key)
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}
