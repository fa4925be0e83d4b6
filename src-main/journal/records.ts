import type { Id } from '../contract/ids'
import type { Sql } from '../vault/sql'
import { addSeen, readSeen, writeSeen } from './seen'
import type { Seen } from './seen'

/** What the journal keeps in mind of one record, so that writing to it costs the same however long its history is. */
export interface RecordState {
  number: number
  /** Greatest height among its entries held here. */
  height: number
  seen: Seen
  disposed: boolean
}

/** The record's state, or undefined when nothing is held of it. */
export function findRecord(sql: Sql, id: Id): RecordState | undefined {
  const row = sql.get<{ number: number; height: number; knew: string; missed: string; disposed: number | null }>(
    `SELECT r.number, r.height, r.knew, r.missed, d.record AS disposed
     FROM journal_record r LEFT JOIN disposed d ON d.record = r.number WHERE r.id = ?`,
    [id]
  )
  if (!row) return undefined
  return {
    number: row.number,
    height: row.height,
    seen: readSeen(row.knew, row.missed),
    disposed: row.disposed !== null
  }
}

function add(sql: Sql, id: Id): number {
  return sql.run(`INSERT INTO journal_record (id, height, knew, missed) VALUES (?, 0, '', '')`, [id]).lastInsertRowid
}

/** The record's state; a record nothing is held of yet is added. */
export function findOrAddRecord(sql: Sql, id: Id): RecordState {
  return (
    findRecord(sql, id) ?? {
      number: add(sql, id),
      height: 0,
      seen: { knew: new Map(), missed: new Map() },
      disposed: false
    }
  )
}

/** The number by which the store refers to an id, of a record or an officer. */
export function numberOfId(sql: Sql, id: Id): number {
  return sql.get<{ number: number }>('SELECT number FROM journal_record WHERE id = ?', [id])?.number ?? add(sql, id)
}

/** Keeps what is now known of a record. */
export function saveRecord(sql: Sql, record: RecordState): void {
  const { knew, missed } = writeSeen(record.seen)
  sql.run('UPDATE journal_record SET height = ?, knew = ?, missed = ? WHERE number = ?', [
    record.height,
    knew,
    missed,
    record.number
  ])
}

/** A record's state computed afresh from its entries. */
export function stateOf(sql: Sql, number: number): RecordState {
  const feeds = sql.all<{ feed: number; height: number; last: number; whole: number }>(
    'SELECT feed, max(height) AS height, max(seq) AS last, min(whole) AS whole FROM journal WHERE record = ? GROUP BY feed',
    [number]
  )
  const seen: Seen = { knew: new Map(feeds.map(({ feed, last }) => [feed, last])), missed: new Map() }
  const stubs = feeds.every(({ whole }) => whole === 1)
    ? []
    : sql.all<{ feed: number; seq: number }>(
        `SELECT j.feed, j.seq FROM journal j
         LEFT JOIN journal_body b ON b.entry = j.entry LEFT JOIN journal_remains m ON m.entry = j.entry
         WHERE j.record = ? AND j.whole = 0 AND b.entry IS NULL AND m.entry IS NULL ORDER BY j.feed, j.seq`,
        [number]
      )
  for (const { feed, seq } of stubs) addSeen(seen, feed, seq, false)
  const height = feeds.reduce((greatest, each) => Math.max(greatest, each.height), 0)
  return { number, height, seen, disposed: false }
}

/** True when what is kept in mind of a record is what its entries say. */
export function stateIsRight(sql: Sql, number: number): boolean {
  const kept = sql.get<{ height: number; knew: string; missed: string }>(
    'SELECT height, knew, missed FROM journal_record WHERE number = ?',
    [number]
  )
  const { height, seen } = stateOf(sql, number)
  const spelled = writeSeen(seen)
  return kept?.height === height && kept.knew === spelled.knew && kept.missed === spelled.missed
}
