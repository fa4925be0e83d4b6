import type { Id } from '../../contract/ids'
import type { TodayColumn, TodayItem } from '../../contract/today'
import { addDays, londonDay } from '../calendar'
import { countMergesFor, matchesToJudge } from '../people'
import { nothing, onlyDay, type Looking, type Source } from './looking'

const CONFLICTS = `
SELECT count(*) AS total FROM conflict c JOIN register g ON g.record = c.record WHERE g.subjects <> 'terminal'`

/** An entry that a person must look at stays on Today for four weeks after it was written, and on the page Integrity for good. */
const SHOWN_FOR = 28
const RAISED = `
FROM exception e CROSS JOIN journal j ON j.feed = e.feed AND j.seq = e.seq CROSS JOIN journal_record n ON n.number = e.record
LEFT JOIN referral r ON r.id = n.id WHERE j.recorded >= $since`
const EXCEPTIONS = `
SELECT n.id, e.feed || '.' || e.seq || '.' || e.part AS entry, e.reason, r.reference, j.recorded ${RAISED}
ORDER BY j.recorded DESC, e.record, e.seq, e.part LIMIT $most`
const HOW_MANY_EXCEPTIONS = `SELECT count(*) AS total ${RAISED}`

/** In milliseconds, as the journal keeps moments. */
const since = ({ today }: Looking): number => Date.parse(addDays(today, -SHOWN_FOR))
const conflicts = ({ sql }: Looking): number => sql.get<{ total: number }>(CONFLICTS)?.total ?? 0
const exceptions = (looking: Looking): number =>
  looking.sql.get<{ total: number }>(HOW_MANY_EXCEPTIONS, { since: since(looking) })?.total ?? 0

/** One line for several things that are judged on a page of their own. */
function together(kind: TodayItem['kind'], what: string, words: string, page: TodayItem['leadsTo']['page']): TodayItem {
  return {
    key: kind,
    kind,
    what,
    reference: '',
    initials: '',
    words,
    ...onlyDay(null),
    whose: 'nobodys',
    owner: null,
    leadsTo: { page, id: null, part: '' },
    act: 'Judge'
  }
}

/** A source that is one line however many there are. */
export function countedSource(
  count: (looking: Looking) => number,
  line: (total: number) => TodayItem,
  column: TodayColumn = 'arrived'
): Source {
  return {
    column,
    find(looking) {
      const total = count(looking)
      return total === 0 ? nothing : { items: [line(total)], total: 1, records: [], markings: [] }
    },
    count: (looking) => Math.min(1, count(looking))
  }
}

/** Fields that two desks wrote without knowing of each other. */
export const conflictSource: Source = countedSource(conflicts, (total) =>
  together(
    'conflict',
    total === 1
      ? 'One field was written differently on two desks'
      : `${total} fields were written differently on two desks`,
    'The more cautious value is shown until a person decides.',
    'conflicts'
  )
)

/** Pairs of persons that a search filed, or that somebody left unsure. */
export const matchSource: Source = countedSource(
  ({ sql }) => matchesToJudge(sql),
  (total) =>
    together(
      'match',
      total === 1 ? 'Two records may be of one person' : `${total} pairs of records may each be of one person`,
      'Nothing is merged until two officers say so.',
      'matches'
    )
)

/** Entries that were taken in and that a person must look at. */
export const exceptionSource: Source = {
  column: 'arrived',
  find(looking) {
    const rows = looking.sql.all<{ id: Id; entry: string; reason: string; reference: string | null; recorded: number }>(
      EXCEPTIONS,
      { since: since(looking), most: looking.most }
    )
    return {
      items: rows.map(({ id, entry, reason, reference, recorded }) => ({
        ...together('exception', reason, '', 'integrity'),
        key: `exception ${id} ${entry}`,
        reference: reference ?? '',
        ...onlyDay(londonDay(new Date(recorded).toISOString())),
        leadsTo:
          reference === null
            ? { page: 'integrity' as const, id: null, part: '' }
            : { page: 'referral' as const, id, part: '' },
        act: 'Look'
      })),
      total: exceptions(looking),
      records: rows.filter(({ reference }) => reference !== null).map(({ id }) => id),
      markings: []
    }
  },
  count: exceptions
}

/** Merges of persons that somebody else proposed and this officer may confirm. */
export const mergeSource: Source = countedSource(
  ({ sql, officer }) => countMergesFor(sql, officer),
  (total) => ({
    ...together(
      'merge',
      total === 1 ? 'A merge of two persons waits to be confirmed' : `${total} merges of persons wait to be confirmed`,
      'Until another officer confirms, the two stay apart.',
      'waiting'
    ),
    whose: 'mine',
    act: 'Decide'
  }),
  'waiting'
)
