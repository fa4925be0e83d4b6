import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { lateBefore } from '../tasks'
import { boundsOf } from './clocks-running'
import { dueParts, ownerBinds, whoseIs, type Found, type Looking, type Source } from './looking'

interface Row {
  id: Id
  reference: string
  text: string
  dueOn: Day
  owner: Id | ''
  marking: Marking
}

const OPEN_TASKS = `
FROM task WHERE open = 1 AND due_sort >= $from AND due_sort < $before AND ($all = 1 OR owner IN ($me, ''))`
const ITEMS = `
SELECT id, reference, text, due_on AS dueOn, owner, marking ${OPEN_TASKS}
ORDER BY (owner = $me) DESC, due_sort, priority_rank, id LIMIT $most`
const COUNT = `SELECT count(*) AS total ${OPEN_TASKS}`
const NEXT = `SELECT reference, due_on AS dueOn ${OPEN_TASKS} ORDER BY due_sort, id LIMIT 1`

const SHORT = 90

/** A task due on a day that nobody works is late from the working day after it. */
function taskBounds(column: 'late' | 'due', today: Day): { from: Day; before: Day } {
  const { from, before } = boundsOf(column, today)
  const turns = lateBefore(today)
  return column === 'late' ? { from, before: turns } : { from: turns, before }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT - 1).trimEnd()}…` : line
}

function count(column: 'late' | 'due', looking: Looking): number {
  const binds = { ...taskBounds(column, looking.today), ...ownerBinds(looking) }
  return looking.sql.get<{ total: number }>(COUNT, binds)?.total ?? 0
}

function find(column: 'late' | 'due', looking: Looking): Found {
  const { sql, today, most, nameOf } = looking
  const rows = sql.all<Row>(ITEMS, { ...taskBounds(column, today), ...ownerBinds(looking), most })
  return {
    items: rows.map(({ id, reference, text, dueOn, owner }) => ({
      key: `task ${id}`,
      kind: 'task',
      what: shortened(text),
      reference,
      initials: '',
      words: '',
      ...(column === 'due' && dueOn < today ? { ...dueParts(today, looking), day: dueOn } : dueParts(dueOn, looking)),
      whose: whoseIs(owner, looking),
      owner: owner === '' ? null : nameOf(owner),
      leadsTo: { page: 'tasks', id, part: '' },
      act: 'Do it'
    })),
    total: count(column, looking),
    records: rows.map(({ id }) => id),
    markings: rows.map(({ marking }) => marking)
  }
}

/** Tasks of the CTIO that are late or due soon stand among the clocks. */
export const taskSources: readonly Source[] = (['late', 'due'] as const).map((column) => ({
  column,
  find: (looking) => find(column, looking),
  count: (looking) => count(column, looking)
}))

/** The first task due from a day on. */
export function nextTask(looking: Looking, from: Day): { what: string; reference: string; day: Day } | null {
  const binds = { from, before: '9999-12-31', ...ownerBinds(looking) }
  const first = looking.sql.get<Pick<Row, 'reference' | 'dueOn'>>(NEXT, binds)
  return first ? { what: 'Task', reference: first.reference, day: first.dueOn } : null
}
