import { z } from 'zod'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const SPELLED = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A record's id: 128 bits as 26 Crockford base-32 characters (ULID), sortable by creation. */
export const Id = z.string().regex(SPELLED)
export type Id = z.infer<typeof Id>

/** The same question where very many are asked about. */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && SPELLED.test(value)
}

/**
 * Spells a ULID from a creation time and randomness.
 * @param time milliseconds since 1970, 0 to 2^48-1
 * @param random ten random bytes
 */
export function idFrom(time: number, random: Uint8Array): Id {
  let text = ''
  let rest = time
  for (let place = 0; place < 10; place++) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  let bits = 0
  let held = 0
  for (const byte of random.subarray(0, 10)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  return text
}
