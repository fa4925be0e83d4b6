import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const VERSION = 'age-encryption.org/v1\n'
const BEFORE_SEAL = '\n---'
/** A space, 43 characters of base64 and the end of the line. */
const SEAL = 45

/** Where the header of an age file ends. */
interface AgeHeader {
  /** Bytes of the whole header: the payload's nonce follows. */
  length: number
  /** What its seal is made over. */
  sealed: Buffer
  seal: Buffer
}

/**
 * Finds the header at the beginning of an age file.
 * @param head the first bytes of the file, as many as a header may have
 * @returns null when they do not begin with one
 */
export function findAgeHeader(head: Uint8Array): AgeHeader | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.toString('latin1', 0, VERSION.length) !== VERSION) return null
  const at = bytes.indexOf(BEFORE_SEAL, VERSION.length - 1, 'latin1')
  if (at < 0) return null
  const end = at + BEFORE_SEAL.length
  const line = bytes.toString('latin1', end, end + SEAL)
  const seal = Buffer.from(line.slice(1, -1), 'base64')
  // Spelled again it must be the same: base64 has several spellings of some bytes, and a header only one.
  if (line !== ` ${seal.toString('base64').replace('=', '')}\n` || seal.length !== 32) return null
  return { length: end + SEAL, sealed: bytes.subarray(0, end), seal }
}

/** True when the header is the one that was made with this file key: whoever changes a recipient has to know the key. */
export function ageHeaderHolds({ sealed, seal }: AgeHeader, fileKey: Uint8Array): boolean {
  const key = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32))
  return timingSafeEqual(createHmac('sha256', key).update(sealed).digest(), seal)
}
