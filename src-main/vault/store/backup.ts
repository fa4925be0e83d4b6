import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../contract/result'
import type { Instant } from '../../contract/time'
import { fileRefusal, freeSpace, megabytes, requireSpace } from '../files/faults'
import { sha256 } from '../files/sha256'
import { renameSafely, syncFolder, writeAll } from '../files/write-safely'
import { readSlots, slotFileBytes, SLOTS } from '../keys'
import type { Sql } from '../sql'
import { MANIFEST, STORE, verifyBackup } from './backup-check'
import { clearLeftOvers, newBackupName } from './backup-names'
import { asStoreRefusal, storeRefusal } from './faults'
import { manifestBytes } from './manifest'
import { schemaOf } from './migrate'
import { unwatched, type Progress } from './progress'
import { copyInto, holdStill } from './snapshot'
import { TAR_END, tarHeader, tarMember, tarPadding } from './tar'

/** An open desk, as a backup needs it. */
export interface BackedUp {
  sql: Sql
  /** The desk's folder, with store.db and the slot file. */
  folder: string
  storeKey: Uint8Array
}

async function writeBackup(desk: BackedUp, partial: string, madeAt: Instant, progress: Progress): Promise<void> {
  const store = join(desk.folder, STORE)
  const seconds = Math.floor(Date.parse(madeAt) / 1000)
  const slots = slotFileBytes(readSlots(desk.folder).slots)
  const letGo = holdStill(desk.sql, store, desk.storeKey)
  try {
    const out = openSync(partial, 'w', 0o600)
    try {
      const { size } = statSync(store)
      writeAll(out, tarHeader(STORE, size, seconds))
      const files = [
        { name: STORE, size, sha256: await copyInto(out, store, size, progress) },
        { name: SLOTS, size: slots.length, sha256: sha256(slots) }
      ]
      const list = manifestBytes({ madeAt, schema: schemaOf(desk.sql), files })
      const rest = [
        tarPadding(size),
        ...tarMember(SLOTS, slots, seconds),
        ...tarMember(MANIFEST, list, seconds),
        TAR_END
      ]
      writeAll(out, Buffer.concat(rest))
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
  } finally {
    letGo()
  }
}

/** Bytes that a backup needs at most while it is made: itself, and for a moment a copy of the store beside it to be opened. */
function bytesNeeded(folder: string): number {
  const ahead = join(folder, `${STORE}-wal`)
  const store = statSync(join(folder, STORE)).size + (existsSync(ahead) ? statSync(ahead).size : 0)
  return 2 * store + 1_000_000
}

/**
 * Writes one backup file: the encrypted store as it stands at this moment and the slot file. It gets its name only after it was read back
 * whole and opened with the key. Work on the desk goes on meanwhile. Killed or failing, it harms neither the desk nor earlier backups.
 * @param folder where to put it; made when it is not there
 * @param progress told thousandths; cancels by throwing
 * @throws Refusal FD-BAK-01 in the middle of a transaction, FD-BAK-04 written but not readable, FD-FIL-01 to FD-FIL-03
 */
export async function backUp(
  desk: BackedUp,
  folder: string,
  { madeAt, progress = unwatched }: { madeAt: Instant; progress?: Progress }
): Promise<{ name: string; bytes: number }> {
  const part =
    (before: number, share: number): Progress =>
    (done, total) =>
      progress(Math.round(1000 * (before + (share * done) / total)), 1000)
  let partial: string | undefined
  let shortage: string | undefined
  try {
    mkdirSync(folder, { recursive: true })
    clearLeftOvers(folder)
    const needed = bytesNeeded(desk.folder)
    shortage = `${megabytes(needed)} are needed and ${megabytes(freeSpace(folder) ?? 0)} are free`
    requireSpace(folder, needed)
    const name = newBackupName(folder, madeAt)
    partial = join(folder, `${name}.partial`)
    await writeBackup(desk, partial, madeAt, part(0, 1 / 3))
    await verifyBackup(partial, { storeKey: desk.storeKey, progress: part(1 / 3, 2 / 3) })
    renameSafely(partial, join(folder, name))
    syncFolder(folder)
    return { name, bytes: statSync(join(folder, name)).size }
  } catch (fault) {
    if (partial !== undefined) rmSync(partial, { force: true })
    if (fault instanceof Refusal && fault.error.code === 'FD-BAK-02')
      throw storeRefusal('backupUnsure', 'it is not whole')
    throw asStoreRefusal(fileRefusal(fault, shortage))
  }
}
