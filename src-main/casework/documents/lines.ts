import { labelOf } from '../../contract/codes/code-list'
import { documentKinds, fileTypes } from '../../contract/codes/documents'
import type { Id } from '../../contract/ids'
import { entryName } from '../../journal/entry'
import type { PastEntry } from '../../journal/history'
import type { Journal } from '../../journal/writing'
import type { Sql } from '../../vault/sql'
import { documentAdded, documentDescribed, documentWithdrawn, type Added, type Said } from './entries'

/** One line that a document adds to the timeline of its case. */
export interface DocumentLine {
  id: string
  seen: boolean
  title: string
  details: { heading: string; text: string }[]
  happenedAt: string
  recordedAt: string
  actor: Id
}

function saidWords({ kind, marking, madeOn }: Said): DocumentLine['details'] {
  const details = [
    { heading: 'Kind', text: labelOf(documentKinds, kind) },
    { heading: 'Marking', text: marking as string }
  ]
  return madeOn === null ? details : [...details, { heading: 'Dated', text: madeOn }]
}

function told(entry: PastEntry, name: string): Pick<DocumentLine, 'seen' | 'title' | 'details'> | null {
  const body: unknown = entry.body
  if (body === null) return null
  switch (entry.kind) {
    case documentAdded.name: {
      const { type, size, sha256, ...added } = body as Added
      const file = { heading: 'File', text: `${name}, ${labelOf(fileTypes, type)}, ${size} bytes` }
      const digest = { heading: 'SHA-256', text: sha256 }
      return { seen: false, title: `Document added: ${name}`, details: [file, ...saidWords(added), digest] }
    }
    case documentDescribed.name:
      return { seen: false, title: `Document described anew: ${name}`, details: saidWords(body as Said) }
    case documentWithdrawn.name: {
      const { reason } = body as { reason: string }
      const details = [{ heading: 'Reason', text: reason }]
      return { seen: false, title: `Document withdrawn, its content erased: ${name}`, details }
    }
    case 'consultation':
      return { seen: true, title: `Document opened: ${name}`, details: [] }
    default:
      return null
  }
}

/** What happened with the documents of a case. */
export function documentLinesOf(sql: Sql, journal: Journal, referral: Id): DocumentLine[] {
  const held = sql.all<{ id: Id; name: string }>('SELECT id, name FROM document WHERE referral = ?', [referral])
  return held.flatMap(({ id, name }) =>
    journal.historyOf(id).flatMap((entry) => {
      const line = told(entry, name)
      const { happened: happenedAt, recorded: recordedAt, actor } = entry
      return line ? [{ id: entryName(entry), ...line, happenedAt, recordedAt, actor }] : []
    })
  )
}
