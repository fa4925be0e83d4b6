import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Day, Instant } from '../../contract/time'
import type { Fields } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { clockRuns, type ClockRun, type Stay } from './clock-runs'
import { receivedOn, rowOf, type Kept } from './row'

const WRITE_ROW = `
INSERT OR REPLACE INTO referral (
  id, reference, reference_order, recorded_at, received_at, received_sort, received_on, stage, stage_since, open,
  acknowledged_on, acknowledged_breach, marking, sector, concern, owner, person, forenames, surname, other_names, born,
  approximate_age, adult_on, danger, incomplete, waiting, due_clock, due_on, urgency
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const WRITE_CLOCK = `
INSERT INTO referral_clock (
  record, clock, round, started_on, due_on, due_on_counting_first_day, paused_on, stopped_on, answered, breach_reason
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const READ_KEPT = `
SELECT recorded_at AS recordedAt, (SELECT since_at FROM referral_stay s WHERE s.record = referral.id ORDER BY place DESC LIMIT 1) AS stageSince,
  acknowledged_on AS acknowledgedOn,
  acknowledged_breach AS acknowledgedBreach,
  (SELECT count(*) FROM referral_proposal p WHERE p.record = referral.id AND p.state = 'waiting') AS waiting
FROM referral WHERE id = ?`

const READ_STAYS = `
SELECT stage, since_on AS since, review_on AS reviewOn, breach_reason AS breachReason
FROM referral_stay WHERE record = ? ORDER BY place`

/** True once its receipt was folded. */
export function isHeld(sql: Sql, record: Id): boolean {
  return sql.get('SELECT 1 FROM referral WHERE id = ?', [record]) !== undefined
}

/** What the tables already hold of a referral; null before it was received. */
export function readKept(sql: Sql, record: Id): Kept | null {
  const row = sql.get<{
    recordedAt: Instant
    stageSince: Instant
    acknowledgedOn: Day | null
    acknowledgedBreach: string
    waiting: number
  }>(READ_KEPT, [record])
  if (!row) return null
  const { recordedAt, stageSince, waiting } = row
  const acknowledged =
    row.acknowledgedOn === null ? null : { on: row.acknowledgedOn, breachReason: row.acknowledgedBreach }
  return { recordedAt, stageSince, acknowledged, waiting }
}

/** The stages a referral stood in, in the order it entered them. */
export function readStays(sql: Sql, record: Id): Stay[] {
  return sql.all<Stay>(READ_STAYS, [record])
}

/** The stage its last stay is in: where it stood before the entry now folded. */
export function standsIn(sql: Sql, record: Id): Stage | null {
  const row = sql.get<{ stage: Stage }>(
    'SELECT stage FROM referral_stay WHERE record = ? ORDER BY place DESC LIMIT 1',
    [record]
  )
  return row?.stage ?? null
}

/** Adds a stay after those there are. */
export function addStay(sql: Sql, record: Id, at: Instant, stay: Stay): void {
  sql.run(
    `INSERT INTO referral_stay (record, place, stage, since_at, since_on, review_on, breach_reason)
     VALUES (?, (SELECT count(*) + 1 FROM referral_stay WHERE record = ?), ?, ?, ?, ?, ?)`,
    [record, record, stay.stage, at, stay.since, stay.reviewOn, stay.breachReason]
  )
}

function writeClocks(sql: Sql, record: Id, runs: readonly ClockRun[], afresh: boolean): void {
  if (!afresh) sql.run('DELETE FROM referral_clock WHERE record = ?', [record])
  for (const run of runs) {
    sql.run(WRITE_CLOCK, [
      record,
      run.clock,
      run.round,
      run.startedOn,
      run.dueOn,
      run.dueOnCountingFirstDay,
      run.pausedOn,
      run.stoppedOn,
      run.answered,
      run.breachReason
    ])
  }
}

/** Writes the row of a referral and its clocks from its fields and its stays. */
export function writeReferral(
  sql: Sql,
  record: Id,
  fields: Fields,
  kept: Kept,
  stays: readonly Stay[],
  afresh = false
): void {
  const story = { receivedOn: receivedOn(fields, kept.recordedAt), acknowledged: kept.acknowledged, stays }
  const runs = clockRuns(story)
  writeClocks(sql, record, runs, afresh)
  sql.run(WRITE_ROW, rowOf(record, fields, kept, runs))
}
