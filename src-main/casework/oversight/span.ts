import { londonInstant } from '../../contract/london'
import type { Day, Instant } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { addMonths, addWorkingDays, isWorkingDay } from '../calendar'
import type { PolicyLimits } from '../referrals'

/** What the figures of a look are counted over. */
export interface Span {
  sql: Sql
  today: Day
  /** Clocks and closures are counted from this day. */
  since: Day
  limits: PolicyLimits
}

/** The day so many months before today. */
export function sinceOf(today: Day, months: number): Day {
  return addMonths(today, -months)
}

/** Working days since receipt, as bands: the upper end of each, and its name. */
const AGES = [
  [1, 'up to 1 working day'],
  [5, '2 to 5'],
  [20, '6 to 20'],
  [60, '21 to 60']
] as const
export const ageBandNames: readonly string[] = [...AGES.map(([, name]) => name), 'over 60']

/** The moment at which each band begins, youngest first; a referral received before the last of them is older than all. */
export function bandStarts(today: Day): Instant[] {
  return AGES.map(([days]) => londonInstant(addWorkingDays(today, -days), 0))
}

const DAYS_AHEAD = 10

/** The next ten working days, today among them if it is one. */
export function daysAhead(today: Day): Day[] {
  const first = isWorkingDay(today) ? today : addWorkingDays(today, 1)
  return Array.from({ length: DAYS_AHEAD }, (_, place) => addWorkingDays(first, place))
}

/**
 * The days whose clocks have to be done on a working day: that day, and the days nobody works until the next one. What is due before the first
 * working day ahead has to be done on it.
 */
export function dueOnDay(day: Day, today: Day): { from: Day; before: Day } {
  const isFirst = day === daysAhead(today)[0]
  return { from: isFirst ? today : day, before: addWorkingDays(day, 1) }
}
