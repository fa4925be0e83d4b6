import type { Day } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { personSummary } from '../../people'
import { adultOn } from '../ages'
import type { ReferralRow } from '../reading'

/**
 * The eighteenth birthday of the person a referral is about, by what the referral gives or, where it gives no age, by what the desk knows of
 * the person; null where no age is known.
 */
export function adultOnOf(sql: Sql, row: ReferralRow): Day | null {
  if (row.adultOn !== null) return row.adultOn
  const known = row.person === null ? null : personSummary(sql, row.person)
  if (!known) return null
  const { dateOfBirth: born, approximateAge } = known
  return adultOn({
    born,
    approximateAge: approximateAge?.age ?? null,
    receivedOn: approximateAge?.on ?? row.receivedOn
  })
}
