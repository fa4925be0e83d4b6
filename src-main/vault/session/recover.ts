import { officerOf, replaceKey } from '../../casework/staff'
import type { CheckedOf, OutputOf } from '../../contract'
import { Refusal } from '../../contract/result'
import { randomBytes } from 'node:crypto'
import { openJournal } from '../../journal/append'
import {
  endTry,
  makeSlot,
  publicKeyOf,
  readShare,
  readSlots,
  recoverStoreKey,
  replaceSlot,
  requireGoodPassphrase,
  slotBySignIn,
  writeSlots
} from '../keys'
import { catalogue } from './catalogue'
import { openUpToDate } from './up-to-date'
import type { VaultAround } from './vault'

/** Reads one typed share and says what is wrong with it, if anything. */
export function checkShare(
  { folder }: VaultAround,
  { share }: CheckedOf<'desk.checkShare'>
): OutputOf<'desk.checkShare'> {
  try {
    const { index, needed } = readShare(share, readSlots(folder).slots.recovery)
    return { good: true, index, needed }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { good: false, wrong: `${fault.error.message} ${fault.error.next ?? ''} (${fault.error.code})`.trim() }
  }
}

/**
 * Restores one officer's access with enough shares: a new passphrase, and with it a new signing key, which the journal says plainly.
 * @throws Refusal FD-SHR-… naming the wrong share, FD-KEY-10 for an unknown sign-in name, FD-KEY-08 for a weak passphrase
 */
export async function recover(
  around: VaultAround,
  { shares, signIn, passphrase }: CheckedOf<'desk.recover'>
): Promise<OutputOf<'desk.recover'>> {
  const { folder, clock, cost } = around
  const { slots } = readSlots(folder)
  const old = slotBySignIn(slots, signIn)
  if (!old)
    throw new Refusal('FD-KEY-10', 'No account on this desk has this sign-in name.', {
      next: 'Choose the sign-in name from the list.'
    })
  requireGoodPassphrase(passphrase, old.signIn)
  const storeKey = await recoverStoreKey(slots.recovery, shares)
  try {
    const sql = await openUpToDate(around, storeKey)
    try {
      if (!officerOf(sql, old.officer)?.enabled)
        throw new Refusal('FD-STF-20', 'This account is closed on this desk.', { next: 'Choose another account.' })
      const seed = randomBytes(32)
      const making = { officer: old.officer, signIn: old.signIn, passphrase, storeKey, seed }
      const slot = makeSlot(cost ? { ...making, cost } : making)
      const key = publicKeyOf(seed)
      seed.fill(0)
      const journal = openJournal(sql, catalogue, {
        now: clock.time,
        offset: (at) => -new Date(at).getTimezoneOffset(),
        random: randomBytes
      })
      sql.transaction(() => replaceKey(journal, old.officer, key, old.officer))
      writeSlots(folder, replaceSlot(slots, slot))
      endTry(folder, old.officer)
    } finally {
      sql.close()
    }
  } finally {
    storeKey.fill(0)
  }
  return { signIn: old.signIn }
}
