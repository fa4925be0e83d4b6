import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkedFile, parseChecked } from '../files/checked-json'
import { writeSafely } from '../files/write-safely'
import { keyRefusal } from './faults'
import { SlotFileForm, type SlotFile } from './slot-form'

export const SLOTS = 'slots.json'
export const SLOTS_COPY = 'slots.copy.json'

/** No desk comes near this; a larger file is not read at all. */
const LARGEST = 1_048_576

/** What was read of the two copies of the slot file. */
export interface ReadSlots {
  slots: SlotFile
  /** Said to the officer once: one of the two copies was damaged, missing or old. */
  notice?: string
}

type Copy = { state: 'good'; slots: SlotFile } | { state: 'damaged' | 'missing' | 'newer' }

/** The bytes of a slot file: its content in canonical order with the checksum over all of it. */
export function slotFileBytes(slots: SlotFile): Buffer {
  return checkedFile(slots)
}

/**
 * Takes a slot file's bytes apart. Good only when writing it again gives the very same bytes, so that any changed byte is noticed.
 */
export function parseSlotFile(bytes: Buffer): Copy {
  const content = bytes.length > LARGEST ? null : parseChecked(bytes)
  if (!content) return { state: 'damaged' }
  if (content['format'] === 'focus-desk-slots' && Number(content['version']) > 1) return { state: 'newer' }
  const slots = SlotFileForm.safeParse(content)
  return slots.success ? { state: 'good', slots: slots.data } : { state: 'damaged' }
}

function readCopy(path: string): Copy {
  try {
    return parseSlotFile(readFileSync(path))
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? 'unknown'
    if (code === 'ENOENT') return { state: 'missing' }
    throw keyRefusal('slotsUnreadable', code)
  }
}

const NOTICES = {
  original: 'The key slot file was damaged or missing; its second copy was used. Make a backup today.',
  copy: 'The second copy of the key slot file was damaged, missing or old. The original was used.'
}

/** True when the folder holds a slot file, good or not. */
export function slotsExist(folder: string): boolean {
  return existsSync(join(folder, SLOTS)) || existsSync(join(folder, SLOTS_COPY))
}

/**
 * Reads the slot file or, where it is damaged or older, its copy. Writes nothing.
 * @param folder the desk's folder
 * @throws Refusal FD-KEY-03 both damaged, FD-KEY-04 neither there, FD-KEY-05 of a newer version, FD-KEY-06 not readable
 */
export function readSlots(folder: string): ReadSlots {
  const original = readCopy(join(folder, SLOTS))
  const copy = readCopy(join(folder, SLOTS_COPY))
  if (original.state === 'newer' || copy.state === 'newer') throw keyRefusal('slotsNewer')
  if (original.state === 'good') {
    if (copy.state !== 'good') return { slots: original.slots, notice: NOTICES.copy }
    const difference = original.slots.generation - copy.slots.generation
    if (difference === 0) return { slots: original.slots }
    return difference > 0
      ? { slots: original.slots, notice: NOTICES.copy }
      : { slots: copy.slots, notice: NOTICES.original }
  }
  if (copy.state === 'good') return { slots: copy.slots, notice: NOTICES.original }
  throw keyRefusal(original.state === 'missing' && copy.state === 'missing' ? 'slotsMissing' : 'slotsDamaged')
}

/**
 * Writes the slot file and then its copy. Killed in between, the original is the newer one and counts.
 * @throws Refusal FD-FIL-01 to FD-FIL-03 when it cannot be written; whatever stood before then stands still
 */
export function writeSlots(folder: string, slots: SlotFile): void {
  const bytes = slotFileBytes(slots)
  writeSafely(join(folder, SLOTS), bytes)
  writeSafely(join(folder, SLOTS_COPY), bytes)
}

/** Writes both copies anew where one of them was not good. Called after a passphrase has opened a slot, never before. */
export function mendSlots(folder: string, read: ReadSlots): void {
  if (read.notice !== undefined) writeSlots(folder, read.slots)
}
