import { createHash } from 'node:crypto'
import type { ColumnMatch, OpenedTable } from '../../contract/intake'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Sql } from '../../vault/sql'
import type { Judged, RowsRead } from './judge'

/** Files one officer may look at side by side; opening another forgets the oldest. */
const MOST_HELD = 2

/** Rows that were not brought in, with their numbers and reasons. */
export interface RefusedRows {
  rows: { number: number; cells: readonly string[]; why: string }[]
}

/** A file an officer looks at. It lives in memory only and goes when it is closed or the desk locks. */
export interface Held {
  id: Id
  table: OpenedTable
  digest: string
  /** Its rows as read under the match last asked about, and how they were judged then. */
  read?: { match: string; rows: RowsRead }
  judged?: Judged
  /** Set once its good rows are in: only the refused ones are kept. */
  done?: RefusedRows
}

const held = new WeakMap<Sql, Map<Id, Held[]>>()

function heldBy(sql: Sql, officer: Id): Held[] {
  const officers = held.get(sql) ?? new Map<Id, Held[]>()
  held.set(sql, officers)
  const files = officers.get(officer) ?? []
  officers.set(officer, files)
  return files
}

/** The digest by which a file of the same content is known again, whatever its name and format. */
export function digestOf(table: OpenedTable): string {
  const hash = createHash('sha256').update(JSON.stringify(table.headings))
  for (const row of table.rows) hash.update('\n').update(JSON.stringify(row))
  return hash.digest('hex')
}

export function hold(sql: Sql, officer: Id, id: Id, table: OpenedTable): Held {
  const files = heldBy(sql, officer)
  const file = { id, table, digest: digestOf(table) }
  files.push(file)
  files.splice(0, files.length - MOST_HELD)
  return file
}

/**
 * The file an officer opened.
 * @throws Refusal FD-INT-01 when it is not held any more
 */
export function heldFile(sql: Sql, officer: Id, id: Id): Held {
  const file = heldBy(sql, officer).find((each) => each.id === id)
  if (file) return file
  throw new Refusal(
    'FD-INT-01',
    'This file is not open any more: it was closed, the desk was locked, or two others were opened since.',
    {
      next: 'Choose the file again. Nothing of it was lost; what was brought in before is in.'
    }
  )
}

export function forget(sql: Sql, officer: Id, id: Id): void {
  const files = heldBy(sql, officer)
  const place = files.findIndex((each) => each.id === id)
  if (place >= 0) files.splice(place, 1)
}

/** A match as text that is the same for the same match. */
export function matchText(match: ColumnMatch): string {
  return JSON.stringify(Object.entries(match).sort(([one], [other]) => (one < other ? -1 : 1)))
}
