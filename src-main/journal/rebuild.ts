import type { Sql } from '../vault/sql'
import type { Catalogue } from './catalogue'
import type { FeedId } from './entry'
import { countEntries } from './chain'
import { differences } from './comparing'
import { refold } from './fold'
import { besideLive, projectionTables, quoted } from './projection-tables'
import type { Made } from './projection-tables'
import { saveRecord, stateIsRight, stateOf } from './records'
import type { Circumstances, Spine } from './spine'
import { openSpine } from './spine'

/** Told after every piece of long work, in records. */
export type Progress = (done: number, total: number) => void | Promise<void>

/** What a rebuild beside the live tables found. */
export interface Rebuilt {
  entries: number
  /** Tables that differ from the live ones, with the number of rows; empty when the tables are what the journal says. */
  differences: { table: string; rows: number }[]
}

const PIECE = 200

/** A rebuild folds what is there; it has no clock and no randomness. */
const nothingNew: Circumstances = {
  now: () => {
    throw new Error('A rebuild asks for no time.')
  },
  offset: () => 0,
  random: () => {
    throw new Error('A rebuild asks for no randomness.')
  }
}

/** Does something for every record, in pieces. */
async function eachRecord(
  sql: Sql,
  work: (record: { number: number; id: string }) => void,
  progress?: Progress
): Promise<void> {
  const total = sql.get<{ count: number }>('SELECT count(*) AS count FROM journal_record')?.count ?? 0
  let done = 0
  for (let last = 0; ;) {
    const piece = sql.all<{ number: number; id: string }>(
      'SELECT number, id FROM journal_record WHERE number > ? ORDER BY number LIMIT ?',
      [last, PIECE]
    )
    for (const record of piece) work(record)
    const end = piece.at(-1)
    if (!end) return
    last = end.number
    done += piece.length
    await progress?.(done, total)
  }
}

/** Folds every record anew. The tables must be empty. */
function foldAll(spine: Spine, progress?: Progress): Promise<void> {
  return eachRecord(spine.sql, ({ number, id }) => refold(spine, number, id, false), progress)
}

/** Makes the tables of all projections beside the live ones, empty. */
function makeBeside(sql: Sql, catalogue: Catalogue): Made[] {
  const tables = projectionTables(sql, catalogue)
  sql.script('PRAGMA foreign_keys = OFF')
  for (const { statements } of tables) for (const statement of statements) sql.script(besideLive(statement))
  return tables
}

/**
 * Makes every table as it stood when an entry had just been written here, and asks something of them: the entries that came after it, by whatever way,
 * are left out. What was disposed of since is gone from what stood then, too.
 * @param sql a second connection to the same file, used for nothing before and closed by the caller after
 * @param at feed and sequence number of the last entry that counts
 */
export async function asItStood<T>(
  sql: Sql,
  catalogue: Catalogue,
  at: { feed: FeedId; seq: number },
  work: (sql: Sql) => T,
  progress?: Progress
): Promise<T> {
  makeBeside(sql, catalogue)
  sql.script('CREATE TEMP TABLE stood_until (entry INTEGER NOT NULL)')
  sql.run(
    'INSERT INTO stood_until SELECT j.entry FROM main.journal j JOIN feed f ON f.number = j.feed WHERE f.name = ? AND j.seq = ?',
    [at.feed, at.seq]
  )
  sql.script(
    'CREATE TEMP VIEW journal AS SELECT * FROM main.journal WHERE entry <= (SELECT entry FROM temp.stood_until)'
  )
  sql.script('BEGIN')
  try {
    await foldAll(openSpine(sql, catalogue, nothingNew, false), progress)
    return work(sql)
  } finally {
    sql.script('COMMIT')
  }
}

/**
 * Makes every table from the journal beside the live ones and compares.
 * @param sql a second connection to the same file, used for nothing before and closed by the caller after
 */
export async function rebuildBeside(sql: Sql, catalogue: Catalogue, progress?: Progress): Promise<Rebuilt> {
  const tables = makeBeside(sql, catalogue)
  sql.script('BEGIN')
  try {
    await foldAll(openSpine(sql, catalogue, nothingNew, false), progress)
    const compared = tables.map((made) => ({ table: made.name, rows: differences(sql, made) }))
    let states = 0
    await eachRecord(sql, ({ number }) => void (states += stateIsRight(sql, number) ? 0 : 1))
    compared.push({ table: 'journal_record', rows: states })
    return { entries: countEntries(sql), differences: compared.filter(({ rows }) => rows > 0) }
  } finally {
    sql.script('COMMIT')
  }
}

/** Makes a full-text table again with the settings it had. */
function emptySearch(sql: Sql, { name, statements }: Made): void {
  const settings = sql.all<{ k: string; v: string | number }>(
    `SELECT k, v FROM ${quoted(`${name}_config`)} WHERE k <> 'version'`
  )
  sql.script(`DROP TABLE ${quoted(name)}`)
  for (const statement of statements) sql.script(statement)
  for (const { k, v } of settings) sql.run(`INSERT INTO ${quoted(name)} (${quoted(name)}, rank) VALUES (?, ?)`, [k, v])
}

/**
 * Folds every record into the tables that follow from the journal, which the caller has emptied or made anew, inside the caller's transaction.
 * No other call may run meanwhile.
 */
async function fillTables(spine: Spine, progress?: Progress): Promise<void> {
  const { sql } = spine
  await foldAll(spine, (done, total) => progress?.(done, 2 * total))
  await eachRecord(
    sql,
    ({ number }) => void (stateIsRight(sql, number) || saveRecord(sql, stateOf(sql, number))),
    (done, total) => progress?.(total + done, 2 * total)
  )
}

/** Empties every table that follows from the journal. The caller holds a transaction. */
function emptyTables({ sql, catalogue }: Spine): void {
  for (const made of projectionTables(sql, catalogue)) {
    if (made.search) emptySearch(sql, made)
    else sql.run(`DELETE FROM ${quoted(made.name)}`)
  }
}

/**
 * Empties every table that follows from the journal and makes it again, in one transaction: when it fails, everything is as before. No other
 * call may run meanwhile.
 */
export async function replaceTables(spine: Spine, progress?: Progress): Promise<void> {
  await spine.sql.longTransaction(async () => {
    emptyTables(spine)
    await fillTables(spine, progress)
  })
}

/**
 * The same in a transaction that the caller holds and with a journal that is not open yet: for a step of the schema that made the tables of the
 * casework anew.
 */
export async function refoldAll(sql: Sql, catalogue: Catalogue, progress?: Progress): Promise<void> {
  const spine = openSpine(sql, catalogue, nothingNew, false)
  emptyTables(spine)
  await fillTables(spine, progress)
}
