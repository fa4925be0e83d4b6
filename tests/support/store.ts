import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journalTables } from '../../src-main/journal/tables'
import { openSql } from '../../src-main/vault/sql'
import type { Sql } from '../../src-main/vault/sql'

/** A real encrypted store in a folder of its own. */
export interface TestStore {
  sql: Sql
  folder: string
  file: string
  /** Another connection to the same file, as a rebuild uses it. */
  again(): Sql
  /** Copies the store as it is now; nothing may be in progress. */
  copyTo(file: string): void
  /** Puts an older copy back and opens it. */
  putBack(file: string): void
  /** Closes every connection and takes the folder away. */
  close(): void
}

const key = randomBytes(32).toString('hex')

function unlock(file: string, durable: boolean): Sql {
  const sql = openSql(file)
  sql.script(
    `PRAGMA cipher_log_level = NONE; PRAGMA key = "x'${key}'"; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF`
  )
  sql.script(
    durable
      ? 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'
      : 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF'
  )
  return sql
}

const templates = new Map<string, string>()

/** Every store begins as a copy of one made with its tables, which is many times quicker than making the tables again. */
function template(tables: string): string {
  const known = templates.get(tables)
  if (known) return known
  const folder = mkdtempSync(join(tmpdir(), 'focus-desk-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'empty.db')
  const sql = unlock(file, false)
  sql.transaction(() => {
    sql.script(journalTables)
    sql.script(tables)
  })
  sql.close()
  templates.set(tables, file)
  return file
}

/**
 * Makes a SQLCipher file under a random raw key, with the journal's tables and those given.
 * @param tables schema of the subjects under test
 * @param durable false leaves out waiting for the disk: for tests with thousands of stores that are not about power cuts
 */
export function openTestStore(tables = '', durable = true): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'focus-desk-test-'))
  const file = join(folder, 'store.db')
  copyFileSync(template(tables), file)
  let sql = unlock(file, durable)
  const others: Sql[] = []
  return {
    get sql() {
      return sql
    },
    folder,
    file,
    again() {
      const connection = unlock(file, durable)
      others.push(connection)
      return connection
    },
    copyTo(copy) {
      if (durable) sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
      copyFileSync(file, copy)
    },
    putBack(copy) {
      sql.close()
      rmSync(`${file}-wal`, { force: true })
      rmSync(`${file}-shm`, { force: true })
      copyFileSync(copy, file)
      sql = unlock(file, durable)
    },
    close() {
      for (const connection of [sql, ...others]) {
        try {
          connection.close()
        } catch {
          // A test closes its second connection itself.
        }
      }
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
