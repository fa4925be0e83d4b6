import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { addWorkingDays } from '../calendar'
import { clockRules, initialsOf } from '../referrals'
import { dueParts, whoseIs, type Found, type Looking, type Source } from './looking'

/** How far ahead Today looks, in working days. */
export const AHEAD = 5

/** Where a clock is answered on the case page, and the verb of its button; every other clock is answered by a step of the case. */
const ANSWERED: Readonly<Record<string, { act: string; part: string }>> = {
  acknowledge: { act: 'Acknowledge', part: 'acknowledge' },
  deconfliction: { act: 'Ask or answer', part: 'deconfliction' },
  deconfliction_again: { act: 'Record the answer', part: 'deconfliction' },
  panel_listing: { act: 'Record the panel', part: 'support/panel' },
  panel_review: { act: 'Record the panel', part: 'support/panel' },
  plp_review: { act: 'Review', part: 'support/reviews/reviewed' },
  plp_formal: { act: 'Review', part: 'support/reviews/reviewed' },
  post_exit_6: { act: 'Review', part: 'step/POST_EXIT_6' },
  post_exit_12: { act: 'Review', part: 'step/POST_EXIT_12' },
  signpost_look_back: { act: 'Look back', part: 'support/hand-overs' },
  transfer_acknowledgement: { act: 'Record', part: 'support/hand-overs' }
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
const DUE = 'c.stopped_on IS NULL AND c.paused_on IS NULL AND c.due_on >= $from AND c.due_on < $before'
const COLUMNS = `
SELECT c.record AS id, c.clock, c.round, c.due_on AS dueOn, r.reference, r.forenames, r.surname, r.owner, r.marking`
/** `urgency` holds the day of the clock due first, so a referral whose urgency is later has no clock due before. */
const OWNED = `
FROM referral r CROSS JOIN referral_clock c ON c.record = r.id WHERE r.owner = $owner AND r.urgency < '1 ' || $before AND ${DUE}`
const ITEMS_OWNED = `${COLUMNS} ${OWNED} ORDER BY c.due_on, c.record, c.clock LIMIT $most`
const COUNT_OWNED = `SELECT count(*) AS total ${OWNED}`
/** In the order of the index, so that no more is read than is shown. */
const ITEMS_OTHERS = `
${COLUMNS} FROM referral_clock c CROSS JOIN referral r ON r.id = c.record WHERE ${DUE} AND r.owner <> $owner
ORDER BY c.due_on, c.record, c.clock LIMIT $most`
const COUNT_ALL = `SELECT count(*) AS total FROM referral_clock c WHERE ${DUE}`
const NOBODY = ''

const ALWAYS = '0000-01-01'

/** The days of a column: what was due before today, or is due from today on. */
export function boundsOf(column: 'late' | 'due', today: Day): Bounds {
  if (column === 'late') return { from: ALWAYS, before: today }
  return { from: today, before: addWorkingDays(today, AHEAD + 1) }
}

type Bounds = { from: Day; before: Day }

/** The officer's own, by their day. */
function mineOf(bounds: Bounds, { sql, officer }: Looking, most: number): Row[] {
  return sql.all<Row>(ITEMS_OWNED, { ...bounds, owner: officer.id, most })
}

/** What stands below one's own: everything else of the desk, or what nobody owns. */
function restOf(bounds: Bounds, { sql, officer, whose }: Looking, most: number): Row[] {
  if (whose === 'desk') return sql.all<Row>(ITEMS_OTHERS, { ...bounds, owner: officer.id, most })
  return sql.all<Row>(ITEMS_OWNED, { ...bounds, owner: NOBODY, most })
}

function find(column: 'late' | 'due', looking: Looking): Found {
  const bounds = boundsOf(column, looking.today)
  const mine = mineOf(bounds, looking, looking.most)
  const rows = [...mine, ...restOf(bounds, looking, looking.most - mine.length)]
  const items = rows.map(({ id, clock, round, dueOn, reference, forenames, surname, owner }) => ({
    key: `clock ${id} ${clock} ${round}`,
    kind: 'clock' as const,
    what: clockName(clock),
    reference,
    initials: initialsOf(forenames, surname),
    words: '',
    ...dueParts(dueOn, looking),
    whose: whoseIs(owner, looking),
    owner: owner === '' ? null : looking.nameOf(owner),
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

function count(column: 'late' | 'due', { sql, today, officer, whose }: Looking): number {
  const bounds = boundsOf(column, today)
  if (whose === 'desk') return sql.get<{ total: number }>(COUNT_ALL, bounds)?.total ?? 0
  const owned = (owner: string): number => sql.get<{ total: number }>(COUNT_OWNED, { ...bounds, owner })?.total ?? 0
  return owned(officer.id) + owned(NOBODY)
}

/** Clocks of any kind, whichever the rules start: late ones, and those due in the next five working days. */
export const clockSources: readonly Source[] = (['late', 'due'] as const).map((column) => ({
  column,
  find: (looking) => find(column, looking),
  count: (looking) => count(column, looking)
}))

/** The first clock due from a day on: what comes next. */
export function nextClock(looking: Looking, from: Day): { what: string; reference: string; day: Day } | null {
  const bounds = { from, before: '9999-12-31' }
  const [first] = [...mineOf(bounds, looking, 1), ...restOf(bounds, looking, 1)].toSorted((one, other) =>
    one.dueOn.localeCompare(other.dueOn)
  )
  return first ? { what: clockName(first.clock), reference: first.reference, day: first.dueOn } : null
}
