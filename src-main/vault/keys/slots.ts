import type { Id } from '../../contract/ids'
import { keyRefusal } from './faults'
import type { Slot } from './slot'
import type { RecoverySlot, SlotFile } from './slot-form'

/** Two sign-in names are one when they differ only in case, width or spaces around. */
function sameSignIn(a: string, b: string): boolean {
  return a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()
}

/** The content of a slot file of a new desk. */
export function newSlots(officers: readonly Slot[], recovery: RecoverySlot | null): SlotFile {
  const empty: SlotFile = { format: 'focus-desk-slots', version: 1, generation: 1, officers: [], recovery }
  return { ...officers.reduce(addSlot, empty), generation: 1 }
}

export function slotOf(slots: SlotFile, officer: Id): Slot | undefined {
  return slots.officers.find((slot) => slot.officer === officer)
}

export function slotBySignIn(slots: SlotFile, signIn: string): Slot | undefined {
  return slots.officers.find((slot) => sameSignIn(slot.signIn, signIn))
}

/**
 * @throws Refusal FD-KEY-09 when the sign-in name or the officer already has a slot
 */
export function addSlot(slots: SlotFile, slot: Slot): SlotFile {
  if (slotBySignIn(slots, slot.signIn) || slotOf(slots, slot.officer)) throw keyRefusal('signInTaken')
  return { ...slots, generation: slots.generation + 1, officers: [...slots.officers, slot] }
}

/** Puts a slot in the place of the same officer's old one. */
export function replaceSlot(slots: SlotFile, slot: Slot): SlotFile {
  if (!slotOf(slots, slot.officer)) throw keyRefusal('noSlot')
  const officers = slots.officers.map((held) => (held.officer === slot.officer ? slot : held))
  return { ...slots, generation: slots.generation + 1, officers }
}

/**
 * Takes an officer's slot away: their passphrase opens nothing any more, here. Backups made before still hold it.
 * @throws Refusal FD-KEY-10 no such slot, FD-KEY-11 it is the last one
 */
export function removeSlot(slots: SlotFile, officer: Id): SlotFile {
  const officers = slots.officers.filter((slot) => slot.officer !== officer)
  if (officers.length === slots.officers.length) throw keyRefusal('noSlot')
  if (officers.length === 0) throw keyRefusal('lastSlot')
  return { ...slots, generation: slots.generation + 1, officers }
}
