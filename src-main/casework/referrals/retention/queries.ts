import type { DisposalRule, RetentionGround } from '../../../contract/codes/retention'
import type { Id } from '../../../contract/ids'
import type { DisposalCounts, DisposalRow, RetentionView } from '../../../contract/retention'
import type { Day, Instant } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import type { NameOf } from '../words'

interface KeptRow {
  on: Day
  until: Day
  grounds: string
  reason: string
  actor: Id
  second: Id
}

interface Row {
  id: Id
  at: Instant
  rule: DisposalRule
  reason: string
  actor: Id
  second: Id
  noBackupAfter: Day
  counts: string
}

const KEPT = `
SELECT kept_on AS "on", until, grounds, reason, actor, second FROM referral_kept WHERE record = ? ORDER BY place DESC`
const DISPOSALS = `
SELECT id, disposed_at AS at, rule, reason, actor, second, no_backup_after AS noBackupAfter, counts FROM disposal`

/** The reviews that kept a referral, newest first. */
export function keptReviews(sql: Sql, referral: Id, nameOf: NameOf): RetentionView['reviews'] {
  return sql.all<KeptRow>(KEPT, [referral]).map(({ grounds, actor, second, ...row }) => ({
    ...row,
    grounds: JSON.parse(grounds) as RetentionGround[],
    by: nameOf(actor),
    second: nameOf(second)
  }))
}

function disposalFrom({ actor, second, counts, ...row }: Row, nameOf: NameOf): DisposalRow {
  return { ...row, by: nameOf(actor), second: nameOf(second), counts: JSON.parse(counts) as DisposalCounts }
}

/** One disposal that was just recorded. */
export function disposalOf(sql: Sql, id: Id, nameOf: NameOf): DisposalRow {
  return disposalFrom(sql.get<Row>(`${DISPOSALS} WHERE id = ?`, [id]) as Row, nameOf)
}

/** Everything disposed of at this desk, newest first. */
export function allDisposals(sql: Sql, nameOf: NameOf): DisposalRow[] {
  return sql.all<Row>(`${DISPOSALS} ORDER BY disposed_at DESC, id DESC`).map((row) => disposalFrom(row, nameOf))
}
