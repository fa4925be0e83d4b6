import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, type DeskError } from '../../src-main/contract/result'
import { sha256 } from '../../src-main/vault/files/sha256'
import { makeSlot, newSlots, writeSlots, type RecoverySlot } from '../../src-main/vault/keys'
import { createStore, STORE } from '../../src-main/vault/store'
import type { Sql } from '../../src-main/vault/sql'
import { folderFor } from '../support/folders'
import { CHEAP, OFFICER } from './ready'
export { folderFor } from '../support/folders'
export { CHEAP, OFFICER } from './ready'

export const PASSPHRASE = 'four quiet lamps ring'
export const SECOND = '01JD0000000000000000000002'

export interface MadeDesk {
  root: string
  folder: string
  store: string
  backups: string
  storeKey: Buffer
  sql: Sql
}

/** A desk on disk with one officer, and rows in its preference table; its store is open. */
export function makeDesk(rows = 100, recovery: RecoverySlot | null = null): MadeDesk {
  const root = folderFor('desk')
  const folder = join(root, 'desk')
  mkdirSync(folder)
  const storeKey = randomBytes(32)
  const slot = makeSlot({ officer: OFFICER, signIn: 'A. Shah', passphrase: PASSPHRASE, storeKey, cost: CHEAP })
  writeSlots(folder, newSlots([slot], recovery))
  const store = join(folder, STORE)
  const sql = createStore(store, storeKey)
  addRows(sql, 0, rows)
  return { root, folder, store, backups: join(root, 'backups'), storeKey, sql }
}

/** Rows of about 400 bytes whose content is known from their number. */
export function addRows(sql: Sql, first: number, count: number): void {
  sql.transaction(() => {
    for (let number = first; number < first + count; number++) {
      const value = `row ${number} `.padEnd(400, `${number} `)
      sql.run('INSERT INTO preference (officer, name, value) VALUES (?, ?, ?)', [OFFICER, `row-${number}`, value])
    }
  })
}

export function countRows(sql: Sql): number {
  return sql.get<{ rows: number }>('SELECT count(*) AS rows FROM preference')?.rows ?? 0
}

/** The error that a refused piece of work carries; fails when it was not refused, or by something else. */
export function refused(work: () => unknown): DeskError {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error
    throw fault
  }
  throw new Error('it was not refused')
}

/** The same for work that answers later. */
export async function refusedLater(work: Promise<unknown>): Promise<DeskError> {
  const fault = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown
  )
  return refused(() => {
    throw fault
  })
}

/** Every file under a folder by its path, with the hash of its bytes. */
export function filesUnder(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = found.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]))
}

/** The same bytes with one bit changed. */
export function flipped(bytes: Buffer, at: number, bit = 1): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ bit
  return changed
}
