import type { AroundPerson } from '../../../contract/case-file-views'
import type { Id } from '../../../contract/ids'
import { Refusal } from '../../../contract/result'
import type { Asking } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'
import { readRow } from '../reading'
import type { AroundBody } from './entries'

const AROUND = `
SELECT person, name, role, category, organisation, relation, contact, added_at AS addedAt
FROM referral_around WHERE record = ? AND removed = 0 ORDER BY place, person`

/** Who is around a referral now, in the order they were added. */
export function aroundOf(sql: Sql, referral: Id): AroundPerson[] {
  return sql.all<AroundPerson>(AROUND, [referral])
}

/** @throws Refusal FD-REF-60 when they are not, or no longer, around this referral */
function requireAround(sql: Sql, referral: Id, person: string): AroundPerson {
  readRow(sql, referral)
  const found = aroundOf(sql, referral).find((each) => each.person === person)
  if (found) return found
  throw new Refusal('FD-REF-60', 'This entry among the people around the case is not there any more.', {
    next: 'Open the case again to see who is around it now.'
  })
}

/** @throws Refusal FD-REF-01 when the referral is not here */
export function addAround({ sql, journal, officer }: Asking, referral: Id, body: AroundBody): void {
  readRow(sql, referral)
  journal.append({ record: referral, kind: 'referral.around_added', body, actor: officer.id })
}

/** @throws Refusal FD-REF-60, and FD-REF-07 when nothing was changed */
export function amendAround(
  { sql, journal, officer }: Asking,
  referral: Id,
  given: AroundBody & { person: string }
): void {
  const before = requireAround(sql, referral, given.person)
  const names = ['name', 'role', 'category', 'organisation', 'relation', 'contact'] as const
  if (names.every((name) => before[name] === given[name])) {
    throw new Refusal('FD-REF-07', 'Nothing was changed, so nothing was saved.', {
      next: 'Change a field, or leave the form.'
    })
  }
  journal.append({ record: referral, kind: 'referral.around_amended', body: given, actor: officer.id })
}

/** @throws Refusal FD-REF-60 */
export function removeAround({ sql, journal, officer }: Asking, referral: Id, person: string, reason: string): void {
  requireAround(sql, referral, person)
  journal.append({ record: referral, kind: 'referral.around_removed', body: { person, reason }, actor: officer.id })
}
