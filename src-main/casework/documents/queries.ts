import { shownTypes, type DocumentKind, type FileType } from '../../contract/codes/documents'
import type { Marking } from '../../contract/codes/marking'
import type { DocumentRow } from '../../contract/documents'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Sql } from '../../vault/sql'
import { officers } from '../staff'
import { mismatchOf } from './file-type'

interface Row {
  id: Id
  referral: Id
  name: string
  type: FileType
  size: number
  sha256: string
  kind: DocumentKind
  marking: Marking
  madeOn: string | null
  addedAt: string
  addedBy: Id
  withdrawn: string
}

const DOCUMENTS = `
SELECT id, referral, name, type, size, sha256, kind, marking, made_on AS madeOn, added_at AS addedAt, added_by AS addedBy, withdrawn
FROM document`

function rowFrom(row: Row, names: ReadonlyMap<Id, string>): DocumentRow {
  return {
    ...row,
    addedBy: names.get(row.addedBy) ?? 'An officer of another desk',
    mismatch: mismatchOf(row.name, row.type),
    shown: row.withdrawn === '' && shownTypes.includes(row.type),
    withdrawn: row.withdrawn === '' ? null : row.withdrawn
  }
}

const namesOf = (sql: Sql): Map<Id, string> => new Map(officers(sql).map(({ id, name }) => [id, name]))

/** Documents of a referral, the withdrawn among them, in the order they were added. */
export function documentsOf(sql: Sql, referral: Id): DocumentRow[] {
  const rows = sql.all<Row>(`${DOCUMENTS} WHERE referral = ? ORDER BY added_at, id`, [referral])
  if (rows.length === 0) return []
  const names = namesOf(sql)
  return rows.map((row) => rowFrom(row, names))
}

/**
 * One document.
 * @throws Refusal FD-DOC-01 when it is not on this desk
 */
export function documentOf(sql: Sql, document: Id): DocumentRow {
  const row = sql.get<Row>(`${DOCUMENTS} WHERE id = ?`, [document])
  if (row) return rowFrom(row, namesOf(sql))
  throw new Refusal('FD-DOC-01', 'This document is not on this desk. It may have been disposed of.', {
    next: 'Open the case again to see which documents it has.'
  })
}
