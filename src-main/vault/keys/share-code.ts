import { keyRefusal } from './faults'
import { checksumIsRight, SHARE_BYTES } from './share-form'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const START = 'FDSHARE'
const GROUP = 6
/** 44 bytes in characters of five bits. */
const LENGTH = Math.ceil((SHARE_BYTES * 8) / 5)

/** A share as one line for a QR picture: capitals, digits and dashes only, which QR packs best. Crockford's base 32, which has no I, L, O or U. */
export function toCode(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let count = 0; count < LENGTH; count++) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return [START, ...(text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])].join('-')
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** True when text looks like the one-line form of a share rather than its words. */
export function isCode(text: string): boolean {
  return plain(text).startsWith(START)
}

/**
 * Reads the one-line form, with or without its dashes, in either case; O counts as 0, I and L as 1.
 * @returns the share's bytes, checksum right
 * @throws Refusal FD-SHR-02 too short or too long, FD-SHR-03 mistyped
 */
export function fromCode(text: string): Buffer {
  const typed = plain(text).slice(START.length).replaceAll('O', '0').replace(/[IL]/g, '1')
  if (typed.length !== LENGTH) {
    throw keyRefusal('shareLength', `its code has ${LENGTH} characters after ${START} and ${typed.length} were given`)
  }
  const numbers = [...typed].map((character) => ALPHABET.indexOf(character))
  const wrong = numbers.indexOf(-1)
  if (wrong >= 0) throw keyRefusal('shareMistyped', `group ${Math.floor(wrong / GROUP) + 1} of its code has a “U”`)
  const whole = numbers.reduce((held, number) => (held << 5n) | BigInt(number), 0n)
  const bytes = Buffer.from(whole.toString(16).padStart(SHARE_BYTES * 2, '0'), 'hex')
  if (checksumIsRight(bytes)) return bytes
  throw keyRefusal('shareMistyped', 'its code is not as on the envelope')
}
