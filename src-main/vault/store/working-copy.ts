import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Sql } from '../sql'
import { asStoreRefusal } from './faults'
import { openBare } from './opening'
import type { Progress } from './progress'
import { copyInto, holdStill } from './snapshot'

const NAME = /^store-looked-at-[0-9a-f]{16}\.tmp/
/** How long a call that holds the store is waited for at a time, in milliseconds. */
const POLITE = 10

function removeCopies(folder: string, which: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (NAME.test(name) && which(name)) rmSync(join(folder, name), { force: true })
  }
}

/** The copy is written while a reader holds the store still; everybody else goes on meanwhile. */
async function copied(sql: Sql, store: string, storeKey: Uint8Array, copy: string, progress: Progress): Promise<void> {
  while (sql.inTransaction) await new Promise((over) => setTimeout(over, POLITE))
  const letGo = holdStill(sql, store, storeKey)
  try {
    const out = openSync(copy, 'wx', 0o600)
    try {
      await copyInto(out, store, statSync(store).size, progress)
    } finally {
      closeSync(out)
    }
  } finally {
    letGo()
  }
}

/**
 * Does work on a copy of the store that is thrown away afterwards, so that the desk is not held while it takes its time. The copy is as encrypted as the
 * store and has the same key; what a kill leaves of one goes before the next is made.
 * @param sql the store's own connection
 * @param store the store's file; the copy lies beside it
 * @throws Refusal FD-FIL-01 to -03 when there is no room for it, FD-BAK-01 when somebody else holds the store; whatever `work` throws
 */
export async function onWorkingCopy<T>(
  { sql, store, storeKey }: { sql: Sql; store: string; storeKey: Uint8Array },
  work: (copy: Sql) => Promise<T>,
  progress: Progress
): Promise<T> {
  const folder = dirname(store)
  const copy = join(folder, `store-looked-at-${randomBytes(8).toString('hex')}.tmp`)
  removeCopies(folder, () => true)
  try {
    await copied(sql, store, storeKey, copy, progress).catch((fault: unknown) => {
      throw asStoreRefusal(fault)
    })
    const opened = openBare(copy, storeKey)
    try {
      opened.script('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
      return await work(opened)
    } finally {
      opened.close()
    }
  } finally {
    removeCopies(folder, (name) => name.startsWith(basename(copy)))
  }
}
