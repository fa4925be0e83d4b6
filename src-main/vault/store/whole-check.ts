import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Sql } from '../sql'
import { PAGE, pageCheck, SALT } from './pages'
import { unwatched, type Progress } from './progress'
import { readWriteAhead } from './write-ahead'

const AT_ONCE = 256
const CHECKS = {
  whole: 'SELECT integrity_check AS words FROM pragma_integrity_check(?)',
  quick: 'SELECT quick_check AS words FROM pragma_quick_check(?)'
}

/** `quick` reads every page of every table; `whole` also compares each index with its table. */
type HowDeep = keyof typeof CHECKS

/**
 * Checks the mark of every page of a store file, as `PRAGMA cipher_integrity_check` does, but in pieces and without the engine.
 * Pages that stand in the write-ahead log are passed over: the log's copy counts.
 * @returns numbers of the pages that are damaged, the first hundred of them
 */
export async function damagedPages(
  file: string,
  storeKey: Uint8Array,
  progress: Progress = unwatched
): Promise<number[]> {
  const held = openSync(file, 'r')
  try {
    const salt = Buffer.alloc(SALT)
    readSync(held, salt, 0, SALT, 0)
    const check = pageCheck(storeKey, salt)
    const ahead = readWriteAhead(`${file}-wal`)
    const pages = Math.floor(fstatSync(held).size / PAGE)
    const damaged: number[] = []
    const some = Buffer.alloc(AT_ONCE * PAGE)
    for (let done = 0; done < pages && damaged.length < 100; done += AT_ONCE) {
      const now = Math.min(AT_ONCE, pages - done)
      readSync(held, some, 0, now * PAGE, done * PAGE)
      for (let place = 0; place < now; place++) {
        const number = done + place + 1
        if (!ahead.has(number) && !check.isWhole(some.subarray(place * PAGE, (place + 1) * PAGE), number))
          damaged.push(number)
      }
      await progress(done + now, pages)
    }
    return damaged
  } finally {
    closeSync(held)
  }
}

function tableFaults(sql: Sql, name: string, how: HowDeep): string[] {
  try {
    const found = sql.all<{ words: string }>(CHECKS[how], [name])
    return found.filter(({ words }) => words !== 'ok').map(({ words }) => `${name}: ${words}`)
  } catch (fault) {
    const code = String((fault as { code?: unknown }).code ?? '')
    if (!code.startsWith('SQLITE_CORRUPT') && !code.startsWith('SQLITE_NOTADB')) throw fault
    return [`${name}: ${code}`]
  }
}

/**
 * Reads every table with its indices and says what is wrong with them, table by table (`PRAGMA integrity_check`, which sees pages in a wrong
 * order, rows missing from an index and values of a wrong kind; the whole search index of full-text tables too).
 * @returns sentences of the engine without any content; none when all is well
 */
export async function damagedTables(
  sql: Sql,
  progress: Progress = unwatched,
  how: HowDeep = 'whole'
): Promise<string[]> {
  const names = sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage, name")
  const faults: string[] = []
  for (const [place, { name }] of [{ name: 'sqlite_schema' }, ...names].entries()) {
    faults.push(...tableFaults(sql, name, how))
    await progress(place + 1, names.length + 1)
  }
  return faults
}

/**
 * The whole check of an open store: the mark of every page, then every table and index.
 * @param file the store's file
 * @returns what is wrong, none when all is well; nothing is ever repaired
 */
export async function checkWholeStore(
  sql: Sql,
  file: string,
  storeKey: Uint8Array,
  progress: Progress = unwatched
): Promise<string[]> {
  const pages = await damagedPages(file, storeKey, progress)
  if (pages.length > 0) return pages.map((page) => `page ${page} is damaged`)
  return damagedTables(sql, progress)
}
