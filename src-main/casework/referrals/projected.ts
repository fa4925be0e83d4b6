import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Day, Instant } from '../../contract/time'
import type { Fields } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { canonical } from '../../journal/canonical'
import { londonDay } from '../calendar'
import { clockRuns, type ClockRun, type ClockStory, type LaterRequest, type Stay, type Variation } from './clock-runs'
import { writeGaps } from './gaps'
import { receivedOn, rowOf, type Kept } from './row'

const WRITE_ROW = `
INSERT OR REPLACE INTO referral (
  id, reference, reference_order, recorded_at, received_at, received_sort, received_on, stage, stage_since, open, at_work,
  acknowledged_on, acknowledged_breach, shown_on, marking, sector, concern, ethnicity, owner, person, forenames, surname, other_names, born,
  approximate_age, adult_on, danger, incomplete, waiting, due_clock, due_on, urgency
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const WRITE_CLOCK = `
INSERT INTO referral_clock (
  record, clock, round, started_on, due_on, due_on_counting_first_day, paused_on, stopped_on, recorded_on, answered,
  breach_reason, varied_from, varied_reason, broken_on
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const READ_KEPT = `
SELECT recorded_at AS recordedAt,
  (SELECT since_at FROM referral_stay s WHERE s.record = referral.id ORDER BY place DESC LIMIT 1) AS stageSince,
  acknowledged_on AS acknowledgedOn,
  acknowledged_breach AS acknowledgedBreach, shown_on AS shownOn,
  (SELECT count(*) FROM referral_proposal p WHERE p.record = referral.id AND p.state = 'waiting') AS waiting
FROM referral WHERE id = ?`

const READ_STAYS = `
SELECT stage, since_on AS since, recorded_on AS recordedOn, review_on AS reviewOn, assessed_on AS assessedOn, formal,
  breach_reason AS breachReason, limits
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
    shownOn: Day | null
    waiting: number
  }>(READ_KEPT, [record])
  if (!row) return null
  const { recordedAt, stageSince, shownOn, waiting } = row
  const acknowledged =
    row.acknowledgedOn === null ? null : { on: row.acknowledgedOn, breachReason: row.acknowledgedBreach }
  return { recordedAt, stageSince, acknowledged, shownOn, waiting }
}

interface StayRow extends Omit<Required<Stay>, 'formal' | 'limits'> {
  formal: number
  limits: string
}

function limitsOf(text: string): NonNullable<Stay['limits']> {
  return JSON.parse(text) as NonNullable<Stay['limits']>
}

/** The stages a referral stood in, in the order it entered them. */
export function readStays(sql: Sql, record: Id): Stay[] {
  return sql
    .all<StayRow>(READ_STAYS, [record])
    .map(({ formal, limits, ...stay }) => ({ ...stay, formal: formal === 1, limits: limitsOf(limits) }))
}

/** Deconfliction requests made after the stage of that name, oldest first. */
export function readLater(sql: Sql, record: Id): LaterRequest[] {
  return sql
    .all<{ askedAt: Instant; afterStays: number; answeredAt: Instant | null; limits: string }>(
      `SELECT asked_at AS askedAt, after_stays AS afterStays, answered_at AS answeredAt, limits FROM referral_deconfliction
       WHERE record = ? AND after_stays > 0 ORDER BY place`,
      [record]
    )
    .map(({ askedAt, afterStays, answeredAt, limits }) => ({
      askedOn: londonDay(askedAt),
      afterStays,
      answeredOn: answeredAt === null ? null : londonDay(answeredAt),
      limits: limitsOf(limits)
    }))
}

/** Limits that were varied, in the order in which they were. */
export function readVariations(sql: Sql, record: Id): Variation[] {
  return sql.all<Variation>(
    `SELECT clock, round, after_stays AS afterStays, varied_on AS variedOn, due_on AS dueOn, reason
     FROM referral_variation WHERE record = ? ORDER BY place`,
    [record]
  )
}

/** Adds a varied limit after those there are, with how many stages had been entered by then. */
export function addVariation(sql: Sql, record: Id, varied: Omit<Variation, 'afterStays'>): void {
  sql.run(
    `INSERT INTO referral_variation (record, place, clock, round, after_stays, varied_on, due_on, reason)
     VALUES (?, (SELECT count(*) + 1 FROM referral_variation WHERE record = ?), ?, ?,
       (SELECT count(*) FROM referral_stay WHERE record = ?), ?, ?, ?)`,
    [record, record, varied.clock, varied.round, record, varied.variedOn, varied.dueOn, varied.reason]
  )
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
    `INSERT INTO referral_stay (
       record, place, stage, since_at, since_on, recorded_on, review_on, assessed_on, formal, breach_reason, limits
     ) VALUES (?, (SELECT count(*) + 1 FROM referral_stay WHERE record = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      record,
      record,
      stay.stage,
      at,
      stay.since,
      stay.recordedOn ?? stay.since,
      stay.reviewOn,
      stay.assessedOn ?? null,
      stay.formal ?? false,
      stay.breachReason,
      canonical((stay.limits ?? {}) as Record<string, number>)
    ]
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
      run.recordedOn,
      run.answered,
      run.breachReason,
      run.variedFrom,
      run.variedReason,
      run.brokenOn
    ])
  }
}

type Happened = Pick<ClockStory, 'stays' | 'requests' | 'variations'>

function runsOf(fields: Fields, kept: Kept, happened: Happened): ClockRun[] {
  return clockRuns({ receivedOn: receivedOn(fields, kept.recordedAt), acknowledged: kept.acknowledged, ...happened })
}

/**
 * Writes the row of a referral that was only just received, for the entries folded with its receipt to find.
 * @returns what writes the rest once they are folded: its clocks and gaps, and the row again only if it says something else by then, for a row stands
 * in many indexes
 */
export function beginReferral(sql: Sql, record: Id, fields: Fields, kept: Kept, happened: Happened): () => void {
  const runs = runsOf(fields, kept, happened)
  const row = rowOf(record, fields, kept, runs)
  sql.run(WRITE_ROW, row)
  return () => {
    const now = rowOf(record, fields, kept, runs)
    if (now.some((value, place) => value !== row[place])) return writeReferral(sql, record, fields, kept, happened)
    writeClocks(sql, record, runs, true)
    writeGaps(sql, record, fields, kept, happened.stays)
  }
}

/** Writes the row of a referral and its clocks from its fields and what happened to it. */
export function writeReferral(sql: Sql, record: Id, fields: Fields, kept: Kept, happened: Happened): void {
  const runs = runsOf(fields, kept, happened)
  writeClocks(sql, record, runs, false)
  sql.run(WRITE_ROW, rowOf(record, fields, kept, runs))
  writeGaps(sql, record, fields, kept, happened.stays)
}
