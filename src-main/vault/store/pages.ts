import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'

/** SQLCipher 4: pages of 4096 bytes whose last 80 are a 16-byte initial vector and a 64-byte HMAC-SHA-512. */
export const PAGE = 4096
const VECTOR = 16
const TAG = 64
export const SALT = 16
/** SQLite never writes the page at 1 GiB; locks are put there. */
const LOCK_PAGE = 0x40000000 / PAGE + 1

/** Checks and reads pages of the store as they lie in the file, before the engine is let near it. */
export interface PageCheck {
  /** True when the page carries the mark that only the store's key makes. A page of zeros counts: it was set aside and never written. */
  isWhole(page: Buffer, number: number): boolean
  /** The content of page 1 without its first 16 bytes, which are the salt. */
  firstPage(page: Buffer): Buffer
}

/**
 * @param storeKey the raw key, 32 bytes
 * @param salt the first 16 bytes of the file
 */
export function pageCheck(storeKey: Uint8Array, salt: Uint8Array): PageCheck {
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const markKey = pbkdf2Sync(storeKey, masked, 2, 32, 'sha512')
  const numbered = Buffer.alloc(4)
  return {
    isWhole(page, number) {
      if (number === LOCK_PAGE) return true
      numbered.writeUInt32LE(number)
      const marked = page.subarray(number === 1 ? SALT : 0, PAGE - TAG)
      const mark = createHmac('sha512', markKey).update(marked).update(numbered).digest()
      return mark.equals(page.subarray(PAGE - TAG)) || page.every((byte) => byte === 0)
    },
    firstPage(page) {
      const vector = page.subarray(PAGE - TAG - VECTOR, PAGE - TAG)
      const opening = createDecipheriv('aes-256-cbc', storeKey, vector).setAutoPadding(false)
      return Buffer.concat([opening.update(page.subarray(SALT, PAGE - TAG - VECTOR)), opening.final()])
    }
  }
}

/** The number at a byte of SQLite's file header (file format, section 1.3), from what {@link PageCheck.firstPage} gave. */
export function headerNumber(firstPage: Buffer, at: number): number {
  return firstPage.readUInt32BE(at - SALT)
}
