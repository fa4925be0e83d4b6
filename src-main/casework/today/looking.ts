import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { TodayColumn, TodayItem } from '../../contract/today'
import type { SignedIn } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { workingDaysBetween } from '../calendar'
import type { reviewsDueBy } from '../referrals'

/** Who looks at Today, when, and at how much of it. */
export interface Looking {
  sql: Sql
  officer: SignedIn
  today: Day
  /** `mine` leaves out what colleagues own; what nobody owns is everybody's. */
  whose: 'mine' | 'desk'
  /** Something is due soon this many working days before its last day. */
  dueSoon: number
  /** At most so many items. */
  most: number
  /** Every disposal review that is late or due, the longest due first: worked out once, however many columns ask. */
  reviewsDue(): ReturnType<typeof reviewsDueBy>
  /** Name of an officer by id. */
  nameOf(id: Id): string
}

/** What one source found: the first items, mine before others', how many there are in all, and what was shown of whom. */
export interface Found {
  items: TodayItem[]
  total: number
  /** Ids of referrals and tasks whose identifiable fields are shown: the consultation log names them. */
  records: Id[]
  markings: Marking[]
}

/** A source of Today: one kind of thing for one column. */
export interface Source {
  column: TodayColumn
  find(looking: Looking): Found
  /** How many there are, without reading them. */
  count(looking: Looking): number
}

export const nothing: Found = { items: [], total: 0, records: [], markings: [] }

/** Whose something is, by its owner's id; empty is nobody's. */
export function whoseIs(owner: Id | '', { officer }: Pick<Looking, 'officer'>): TodayItem['whose'] {
  if (owner === '') return 'nobodys'
  return owner === officer.id ? 'mine' : 'others'
}

/** Working days left until a day: 0 on the day itself, at least one below zero from the day after it. */
function daysLeft(dueOn: Day, today: Day): number {
  const left = workingDaysBetween(today, dueOn)
  return dueOn < today ? Math.min(-1, left) : left
}

/** A day something is due, as an item shows it. */
export function dueParts(
  dueOn: Day,
  { today, dueSoon }: Pick<Looking, 'today' | 'dueSoon'>
): Pick<TodayItem, 'day' | 'workingDaysLeft' | 'state'> {
  const left = daysLeft(dueOn, today)
  return { day: dueOn, workingDaysLeft: left, state: left < 0 ? 'late' : left <= dueSoon ? 'due_soon' : 'running' }
}

/** A day on which something happened or will: nothing runs. */
export function onlyDay(day: Day | null): Pick<TodayItem, 'day' | 'workingDaysLeft' | 'state'> {
  return { day, workingDaysLeft: null, state: null }
}

/** What every query that asks whose something is binds. */
export function ownerBinds({ officer, whose }: Looking): { me: Id; all: number } {
  return { me: officer.id, all: whose === 'desk' ? 1 : 0 }
}
