import type { Id } from '../../../contract/ids'
import type { Day } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { adultDay, readRow } from '../reading'
import { supportOf } from './reading'
import { consentStanding, hasLapsed } from './rules'

/**
 * Whether a parent's or guardian's word has ended with the eighteenth birthday (section 41(1)).
 * @returns the birthday, and whether the person was asked themselves since; null where nothing has lapsed
 */
export function lapsedConsent(sql: Sql, referral: Id, today: Day): { since: Day; asked: boolean } | null {
  const since = adultDay(sql, readRow(sql, referral))
  if (since === null || today < since) return null
  const { consents } = supportOf(sql, referral)
  const standing = consentStanding(consents, since, today)
  if (standing === 'lapsed_new_adult') return { since, asked: false }
  return hasLapsed(consents, since, today) ? { since, asked: true } : null
}
