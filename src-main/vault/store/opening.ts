import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { renameSafely, syncFile, syncFolder } from '../files/write-safely'
import { openSql, type Sql } from '../sql'
import { asStoreRefusal, storeRefusal } from './faults'
import { lookAtStore } from './looking'
import { applyMigrations, LATEST } from './migrate'

/** How a database file is opened; tests give one of their own to stand for a wrong library. */
export type Opener = (path: string) => Sql

/** Asserted before anything else: under plain SQLite the key pragma would do nothing and everything would be written in the clear. */
function requireCipher(open: Opener): void {
  const sql = open(':memory:')
  try {
    const version = sql.pragma('cipher_version')
    if (typeof version !== 'string' || !(Number.parseInt(version, 10) >= 4)) {
      throw storeRefusal('wrongLibrary', version === null || version === undefined ? 'plain SQLite' : String(version))
    }
  } finally {
    sql.close()
  }
}

function giveKey(sql: Sql, storeKey: Uint8Array): void {
  // Without this a wrong key is reported on the terminal.
  sql.pragma('cipher_log_level = NONE')
  // oxlint-disable-next-line walls/no-sql-from-input -- a pragma takes no bound values, and this one is hexadecimal of our own
  sql.pragma(`key = "x'${Buffer.from(storeKey).toString('hex')}'"`)
}

/** Settings that belong to the connection and must be made every time. */
function settle(sql: Sql): void {
  sql.pragma('busy_timeout = 5000')
  sql.pragma('journal_mode = WAL')
  // In WAL mode the library's default is NORMAL, which may lose the last commits to a power cut.
  sql.pragma('synchronous = FULL')
  sql.pragma('foreign_keys = ON')
  sql.pragma('trusted_schema = OFF')
  sql.pragma('secure_delete = ON')
  sql.pragma('temp_store = MEMORY')
  sql.pragma('cell_size_check = ON')
  sql.pragma('mmap_size = 0')
  sql.pragma('journal_size_limit = 67108864')
  sql.pragma('cache_size = -65536')
}

/**
 * A second, bare connection to a store that is known to be good: for a snapshot, or to look into a copy.
 * @throws Refusal as the engine's faults have it
 */
export function openBare(file: string, storeKey: Uint8Array, open: Opener = openSql): Sql {
  const sql = open(file)
  try {
    giveKey(sql, storeKey)
    sql.get('SELECT count(*) AS tables FROM sqlite_schema')
    return sql
  } catch (fault) {
    sql.close()
    throw asStoreRefusal(fault)
  }
}

/**
 * Opens the store of a desk: first the library is asked for its cipher, then the file is looked at without the engine, and only then opened.
 * A damaged, foreign or newer file is left as it is, byte for byte. The store may still need {@link migrate}.
 * @param storeKey 32 bytes; stays the caller's
 * @throws Refusal FD-STO-01 to FD-STO-07
 */
export function openStore(file: string, storeKey: Uint8Array, open: Opener = openSql): Sql {
  requireCipher(open)
  const schema = lookAtStore(file, storeKey, LATEST)
  const sql = openBare(file, storeKey, open)
  try {
    settle(sql)
    const held = Number(sql.pragma('user_version'))
    if (held !== schema || held === 0) throw storeRefusal('damaged', 'its schema number')
    return sql
  } catch (fault) {
    sql.close()
    throw asStoreRefusal(fault)
  }
}

/**
 * Makes a new store with this program's tables. It is made under another name and renamed when it is whole.
 * @throws Refusal FD-STO-02, FD-STO-08 when a store is there, FD-FIL-01 to FD-FIL-03
 */
export function createStore(file: string, storeKey: Uint8Array, open: Opener = openSql): Sql {
  if (existsSync(file)) throw storeRefusal('exists')
  requireCipher(open)
  const making = `${file}.new`
  const clean = (): void => ['', '-wal', '-shm'].forEach((end) => rmSync(`${making}${end}`, { force: true }))
  clean()
  try {
    const sql = openBare(making, storeKey, open)
    try {
      settle(sql)
      applyMigrations(sql)
    } finally {
      sql.close()
    }
    syncFile(making)
    renameSafely(making, file)
    syncFolder(dirname(file))
  } catch (fault) {
    clean()
    throw asStoreRefusal(fault)
  }
  return openStore(file, storeKey, open)
}
