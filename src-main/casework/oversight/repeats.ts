import type { Output } from '../../contract/call'
import type { oversight } from '../../contract/oversight'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

/** People with an open referral, each with how many referrals they have in all. */
const PERSONS = `
SELECT l.person, (SELECT count(*) FROM referral o WHERE o.person = l.person) AS referrals
FROM (SELECT DISTINCT person FROM referral WHERE open = 1 AND person IS NOT NULL) l`
const COUNTS = `SELECT sum(referrals >= 2) AS two, sum(referrals >= $many) AS many FROM (${PERSONS})`
const BEHIND = textsFor(`
SELECT r.id, p.referrals || ' referrals of this person' AS why, r.received_on AS day
FROM (${PERSONS}) p CROSS JOIN referral r ON r.person = p.person WHERE p.referrals >= $least AND r.open = 1`)

/** People referred more than once who have a referral open now; those from the number on that a supervisor is shown before any closure apart. */
export function repeats({ sql, limits }: Span): Output<(typeof oversight)['oversight.show']>['repeat'] {
  const many = limits.presentToSupervisor
  const found = sql.get<{ two: number | null; many: number | null }>(COUNTS, { many })
  const rows = [{ label: 'referred twice or more', figures: [{ part: '2', count: found?.two ?? 0 }] }]
  if (many > 2)
    rows.push({ label: `referred ${many} times or more`, figures: [{ part: String(many), count: found?.many ?? 0 }] })
  return rows
}

export const repeatGroup: FigureGroup = {
  group: 'repeat',
  behind: (part) => (/^\d{1,2}$/.test(part) ? { texts: BEHIND, binds: { least: Number(part) } } : null)
}
