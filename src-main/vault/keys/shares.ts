import { randomBytes } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'
import type { Share } from '../../contract/desk'
import { sha256 } from '../files/sha256'
import { keyRefusal } from './faults'
import { openRecovery, recoveryRecipient, sealRecovery } from './recovery'
import { fromCode, isCode, toCode } from './share-code'
import { openShareBytes, shareBytes, type OpenShare } from './share-form'
import { fromWords, toWords } from './share-words'
import { recoveryIsWhole, type RecoverySlot } from './slot-form'

const VERSION = 1

/** How many shares are made, and how many of them are needed. */
export interface ShareCount {
  needed: number
  of: number
}

/**
 * Makes a new recovery secret, seals the store's key with it and splits it. The secret itself is kept nowhere.
 * @param count 2 to 10 of 2 to 10
 * @returns the slot for the slot file, the shares to be shown once and put into envelopes, and the age recipient for bundles
 */
export async function makeRecovery(
  storeKey: Uint8Array,
  { needed, of }: ShareCount
): Promise<{ slot: RecoverySlot; shares: Share[]; recipient: string }> {
  if (needed < 2 || of > 10 || needed > of) throw new RangeError('recovery needs 2 to 10 of at most 10 shares')
  const secret = Uint8Array.from(randomBytes(32))
  const set = randomBytes(4).toString('hex')
  const parts = await split(secret, of, needed)
  const all = parts.map((part, place) => shareBytes({ version: VERSION, index: place + 1, needed, of, set, part }))
  const shares = all.map((bytes, place) => ({
    index: place + 1,
    of,
    needed,
    words: toWords(bytes),
    code: toCode(bytes)
  }))
  const slot = sealRecovery({ set, needed, of, shares: all.map(sha256) }, secret, storeKey)
  const recipient = await recoveryRecipient(secret)
  secret.fill(0)
  for (const bytes of [...parts, ...all]) bytes.fill(0)
  return { slot, shares, recipient }
}

/**
 * Reads one share, typed as words or as its code, and checks it against the desk's recovery slot where there is one.
 * @throws Refusal FD-SHR-01 to FD-SHR-04, FD-SHR-07, FD-SHR-08, saying what is wrong with it
 */
export function readShare(text: string, slot: RecoverySlot | null): OpenShare {
  const bytes = isCode(text) ? fromCode(text) : fromWords(text)
  const share = openShareBytes(bytes)
  if (share.version !== VERSION) throw keyRefusal('shareNewer')
  if (!slot) return share
  if (share.set !== slot.set) throw keyRefusal('shareElsewhere', `set ${share.set}; this desk’s is ${slot.set}`)
  if (slot.shares[share.index - 1] !== sha256(bytes)) throw keyRefusal('shareWrong', String(share.index))
  return share
}

/**
 * Puts shares together and opens the recovery slot with them.
 * @returns the store's key; the caller zeroes it
 * @throws Refusal as {@link readShare}, FD-SHR-05 one given twice, FD-SHR-06 too few, FD-SHR-09 damaged slot, FD-KEY-12 no recovery slot
 */
export async function recoverStoreKey(slot: RecoverySlot | null, texts: readonly string[]): Promise<Buffer> {
  if (!slot) throw keyRefusal('noRecovery')
  if (!recoveryIsWhole(slot)) throw keyRefusal('sharesWrong')
  const shares = texts.map((text) => readShare(text, slot))
  for (const [place, share] of shares.entries()) {
    const twice = shares.findIndex((other) => other.index === share.index) < place
    if (twice) throw keyRefusal('shareTwice', String(share.index))
  }
  if (shares.length < slot.needed) {
    throw keyRefusal('sharesTooFew', `${slot.needed} of ${slot.of} are needed and you have ${shares.length}`)
  }
  const secret = await combine(shares.slice(0, slot.needed).map((share) => share.part))
  try {
    const storeKey = openRecovery(slot, secret)
    if (!storeKey) throw keyRefusal('sharesWrong')
    return storeKey
  } finally {
    secret.fill(0)
    for (const share of shares) share.part.fill(0)
  }
}
