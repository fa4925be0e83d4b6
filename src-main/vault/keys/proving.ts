import type { Id } from '../../contract/ids'
import { beginTry, endTry } from './attempts'
import type { Cost } from './cost'
import { keyRefusal } from './faults'
import { openSlot, makeSlot, type OpenedSlot, type Slot } from './slot'
import { readSlots, writeSlots } from './slot-file'
import { slotFault } from './slot-form'
import { replaceSlot, slotOf } from './slots'

/**
 * Tries a passphrase on a slot with the back-off around it: the one way a typed passphrase is checked.
 * @param folder the desk's folder
 * @param now milliseconds since 1970
 * @throws Refusal FD-KEY-01 wrong passphrase, FD-KEY-02 damaged slot, FD-KEY-07 too early
 */
export function tryPassphrase(folder: string, slot: Slot, passphrase: string, now: number): OpenedSlot {
  const fault = slotFault(slot)
  if (fault !== null) throw keyRefusal('slotDamaged', fault)
  beginTry(folder, slot.officer, now)
  const opened = openSlot(slot, passphrase)
  endTry(folder, slot.officer)
  return opened
}

interface PassphraseChange {
  folder: string
  officer: Id
  passphrase: string
  next: string
  now: number
  /** Only tests ask for less than the usual cost. */
  cost?: Cost
}

/**
 * Changes one officer's passphrase. Only the slot file is written; the store, its key and the officer's signing key stay as they are.
 * Killed at any moment, exactly one of the two passphrases opens.
 * @throws Refusal as {@link tryPassphrase}, FD-KEY-08 when the new one is too easy to guess, FD-KEY-10 without a slot
 */
export function changePassphrase({ folder, officer, passphrase, next, now, cost }: PassphraseChange): void {
  const { slots } = readSlots(folder)
  const slot = slotOf(slots, officer)
  if (!slot) throw keyRefusal('noSlot')
  const { storeKey, seed } = tryPassphrase(folder, slot, passphrase, now)
  try {
    const making = { officer, signIn: slot.signIn, passphrase: next, storeKey, seed }
    writeSlots(folder, replaceSlot(slots, makeSlot(cost ? { ...making, cost } : making)))
  } finally {
    storeKey.fill(0)
    seed.fill(0)
  }
}
