import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { addWorkingDays } from '../calendar'
import { clockRules, initialsOf } from '../referrals'
import { dueParts, ownerBinds, whoseIs, type Found, type Looking, type Source } from './looking'

/** How far ahead Today looks, in working days. */
export const AHEAD = 5

/** Where a clock is answered on the case page, and the verb of its button; every other clock is answered by a step of the case. */
const ANSWERED: Readonly<Record<string, { act: string; part: string }>> = {
  acknowledge: { act: 'Acknowledge', part: 'acknowledge' },
  deconfliction: { act: 'Ask or answer', part: 'deconfliction' }
}

/** The name of a clock as an officer reads it; one this program does not know goes by its code. */
export function clockName(clock: string): string {
  return clockRules.find((rule) => rule.clock === clock)?.label ?? clock
}

interface Row {
  id: Id
  clock: string
  round: number
  dueOn: Day
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
}

/** Clocks that run and do not stand still; those of closed referrals too, for looking back and reviews go on after closing. */
const RUNNING = `
FROM referral_clock c CROSS JOIN referral r ON r.id = c.record
WHERE c.stopped_on IS NULL AND c.paused_on IS NULL AND c.due_on >= $from AND c.due_on < $before
  AND ($all = 1 OR r.owner IN ($me, ''))`
const ITEMS = `
SELECT c.record AS id, c.clock, c.round, c.due_on AS dueOn, r.reference, r.forenames, r.surname, r.owner, r.marking ${RUNNING}
ORDER BY (r.owner = $me) DESC, c.due_on, c.record, c.clock LIMIT $most`
const COUNT = `SELECT count(*) AS total ${RUNNING}`

const ALWAYS = '0000-01-01'

/** The days of a column: what was due before today, or is due from today on. */
export function boundsOf(column: 'late' | 'due', today: Day): { from: Day; before: Day } {
  if (column === 'late') return { from: ALWAYS, before: today }
  return { from: today, before: addWorkingDays(today, AHEAD + 1) }
}

function find(column: 'late' | 'due', looking: Looking): Found {
  const { sql, today, most, nameOf } = looking
  const binds = { ...boundsOf(column, today), ...ownerBinds(looking) }
  const rows = sql.all<Row>(ITEMS, { ...binds, most })
  const items = rows.map(({ id, clock, round, dueOn, reference, forenames, surname, owner }) => ({
    key: `clock ${id} ${clock} ${round}`,
    kind: 'clock' as const,
    what: clockName(clock),
    reference,
    initials: initialsOf(forenames, surname),
    words: '',
    ...dueParts(dueOn, looking),
    whose: whoseIs(owner, looking),
    owner: owner === '' ? null : nameOf(owner),
    leadsTo: { page: 'referral' as const, id, part: ANSWERED[clock]?.part ?? '' },
    act: ANSWERED[clock]?.act ?? 'Do it'
  }))
  return {
    items,
    total: count(column, looking),
    records: rows.map(({ id }) => id),
    markings: rows.map(({ marking }) => marking)
  }
}

function count(column: 'late' | 'due', looking: Looking): number {
  const binds = { ...boundsOf(column, looking.today), ...ownerBinds(looking) }
  return looking.sql.get<{ total: number }>(COUNT, binds)?.total ?? 0
}

/** Clocks of any kind, whichever the rules start: late ones, and those due in the next five working days. */
export const clockSources: readonly Source[] = (['late', 'due'] as const).map((column) => ({
  column,
  find: (looking) => find(column, looking),
  count: (looking) => count(column, looking)
}))

/** The first clock due from a day on: what comes next. */
export function nextClock(looking: Looking, from: Day): { what: string; reference: string; day: Day } | null {
  const binds = { from, before: '9999-12-31', ...ownerBinds(looking), most: 1 }
  const first = looking.sql.get<Row>(NEXT, binds)
  return first ? { what: clockName(first.clock), reference: first.reference, day: first.dueOn } : null
}

const NEXT = `SELECT c.clock, c.due_on AS dueOn, r.reference ${RUNNING} ORDER BY c.due_on, c.record LIMIT $most`
