import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { addWorkingDays, londonDay } from '../calendar'
import { policyInForce } from '../policy'

/**
 * Throws away what officers began to type and left lying longer than the desk's policy keeps it: a draft holds no decision, and what was never sent
 * must not become a list of its own (DPA 2018, section 39(1)).
 * @returns how many drafts were thrown away
 */
export function purgeDrafts(sql: Sql, today: Day): number {
  const { draftPurge } = policyInForce(sql)
  const old = sql
    .all<{ officer: string; form: string; savedAt: string }>('SELECT officer, form, saved_at AS savedAt FROM draft')
    .filter(({ savedAt }) => addWorkingDays(londonDay(savedAt), draftPurge) < today)
  for (const { officer, form } of old) sql.run('DELETE FROM draft WHERE officer = ? AND form = ?', [officer, form])
  return old.length
}
