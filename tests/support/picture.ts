import type { Sql } from '../../src-main/vault/sql'
import type { Terminal } from './terminal'

const PARTS: Readonly<Record<string, string>> = {
  cases: 'SELECT * FROM toy_case ORDER BY record',
  notes: 'SELECT * FROM toy_note ORDER BY record, feed, seq',
  links: 'SELECT * FROM toy_link ORDER BY record',
  search: 'SELECT r.id, s.name, s.notes FROM toy_search s JOIN journal_record r ON r.number = s.rowid ORDER BY r.id',
  conflicts: 'SELECT r.id, c.field FROM conflict c JOIN journal_record r ON r.number = c.record ORDER BY r.id, c.field',
  exceptions: `SELECT r.id, f.name AS feed, e.seq, e.part, e.reason FROM exception e JOIN journal_record r ON r.number = e.record
    JOIN feed f ON f.number = e.feed ORDER BY r.id, f.name, e.seq, e.part`,
  disposed: `SELECT r.id, f.name AS feed, d.seq FROM disposed d JOIN journal_record r ON r.number = d.record
    JOIN feed f ON f.number = d.feed ORDER BY r.id`,
  held: `SELECT f.name AS feed, j.seq, lower(hex(j.digest)) AS digest, b.body FROM journal j JOIN feed f ON f.number = j.feed
    LEFT JOIN journal_body b ON b.entry = j.entry ORDER BY f.name, j.seq`
}

/** Writes that stand in each field of each record: `feed:seq` with the value. */
export function standing(sql: Sql): Map<string, Map<string, Map<string, unknown>>> {
  const names = new Map(
    sql.all<{ number: number; name: string }>('SELECT number, name FROM feed').map((each) => [each.number, each.name])
  )
  const records = new Map<string, Map<string, Map<string, unknown>>>()
  for (const { id, fields } of sql.all<{ id: string; fields: string }>(
    'SELECT r.id, g.fields FROM register g JOIN journal_record r ON r.number = g.record ORDER BY r.id'
  )) {
    const writes = Object.entries(JSON.parse(fields) as Record<string, [number, number, number, unknown][]>)
    records.set(
      id,
      new Map(
        writes.map(([field, each]) => [
          field,
          new Map(each.map(([feed, seq, , value]) => [`${names.get(feed)}:${seq}`, value]))
        ])
      )
    )
  }
  return records
}

/**
 * Everything that two desks with the same entries must have in common, as text: numbers that are a store's own are left out.
 */
export function picture(terminal: Terminal): string {
  const { sql } = terminal.store
  const parts = Object.entries(PARTS).map(([name, query]) => [name, sql.all(query)])
  const registers = [...standing(sql)].map(([record, fields]) => [
    record,
    [...fields].sort().map(([field, writes]) => [field, [...writes].sort()])
  ])
  return JSON.stringify([...parts, ['registers', registers]], null, 1)
}
