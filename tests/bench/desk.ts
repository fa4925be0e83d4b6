import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changePassphrase, openSlot, readSlots, slotBySignIn } from '../../src-main/vault/keys'
import { clockFrom } from '../../src-main/vault/clock'
import { startVault } from '../../src-main/vault/session/vault'
import type { Sql } from '../../src-main/vault/sql'
import { openStore, tables } from '../../src-main/vault/store'
import { fill, SEED } from './fill'
import { sizeName } from './options'

export const SIGN_IN = 'desk officer'
/** The same desk for an officer whose passphrase is cheap to try: shows what unlocking costs beside the key derivation. */
export const QUICK_SIGN_IN = 'second desk officer'
const QUICK = { opsLimit: 1, memLimit: 8192 }
/** Who sees the supervisor's pages. */
export const SUPERINTENDENT = 'superintendent'
export const PASSPHRASE = 'four words for measuring'

/** A filled desk on disk. */
export interface BenchDesk {
  root: string
  folder: string
  backups: string
  referrals: number
  entries: number
  /** Takes the desk away, unless it is kept for the next run. */
  remove(): void
}

function officer(name: string, role: string, number: string) {
  return { name, number, role, signIn: name, passphrase: PASSPHRASE }
}

const OFFICERS = [
  officer('administrator', 'administrator', '1'),
  officer(SUPERINTENDENT, 'superintendent', '2'),
  officer(SIGN_IN, 'desk_officer', '3'),
  officer(QUICK_SIGN_IN, 'desk_officer', '4')
]

/** The desk's key, for measuring beside the program. */
export function storeKeyOf(folder: string): Buffer {
  const slot = slotBySignIn(readSlots(folder).slots, SIGN_IN)
  if (!slot) throw new Error('the desk has no such officer')
  return openSlot(slot, PASSPHRASE).storeKey
}

function makeQuick(folder: string): void {
  const slot = slotBySignIn(readSlots(folder).slots, QUICK_SIGN_IN)
  if (!slot) throw new Error('the desk has no such officer')
  const passphrase = { passphrase: PASSPHRASE, next: PASSPHRASE }
  changePassphrase({ folder, officer: slot.officer, ...passphrase, now: Date.now(), cost: QUICK })
}

/**
 * Does something while the store's triggers on inserting are away, and puts them back. At each statement with a trigger the full-text index puts down
 * what it has in mind, which is most of the time that filling a desk takes.
 */
function withoutInsertTriggers<T>(sql: Sql, work: () => T): T {
  const triggers = sql.all<{ name: string; text: string }>(
    "SELECT name, sql AS text FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE INSERT%'"
  )
  for (const { name } of triggers) sql.script(`DROP TRIGGER "${name}"`)
  const result = work()
  for (const { text } of triggers) sql.script(text)
  return result
}

async function make(root: string, referrals: number, say: (words: string) => void): Promise<number> {
  const folder = join(root, 'desk')
  const began = Date.now() - 5 * 366 * 86_400_000
  const vault = startVault({ folder, backups: join(root, 'backups'), demonstration: false }, () => undefined, {
    clock: clockFrom(() => began)
  })
  await vault.ask('desk.setUp', {
    borough: 'E09000007',
    terminal: 'Bench',
    ceiling: 'OFFICIAL-SENSITIVE',
    officers: OFFICERS,
    recovery: { needed: 2, of: 3 }
  })
  makeQuick(folder)
  const sql = openStore(join(folder, 'store.db'), storeKeyOf(folder))
  try {
    // Nothing of this need outlive a power cut, and nobody else opens the file meanwhile.
    sql.script('PRAGMA synchronous = OFF; PRAGMA cache_size = -524288; PRAGMA wal_autocheckpoint = 20000')
    let told = 0
    const entries = withoutInsertTriggers(sql, () =>
      fill(sql, referrals, Date.now(), (begun) => {
        if (begun - told < 5000) return
        told = begun
        say(`${begun} of ${referrals} referrals written`)
      })
    )
    sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    return entries
  } finally {
    sql.close()
  }
}

/**
 * A filled desk of one size. One kept by an earlier run is used again as long as tables and seed are the same; measuring changes a copy of it.
 * @param say told what takes long
 */
export async function benchDesk(referrals: number, keep: boolean, say: (words: string) => void): Promise<BenchDesk> {
  const schema = createHash('sha256').update(tables.join('')).digest('hex').slice(0, 12)
  const kept = join(tmpdir(), `focus-desk-bench-${schema}-${SEED}-${sizeName(referrals)}`)
  const marker = join(kept, 'entries.txt')
  if (!existsSync(marker)) {
    const making = `${kept}.${process.pid}`
    mkdirSync(making, { recursive: true })
    say(`making a desk of ${sizeName(referrals)} referrals`)
    const entries = await make(making, referrals, say).catch((fault: unknown) => {
      rmSync(making, { recursive: true, force: true })
      throw fault
    })
    writeFileSync(join(making, 'entries.txt'), String(entries))
    rmSync(kept, { recursive: true, force: true })
    renameSync(making, kept)
  }
  const entries = Number(readFileSync(marker, 'utf8'))
  const root = keep ? `${kept}.measured.${process.pid}` : kept
  if (keep) cpSync(kept, root, { recursive: true })
  return {
    root,
    folder: join(root, 'desk'),
    backups: join(root, 'backups'),
    referrals,
    entries,
    remove: () => rmSync(root, { recursive: true, force: true })
  }
}
