import { markings, highestMarking, type Marking } from '../../contract/codes/marking'
import type { Priority, Strand, TaskState } from '../../contract/codes/tasks'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { TaskRow } from '../../contract/tasks'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../calendar'
import { officers } from '../staff'
import type { Detail } from './lines'

interface Row {
  id: Id
  reference: string
  text: string
  strand: Strand
  priority: Priority
  state: TaskState
  dueOn: string | null
  owner: string
  ownerName: string | null
  referral: Id | null
  referralReference: string | null
  marking: Marking
  raisedAt: string
  outcome: string | null
}

const TASKS = `
SELECT t.id, t.reference, t.text, t.strand, t.priority, t.state, t.due_on AS dueOn, t.owner, o.name AS ownerName,
  t.referral, r.reference AS referralReference, t.marking, t.raised_at AS raisedAt, t.outcome
FROM task t LEFT JOIN officer o ON o.id = t.owner LEFT JOIN referral r ON r.id = t.referral`
const LATE_FIRST = 'ORDER BY t.open DESC, t.due_sort, t.priority_rank, t.id'

function taskFrom(row: Row, today: Day): TaskRow {
  const running = row.state === 'open' && row.dueOn !== null
  return {
    id: row.id,
    reference: row.reference,
    text: row.text,
    strand: row.strand,
    priority: row.priority,
    state: row.state,
    dueOn: row.dueOn,
    workingDaysLeft: running && row.dueOn !== null ? workingDaysBetween(today, row.dueOn) : null,
    owner: row.owner === '' ? null : { id: row.owner, name: row.ownerName ?? 'Officer of another desk' },
    referral: row.referral === null ? null : { id: row.referral, reference: row.referralReference ?? 'not held here' },
    marking: row.marking,
    raisedAt: row.raisedAt,
    outcome: row.outcome
  }
}

/**
 * One task as it stands today.
 * @throws Refusal FD-TSK-03 for an id that is none
 */
export function taskOf(sql: Sql, task: Id, today: Day): TaskRow {
  const row = sql.get<Row>(`${TASKS} WHERE t.id = ?`, [task])
  if (!row)
    throw new Refusal('FD-TSK-03', 'This task is not on this desk any more.', { next: 'Go back to the list of tasks.' })
  return taskFrom(row, today)
}

/** Tasks of one case: late first, settled last. */
export function tasksOfReferral(sql: Sql, referral: Id, today: Day): TaskRow[] {
  return sql.all<Row>(`${TASKS} WHERE t.referral = ? ${LATE_FIRST}`, [referral]).map((row) => taskFrom(row, today))
}

export interface TaskFilter {
  show: 'open' | 'settled' | 'all'
  owner: Id | null
  strand: Strand | null
  task?: Id | null
}

const FILTER = `($open IS NULL OR t.open = $open) AND ($owner IS NULL OR t.owner = $owner) AND ($strand IS NULL OR t.strand = $strand)
  AND ($task IS NULL OR t.id = $task)`

/** A task due before this day is late: a day that nobody works does not make one late. */
export function lateBefore(today: Day): Day {
  return isWorkingDay(today) ? today : addWorkingDays(today, -1)
}

/** A page of the list, with how many there are in all, how many of them are late, and the highest marking among all that were found. */
export function listTasks(
  sql: Sql,
  { show, owner, strand, task = null }: TaskFilter,
  window: { offset: number; limit: number },
  today: Day
): { tasks: TaskRow[]; total: number; late: number; marking: Marking } {
  const binds = { open: show === 'all' ? null : show === 'open' ? 1 : 0, owner, strand, task }
  const rows = sql.all<Row>(`${TASKS} WHERE ${FILTER} ${LATE_FIRST} LIMIT $limit OFFSET $offset`, {
    ...binds,
    ...window
  })
  const counts = sql.get<{ total: number; late: number }>(
    `SELECT count(*) AS total, coalesce(sum(t.open = 1 AND t.due_sort < $late), 0) AS late FROM task t WHERE ${FILTER}`,
    { ...binds, late: lateBefore(today) }
  )
  const found = sql.all<{ marking: Marking }>(`SELECT DISTINCT t.marking FROM task t WHERE ${FILTER}`, binds)
  const known = found.map((row) => row.marking).filter((marking) => markings.codes.some(({ code }) => code === marking))
  return {
    tasks: rows.map((row) => taskFrom(row, today)),
    total: counts?.total ?? 0,
    late: counts?.late ?? 0,
    marking: highestMarking(known)
  }
}

/** One line that a task adds to the timeline of its case. */
export interface TaskLine {
  id: string
  title: string
  details: { heading: string; text: string }[]
  happenedAt: string
  recordedAt: string
  actor: Id
}

/** What happened with the tasks of a case, oldest first. */
export function taskLinesOf(sql: Sql, referral: Id): TaskLine[] {
  const names = new Map(officers(sql).map(({ id, name }) => [id, name]))
  const named = (detail: Detail): TaskLine['details'][number] =>
    'text' in detail
      ? detail
      : { heading: detail.heading, text: names.get(detail.officer) ?? 'Officer of another desk' }
  return sql
    .all<Omit<TaskLine, 'details'> & { details: string }>(
      `SELECT l.feed || ':' || l.seq AS id, l.title, l.details, l.happened_at AS happenedAt, l.recorded_at AS recordedAt, l.actor
       FROM task t JOIN task_line l ON l.task = t.id WHERE t.referral = ? ORDER BY l.happened_at, l.recorded_at, l.feed, l.seq`,
      [referral]
    )
    .map((line) => ({ ...line, details: (JSON.parse(line.details) as Detail[]).map(named) }))
}
