import type { PastEntry } from '../../../journal/history'
import type { Sql } from '../../../vault/sql'
import type { Told } from '../timeline-lines'
import { earlierWeighed, type WeighedBody } from './entries'

/** Tells what was decided of an earlier referral; null for another kind. */
export function tellEarlier(sql: Sql, { kind, body }: Pick<PastEntry, 'kind' | 'body'>): Told | null {
  if (kind !== earlierWeighed.name) return null
  const { earlier, reopened, reason } = body as WeighedBody
  const known = sql.get<{ reference: string }>('SELECT reference FROM referral WHERE id = ?', [earlier])
  const which = known?.reference ?? 'An earlier referral'
  return {
    group: 'decision',
    title: reopened ? `${which} was reopened with this referral` : `${which} stays as it is`,
    details: [{ heading: 'Reason', text: reason }]
  }
}
