import type { Id } from '../../contract/ids'
import type { Entry } from '../../journal/entry'
import type { Projecting, Subject } from '../../journal/subject'
import { documentAdded, documentDescribed, documentFields, documentWithdrawn, type Added } from './entries'

const ADD = `
INSERT INTO document (id, referral, name, type, size, sha256, kind, marking, made_on, added_at, added_by, withdrawn)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const SAY = 'UPDATE document SET kind = ?, marking = ?, made_on = ?, withdrawn = ? WHERE id = ?'
const ADDED_ELSEWHERE = 'Something happened to a document whose arrival is not held here.'
const ADDED_TWICE = 'One document was added twice.'

function said({ fields }: Projecting): [string, string, string | null, string] {
  return [
    String(fields['kind']),
    String(fields['marking']),
    (fields['madeOn'] ?? null) as string | null,
    String(fields['withdrawn'] ?? '')
  ]
}

function add(entry: Entry, projecting: Projecting): void {
  const { sql, exception } = projecting
  const { referral, name, type, size, sha256 } = entry.body as unknown as Added
  if (sql.get('SELECT 1 FROM document WHERE id = ?', [entry.record])) return exception(ADDED_TWICE)
  const [kind, marking, madeOn, withdrawn] = said(projecting)
  sql.run(ADD, [
    ...[entry.record, referral, name, type, size, sha256, kind, marking, madeOn],
    ...[entry.recorded, entry.actor, withdrawn]
  ])
}

function project(entry: Entry, projecting: Projecting): void {
  if (entry.kind === documentAdded.name) return add(entry, projecting)
  const { changes } = projecting.sql.run(SAY, [...said(projecting), entry.record])
  if (changes === 0) projecting.exception(ADDED_ELSEWHERE)
}

/** Documents as the journal sees them. */
export const documentSubject: Subject = {
  name: 'document',
  kinds: [documentAdded, documentDescribed, documentWithdrawn] as never,
  fields: documentFields,
  tables: ['document'],
  project,
  clear: (record: Id, sql) => void sql.run('DELETE FROM document WHERE id = ?', [record])
}
