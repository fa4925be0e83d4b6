import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../../contract/time'
import { checkedFile, parseChecked } from '../files/checked-json'
import { fileRefusal, requireSpace } from '../files/faults'
import { renameSafely, syncFolder, writeSafely } from '../files/write-safely'
import { SLOTS, SLOTS_COPY } from '../keys'
import { backupParts, readStore, STORE } from './backup-check'
import { storeRefusal } from './faults'
import { LATEST } from './migrate'
import { unwatched, type Progress } from './progress'

const RESTORED = 'restored.json'
/** What a folder without a desk may hold: counts of tries, and what a killed set-up left. */
const NO_DESK = /^(?:attempts\.json|.*\.new(?:-wal|-shm)?)$/

/** Left in the folder of a restored desk until its first opening, which starts a new epoch of the journal and records the restoring. */
const RestoredForm = z.strictObject({ backup: z.string(), madeAt: Instant })
export type Restored = z.infer<typeof RestoredForm>

/** What the desk in this folder was restored from and has not been told yet; null when it was not, or it was told. */
export function readRestored(folder: string): Restored | null {
  const path = join(folder, RESTORED)
  if (!existsSync(path)) return null
  // A note that is damaged still says that the desk was restored, and that is what counts.
  const note = RestoredForm.safeParse(parseChecked(readFileSync(path)))
  return note.success ? note.data : { backup: 'unknown', madeAt: '1970-01-01T00:00:00.000Z' }
}

/** The restoring is recorded in the journal: the note is taken away. */
export function forgetRestored(folder: string): void {
  rmSync(join(folder, RESTORED), { force: true })
}

/** True when a folder holds a desk or anything else that is not to be written over. */
export function deskStands(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !NO_DESK.test(name))
}

/**
 * Puts a damaged desk aside whole, so that a backup can be restored in its place. Nothing of it is changed or deleted.
 * @returns the folder it lies in now
 */
export function setDeskAside(folder: string, at: Instant): string {
  const stem = `${folder}.set-aside-${at.slice(0, 19).replaceAll(':', '')}Z`
  let aside = stem
  for (let count = 2; existsSync(aside); count++) aside = `${stem}-${count}`
  try {
    renameSafely(folder, aside)
  } catch (fault) {
    throw fileRefusal(fault)
  }
  syncFolder(dirname(folder))
  return aside
}

async function unpack(held: number, making: string, name: string, progress: Progress): Promise<Instant> {
  const parts = backupParts(held)
  const { madeAt, schema } = parts.manifest
  if (schema > LATEST) throw storeRefusal('backupNewer')
  requireSpace(dirname(making), parts.store.size + 1_000_000)
  mkdirSync(making, { recursive: true })
  const out = openSync(join(making, STORE), 'wx', 0o600)
  try {
    await readStore(held, parts, { out, progress })
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
  writeSafely(join(making, SLOTS), parts.slots)
  writeSafely(join(making, SLOTS_COPY), parts.slots)
  writeSafely(join(making, RESTORED), checkedFile({ backup: name, madeAt }))
  return madeAt
}

/**
 * Restores a backup on a machine without a desk. Every byte is checked on the way; the folder gets its name only when all is there, so that a
 * kill half way leaves nothing that looks like a desk. Passphrases and shares are those of the day of the backup.
 * @param folder where the desk shall stand
 * @returns when the backup was made
 * @throws Refusal FD-BAK-02, 03, 06 for the file; FD-BAK-05 when a desk stands there; FD-FIL-01 to FD-FIL-03
 */
export async function restoreBackup(
  file: string,
  folder: string,
  { progress = unwatched }: { progress?: Progress } = {}
): Promise<{ madeAt: Instant }> {
  if (deskStands(folder)) throw storeRefusal('deskStands')
  const making = `${folder}.restoring`
  try {
    mkdirSync(dirname(folder), { recursive: true })
    rmSync(making, { recursive: true, force: true })
    const held = openSync(file, 'r')
    let madeAt: Instant
    try {
      madeAt = await unpack(held, making, basename(file), progress)
    } finally {
      closeSync(held)
    }
    if (existsSync(folder)) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
      rmdirSync(folder)
    }
    renameSafely(making, folder)
    syncFolder(dirname(folder))
    return { madeAt }
  } catch (fault) {
    rmSync(making, { recursive: true, force: true })
    throw fileRefusal(fault)
  }
}
