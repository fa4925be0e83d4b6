import type { Id } from '../../../contract/ids'
import type { Asking } from '../../../vault/asking'
import { readRow } from '../reading'

/** What of a record stands on the paper; the disclosure names these and never what they hold. */
const ON_PAPER = ['fields', 'given', 'person', 'others', 'timeline', 'tasks', 'documents', 'around']

/**
 * Writes that a case goes on paper: a disclosure of the referral, and of each task and document that is named on it, so that every record can list
 * where its copies went (DPA 2018, section 62(1)(d) and (3)).
 */
export function discloseOnPaper(
  { sql, journal, officer }: Asking,
  referral: Id,
  { purpose, recipient }: { purpose: string; recipient: string }
): void {
  readRow(sql, referral)
  const beside = sql.all<{ id: Id }>(
    'SELECT id FROM task WHERE referral = $referral UNION ALL SELECT id FROM document WHERE referral = $referral',
    { referral }
  )
  for (const { id } of [{ id: referral }, ...beside]) {
    const body = { how: 'printed', recipient, fields: ON_PAPER, reason: purpose }
    journal.append({ record: id, kind: 'disclosure', body, actor: officer.id })
  }
}
