import { strands } from '../../contract/codes/tasks'
import { clockRules } from '../referrals'
import type { Measure } from './measure'

const DUE = 'c.due_on >= $from AND c.due_on <= $to'
const RUNNING_LATE = 'c.stopped_on IS NULL AND c.paused_on IS NULL AND c.due_on < $today'

/**
 * Clocks by the day they were due: met, late, or not ended yet; and those that run late now, whenever they were due. A clock that a closure ended without
 * an answer counts as late.
 */
export const clockMeasure: Measure = {
  table: 'clocks',
  of: 'referral',
  rows: clockRules.map(({ clock, label }) => ({ code: clock, label })),
  columns: [
    { code: 'due', label: 'Due in the period' },
    { code: 'met', label: 'Met' },
    { code: 'late', label: 'Late' },
    { code: 'open', label: 'Still in time' },
    { code: 'late_now', label: 'Late now' }
  ],
  cells: `SELECT c.record AS id, c.clock AS place, CASE
      WHEN c.stopped_on IS NOT NULL AND c.answered = 1 AND c.broken_on IS NULL AND c.stopped_on <= c.due_on THEN 'met'
      WHEN c.stopped_on IS NOT NULL OR (${RUNNING_LATE}) THEN 'late' ELSE 'open' END AS part
    FROM referral_clock c WHERE ${DUE}
    UNION ALL SELECT c.record, c.clock, 'due' FROM referral_clock c WHERE ${DUE}
    UNION ALL SELECT c.record, c.clock, 'late_now' FROM referral_clock c WHERE ${RUNNING_LATE}`
}

const RAISED = 't.raised_at >= $since AND t.raised_at < $until'

/** Tasks of the CTIO: those raised in the period as they stand, and those open and overdue whenever they were raised. */
export const taskMeasure: Measure = {
  table: 'tasks',
  of: 'task',
  rows: strands.codes.map(({ code, label }) => ({ code, label })),
  columns: [
    { code: 'raised', label: 'Raised in the period' },
    { code: 'done', label: 'Of these done' },
    { code: 'declined', label: 'Of these declined' },
    { code: 'open', label: 'Of these open' },
    { code: 'open_now', label: 'Open now, in all' },
    { code: 'overdue', label: 'Overdue now, in all' }
  ],
  cells: `SELECT t.id, t.strand AS place, t.state AS part FROM task t WHERE ${RAISED}
    UNION ALL SELECT t.id, t.strand, 'raised' FROM task t WHERE ${RAISED}
    UNION ALL SELECT t.id, t.strand, 'open_now' FROM task t WHERE t.open = 1
    UNION ALL SELECT t.id, t.strand, 'overdue' FROM task t WHERE t.open = 1 AND t.due_sort < $overdue`
}
