import { randomBytes } from 'node:crypto'
import sodium from 'sodium-native'

/** What one try of a passphrase costs: Argon2id passes, and bytes of memory. */
export interface Cost {
  opsLimit: number
  memLimit: number
}

/** The cost of every slot made: 3 passes over 256 MiB, above the second recommended option of RFC 9106, section 4. */
export const COST: Cost = { opsLimit: 3, memLimit: 268_435_456 }

/** A slot file asking for more is refused: it could stop the PC. One asking for less was not written by this program. */
export const DEAREST: Cost = { opsLimit: 10, memLimit: 1_073_741_824 }
export const CHEAPEST: Cost = { opsLimit: 1, memLimit: 8192 }

export const SALT_BYTES = 16

export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES)
}

/**
 * Argon2id version 1.3 with one lane over the passphrase in NFKC and UTF-8.
 * @returns 32 bytes; the caller zeroes them
 */
export function stretch(passphrase: string, salt: Uint8Array, cost: Cost): Buffer {
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const key = Buffer.alloc(32)
  try {
    sodium.crypto_pwhash(key, typed, salt, cost.opsLimit, cost.memLimit, sodium.crypto_pwhash_ALG_ARGON2ID13)
    return key
  } finally {
    typed.fill(0)
  }
}
