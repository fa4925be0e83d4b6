import { createHash } from 'node:crypto'

/** Bytes of a share: version and index, needed and of, set (4), the share itself (33), checksum (5). Exactly 32 words of 11 bits. */
export const SHARE_BYTES = 44
const CHECKSUM = 5
export const SECRET_SHARE = 33

/** One share taken apart. */
export interface OpenShare {
  version: number
  index: number
  needed: number
  of: number
  /** Names the set of shares it belongs to: four bytes in hexadecimal. */
  set: string
  /** What shamir-secret-sharing made. */
  part: Uint8Array
}

function checksum(head: Uint8Array): Buffer {
  return createHash('sha256').update('focus-desk share v1\0').update(head).digest().subarray(0, CHECKSUM)
}

/** The bytes of a share, checksum included. */
export function shareBytes({ version, index, needed, of, set, part }: OpenShare): Buffer {
  const head = Buffer.concat([Uint8Array.of((version << 4) | index, (needed << 4) | of), Buffer.from(set, 'hex'), part])
  return Buffer.concat([head, checksum(head)])
}

/** True when the checksum at the end of a share's bytes is right. */
export function checksumIsRight(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SHARE_BYTES - CHECKSUM)
  return bytes.length === SHARE_BYTES && checksum(head).equals(bytes.subarray(SHARE_BYTES - CHECKSUM))
}

/** Takes the bytes of a share apart; the checksum is the caller's to check first. */
export function openShareBytes(bytes: Uint8Array): OpenShare {
  const [first = 0, second = 0] = bytes
  return {
    version: first >> 4,
    index: first & 15,
    needed: second >> 4,
    of: second & 15,
    set: Buffer.from(bytes.subarray(2, 6)).toString('hex'),
    part: Uint8Array.from(bytes.subarray(6, 6 + SECRET_SHARE))
  }
}
