import { hkdfSync } from 'node:crypto'
import sodium from 'sodium-native'

/** Plain bytes of every chunk of an age payload but the last. */
export const CHUNK = 64 * 1024
const TAG = 16
/** Bytes of a sealed chunk. */
export const SEALED_CHUNK = CHUNK + TAG
/** Bytes of the nonce that stands before the chunks. */
export const PAYLOAD_NONCE = 16

/** The key of an age file's payload (age-encryption.org/v1), from the file's key and the nonce before the payload. */
export function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
}

/** Eleven bytes that count the chunks, and one that marks the last: so none can be left out, doubled, moved or cut away. */
function chunkNonce(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(place, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** ChaCha20-Poly1305 over one chunk. */
export function sealChunk(key: Uint8Array, place: number, last: boolean, plain: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(plain.length + TAG)
  sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, plain, null, null, chunkNonce(place, last), key)
  return sealed
}

/** The reverse of {@link sealChunk}; null when it is not what was sealed in this place. */
export function openChunk(key: Uint8Array, place: number, last: boolean, sealed: Uint8Array): Buffer | null {
  if (sealed.length < TAG) return null
  const plain = Buffer.allocUnsafe(sealed.length - TAG)
  try {
    sodium.crypto_aead_chacha20poly1305_ietf_decrypt(plain, null, sealed, null, chunkNonce(place, last), key)
    return plain
  } catch {
    return null
  }
}

/** Sealed size of a payload of `plain` bytes, its nonce not counted. */
export function sealedSize(plain: number): number {
  return plain + TAG * Math.max(1, Math.ceil(plain / CHUNK))
}

/** Plain size of a payload of `sealed` bytes, or null where no payload has that size: the last chunk is empty only when it is the only one. */
export function plainSize(sealed: number): number | null {
  const last = sealed % SEALED_CHUNK
  if (sealed < TAG || (last > 0 && last < TAG) || (last === TAG && sealed > TAG)) return null
  return sealed - TAG * Math.ceil(sealed / SEALED_CHUNK)
}
