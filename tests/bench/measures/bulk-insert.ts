import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { createStore } from '../../../src-main/vault/store'
import type { Sql } from '../../../src-main/vault/sql'

/** The settings that the store has, for a connection of the driver alone. */
const SETTINGS = [
  'journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY',
  'cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -65536'
]

type Value = string | number | bigint | Uint8Array | null

interface Rows {
  name: string
  columns: string[]
  rows: Value[][]
}

/** Every row of every table; those of a full-text table by its columns, as they were given to it. */
function rowsOf(from: Sql): Rows[] {
  const all = from.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
  )
  const virtual = all.filter(({ sql }) => /VIRTUAL/i.test(sql)).map(({ name }) => name)
  const own = all.filter(({ name }) => !virtual.some((each) => name.startsWith(`${each}_`)))
  return own.map(({ name }) => {
    const rows = from.all<Record<string, Value>>(`SELECT ${virtual.includes(name) ? 'rowid, ' : ''}* FROM "${name}"`)
    const columns = Object.keys(rows[0] ?? {})
    const bound = (value: Value | undefined): Value =>
      Number.isSafeInteger(value) ? BigInt(value as number) : (value ?? null)
    return { name, columns, rows: rows.map((row) => columns.map((column) => bound(row[column]))) }
  })
}

/**
 * Inserts every row that stands in a store into an empty one of the same tables, indexes and triggers: the journal with its bodies and records, registers,
 * every table of the subjects, the keys of the search for persons, full text. By the driver alone, one prepared statement a table, table after table, in one
 * durable transaction with the settings of the store.
 * The rows stand in memory with their values ready to be bound before the clock starts, which favours the driver: nothing is read, checked or computed.
 * @returns milliseconds of the transaction, from its beginning to the end of its commit
 */
export function bulkInsert(from: Sql, folder: string, key: Uint8Array): number {
  const file = join(folder, 'raw.db')
  createStore(file, key).close()
  const engine = new Database(file)
  try {
    engine.pragma('cipher_log_level = NONE')
    engine.exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`)
    for (const settings of SETTINGS) engine.exec(`PRAGMA ${settings}`)
    const sets = rowsOf(from).map(({ name, columns, rows }) => ({
      rows,
      statement:
        rows.length > 0 &&
        engine.prepare(
          `INSERT OR IGNORE INTO "${name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          { persistent: true }
        )
    }))
    const start = performance.now()
    engine.exec('BEGIN IMMEDIATE')
    for (const { rows, statement } of sets) if (statement) for (const row of rows) statement.run(row as never)
    engine.exec('COMMIT')
    return performance.now() - start
  } finally {
    engine.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
}
