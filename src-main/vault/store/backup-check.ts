import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { sha256 } from '../files/sha256'
import { writeAll } from '../files/write-safely'
import { parseSlotFile, SLOTS } from '../keys'
import { storeRefusal } from './faults'
import { parseManifest, type Manifest } from './manifest'
import { openBare } from './opening'
import { unwatched, type Progress } from './progress'
import { readTar, type TarMember } from './tar'
import { damagedPages, damagedTables } from './whole-check'

export const STORE = 'store.db'
export const MANIFEST = 'manifest.json'
const CHUNK = 1_048_576
const PLAIN = 'SQLite format 3\0'
/** A slot file or a manifest larger than this was not written by this program. */
const LARGEST_SMALL = 1_048_576

/** A backup whose form is right: what it says of itself and where its parts lie. Hashes are still to be checked. */
export interface BackupParts {
  manifest: Manifest
  store: TarMember
  slots: Buffer
}

function small(held: number, member: TarMember): Buffer {
  const bytes = Buffer.alloc(member.size)
  readSync(held, bytes, 0, member.size, member.at)
  return bytes
}

/**
 * Reads what a backup is made of, all but the store's own bytes.
 * @throws Refusal FD-BAK-02 damaged, FD-BAK-03 newer, FD-BAK-06 something else
 */
export function backupParts(held: number): BackupParts {
  const members = readTar(held)
  if (!members) throw storeRefusal('backupDamaged', 'it is cut off or changed')
  const [store, slotFile, list] = [STORE, SLOTS, MANIFEST].map((name) => members.find((member) => member.name === name))
  if (!list || list.size > LARGEST_SMALL) throw storeRefusal('notBackup')
  const manifest = parseManifest(small(held, list))
  if (!manifest) throw storeRefusal('backupDamaged', 'its list of contents')
  if (manifest === 'newer') throw storeRefusal('backupNewer')
  const listed = [...manifest.files, { name: MANIFEST, size: list.size }].map(({ name, size }) => `${name} ${size}`)
  const found = members.map(({ name, size }) => `${name} ${size}`)
  if (!store || !slotFile || slotFile.size > LARGEST_SMALL || listed.join() !== found.join()) {
    throw storeRefusal('backupDamaged', 'it does not hold what it lists')
  }
  const slots = small(held, slotFile)
  if (sha256(slots) !== manifest.files[1]?.sha256 || parseSlotFile(slots).state !== 'good') {
    throw storeRefusal('backupDamaged', 'its key slots')
  }
  return { manifest, store, slots }
}

/**
 * Reads the store inside a backup from beginning to end and checks its hash; writes it out where `out` is given.
 * @param out an open file
 * @throws Refusal FD-BAK-02 when a byte is not as listed
 */
export async function readStore(
  held: number,
  { manifest, store }: BackupParts,
  { out, progress = unwatched }: { out?: number; progress?: Progress }
): Promise<void> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK)
  for (let done = 0; done < store.size;) {
    const length = readSync(held, chunk, 0, Math.min(CHUNK, store.size - done), store.at + done)
    if (length === 0) throw storeRefusal('backupDamaged', 'it is cut off')
    const bytes = chunk.subarray(0, length)
    if (done === 0 && bytes.toString('latin1', 0, PLAIN.length) === PLAIN) throw storeRefusal('plain')
    hash.update(bytes)
    if (out !== undefined) writeAll(out, bytes)
    done += length
    await progress(done, store.size)
  }
  if (hash.digest('hex') !== manifest.files[0]?.sha256) throw storeRefusal('backupDamaged', 'its store')
}

async function openCopy(copy: string, storeKey: Uint8Array, progress: Progress): Promise<void> {
  const pages = await damagedPages(copy, storeKey, progress)
  if (pages.length > 0) throw storeRefusal('backupDamaged', `page ${pages[0]} of its store`)
  const sql = openBare(copy, storeKey)
  try {
    const tables = await damagedTables(sql, unwatched, 'quick')
    if (tables.length > 0) throw storeRefusal('backupDamaged', 'the tables of its store')
  } finally {
    sql.close()
  }
}

/**
 * Reads a backup from beginning to end and checks every byte against its list. With the store's key it is also taken out beside the backup
 * for a moment, opened, and every page and table of it read.
 * @throws Refusal FD-BAK-02, FD-BAK-03, FD-BAK-06
 */
export async function verifyBackup(
  file: string,
  { storeKey, progress = unwatched }: { storeKey?: Uint8Array; progress?: Progress } = {}
): Promise<Manifest> {
  const copy = `${file}.check`
  const held = openSync(file, 'r')
  try {
    const parts = backupParts(held)
    if (!storeKey) {
      await readStore(held, parts, { progress })
      return parts.manifest
    }
    const half =
      (start: number): Progress =>
      (done, total) =>
        progress(start * total + done, 2 * total)
    const out = openSync(copy, 'w', 0o600)
    try {
      await readStore(held, parts, { out, progress: half(0) })
    } finally {
      closeSync(out)
    }
    await openCopy(copy, storeKey, half(1))
    return parts.manifest
  } finally {
    closeSync(held)
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true })
  }
}
