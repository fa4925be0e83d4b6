import { isOpenStage, type Stage } from '../../../contract/codes/stages'
import type { Id } from '../../../contract/ids'
import type { Day, Instant } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { sameAs } from '../../people'
import { policyInForce } from '../../policy'
import { addMonths, londonDay } from '../../calendar'
import type { PolicyLimits } from '../policy'
import { retentionOf, type Closed, type Retention } from './rules'

interface Row {
  id: Id
  stage: Stage
  stageSince: Instant
  receivedOn: Day
  adultOn: Day | null
  supported: number
  newest: Day
  keptOn: Day | null
  keptUntil: Day | null
}

/** Few are one with anybody: who that is, is worked out for those alone. */
const MERGED = (side: 'one' | 'other'): string =>
  `SELECT 1 FROM person_pair p WHERE p.${side} = r.person AND p.verdict = 'same'`
const COLUMNS = `
SELECT r.id, r.stage, r.stage_since AS stageSince, r.received_on AS receivedOn, r.adult_on AS adultOn,
  EXISTS (SELECT 1 FROM referral_stay s WHERE s.record = r.id AND s.stage IN ('ADOPTED', 'PLP')) AS supported,
  max(r.received_on, coalesce(CASE
    WHEN r.person IS NULL THEN ''
    WHEN EXISTS (${MERGED('one')}) OR EXISTS (${MERGED('other')})
      THEN (SELECT max(o.received_on) FROM referral o WHERE o.person IN (${sameAs('r.person')}))
    ELSE (SELECT max(o.received_on) FROM referral o WHERE o.person = r.person)
  END, '')) AS newest,
  (SELECT k.kept_on FROM referral_kept k WHERE k.record = r.id ORDER BY k.place DESC LIMIT 1) AS keptOn,
  (SELECT k.until FROM referral_kept k WHERE k.record = r.id ORDER BY k.place DESC LIMIT 1) AS keptUntil
FROM referral r`
const ONE = `${COLUMNS} WHERE r.id = ?`
/** Closed long enough ago that a review may be due by some rule: never fewer than are due. */
const CANDIDATES = `
${COLUMNS} WHERE r.open = 0 AND (r.stage_since < $general OR r.adult_on IS NOT NULL AND r.received_on < r.adult_on
  AND (r.stage_since < $child OR r.adult_on <= $until))`

function closedFrom(row: Row): Closed {
  const { stageSince, receivedOn, adultOn, supported, newest, keptOn, keptUntil } = row
  const kept = keptOn === null || keptUntil === null ? null : { on: keptOn, until: keptUntil }
  return { closedOn: londonDay(stageSince), receivedOn, adultOn, supported: supported === 1, newest, kept }
}

/** What a referral's retention counts from; null while it is open or not here. */
export function closedReferral(sql: Sql, referral: Id): Closed | null {
  const row = sql.get<Row>(ONE, [referral])
  return row && !isOpenStage(row.stage) ? closedFrom(row) : null
}

/** Closed referrals whose disposal review is due on or before a day, the longest due first. */
export function reviewsDueBy(sql: Sql, until: Day, policy: PolicyLimits): (Retention & { id: Id })[] {
  const shortest = Math.min(policy.retentionNotSupported, policy.retentionSupported)
  // Two days more than the months: moments are in UTC, and a month may be shorter than its day.
  const before = (months: number): string => `${addMonths(until, -months).slice(0, 8)}32`
  const general = before(shortest)
  const child = before(policy.retentionChild)
  return sql
    .all<Row>(CANDIDATES, { general, child, until })
    .map((row) => ({ id: row.id, ...retentionOf(closedFrom(row), policy) }))
    .filter(({ dueOn }) => dueOn <= until)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id))
}

/** When a referral is reviewed for disposal, as its case shows it; null while it is open. */
export function disposalReviewOf(sql: Sql, referral: Id, today: Day): (Retention & { due: boolean }) | null {
  const closed = closedReferral(sql, referral)
  if (!closed) return null
  const retention = retentionOf(closed, policyInForce(sql))
  return { ...retention, due: retention.dueOn <= today }
}
