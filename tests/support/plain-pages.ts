import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSlot, readSlots, slotBySignIn } from '../../src-main/vault/keys'
import { STORE } from '../../src-main/vault/store'

/** SQLCipher 4: pages of 4,096 bytes, of which the last 80 hold the initialisation vector and the authentication code. */
const PAGE = 4096
const RESERVED = 80
const VECTOR = 16

/**
 * Every page of a desk's store file as it stands on the disk, deciphered: free pages and the unused bytes of pages among them. That is what somebody with
 * the key could still read.
 */
export function plainPages(folder: string, signIn: string, passphrase: string): Buffer[] {
  const slot = slotBySignIn(readSlots(folder).slots, signIn)
  if (!slot) throw new Error('nobody signs in by that name')
  const { storeKey } = openSlot(slot, passphrase)
  const file = readFileSync(join(folder, STORE))
  return Array.from({ length: file.length / PAGE }, (_, place) => {
    const page = file.subarray(place * PAGE, (place + 1) * PAGE)
    const end = PAGE - RESERVED
    const decipher = createDecipheriv('aes-256-cbc', storeKey, page.subarray(end, end + VECTOR)).setAutoPadding(false)
    // The first page begins with the salt in place of what every store begins with.
    return Buffer.concat([decipher.update(page.subarray(place === 0 ? VECTOR : 0, end)), decipher.final()])
  })
}
