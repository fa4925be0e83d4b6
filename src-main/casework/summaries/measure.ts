import type { Instant, Day } from '../../contract/time'
import { londonInstant } from '../../contract/london'
import { addDays } from '../calendar'
import { lateBefore } from '../tasks'

/** A row or column of a figure: its code in the store, and how it is called on paper. */
export interface Heading {
  code: string
  label: string
}

/**
 * One table of figures as one query. The query names every record once for each cell it counts in, so that a figure and the list of the records
 * behind it can never say different things.
 */
export interface Measure {
  table: string
  /** Which records it counts. */
  of: 'referral' | 'task'
  rows: readonly Heading[]
  columns: readonly Heading[]
  /** `SELECT id, place, part`: record, code of the row, code of the column. */
  cells: string
}

/** The row that stands for all rows of a table. */
export const ALL = 'all'
/** The row of what nobody has recorded. */
export const UNKNOWN = 'unknown'

/** What every query may bind. */
export type Bounds = Readonly<{
  /** First moment of the period, and the first one after it. */
  since: Instant
  until: Instant
  from: Day
  to: Day
  today: Day
  /** A task due before this day is overdue. */
  overdue: Day
}>

/**
 * The bounds of a period's figures.
 * @param today the day in London at the moment of counting
 */
export function boundsOf({ from, to }: { from: Day; to: Day }, today: Day): Bounds {
  return {
    since: londonInstant(from, 0),
    until: londonInstant(addDays(to, 1), 0),
    from,
    to,
    today,
    overdue: lateBefore(today)
  }
}
