import { labelOf } from '../../contract/codes/code-list'
import { highestMarking, type Marking } from '../../contract/codes/marking'
import { stages } from '../../contract/codes/stages'
import { Refusal } from '../../contract/result'
import type { CountedRecord } from '../../contract/summaries'
import type { Instant } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import { initialsOf } from '../referrals'
import { measures } from './counting'
import { ALL, type Bounds, type Measure } from './measure'

interface Cell {
  table: string
  row: string
  column: string
}

const IN_CELL = 'part = $column AND ($row IS NULL OR place = $row)'

/** The texts for one measure; put together once, from constants only. */
function texts({ cells, of }: Measure): { counted: string; marked: string; records: string } {
  const found = `(SELECT DISTINCT id FROM (${cells}) WHERE ${IN_CELL})`
  const shown =
    of === 'referral'
      ? `SELECT r.id, r.reference, r.stage AS words, r.forenames, r.surname, r.received_on AS day FROM referral r
         WHERE r.id IN ${found} ORDER BY r.received_sort, r.id`
      : `SELECT t.id, t.reference, t.text AS words, '' AS forenames, '' AS surname, t.raised_at AS day FROM task t
         WHERE t.id IN ${found} ORDER BY t.raised_at, t.id`
  return {
    counted: `SELECT count(*) AS counted, count(DISTINCT id) AS total FROM (${cells}) WHERE ${IN_CELL}`,
    marked:
      of === 'referral'
        ? `SELECT DISTINCT marking FROM referral WHERE id IN ${found}`
        : `SELECT DISTINCT marking FROM task WHERE id IN ${found}`,
    records: `${shown} LIMIT $limit OFFSET $offset`
  }
}

const TEXTS = new Map(measures.map((measure) => [measure.table, { measure, ...texts(measure) }]))

interface Row {
  id: string
  reference: string
  words: string
  forenames: string
  surname: string
  day: Instant
}

function recordFrom(of: Measure['of'], { id, reference, words, forenames, surname, day }: Row): CountedRecord {
  if (of === 'task') return { kind: 'task', id, reference, words, initials: '', day: londonDay(day) }
  const initials = initialsOf(forenames, surname)
  return { kind: 'referral', id, reference, words: labelOf(stages, words), initials, day }
}

/**
 * The records one figure counts, as the tables stand, oldest first.
 * @throws Refusal FD-SUM-09 for a figure there is none of
 */
export function recordsBehind(
  sql: Sql,
  { table, row, column }: Cell,
  bounds: Bounds,
  page: { offset: number; limit: number }
): { counted: number; total: number; records: CountedRecord[]; marking: Marking; of: Measure['of'] } {
  const found = TEXTS.get(table)
  const known = found?.measure.columns.some(({ code }) => code === column)
  if (!found || !known) {
    throw new Refusal('FD-SUM-09', 'No records stand behind this figure.', { next: 'Choose a count in the table.' })
  }
  const cell = { row: row === ALL ? null : row, column }
  const { of } = found.measure
  const sums = sql.get<{ counted: number; total: number }>(found.counted, { ...bounds, ...cell })
  const markings = sql.all<{ marking: Marking }>(found.marked, { ...bounds, ...cell })
  const rows = sql.all<Row>(found.records, { ...bounds, ...cell, ...page })
  return {
    counted: sums?.counted ?? 0,
    total: sums?.total ?? 0,
    records: rows.map((each) => recordFrom(of, each)),
    marking: highestMarking(markings.map(({ marking }) => marking)),
    of
  }
}
