import type { z } from 'zod'
import type { ListFilter, ListSort } from '../../contract/referral-list'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { groupsOf } from '../people'
import { filtered } from './filter'
import { groupedRows } from './list-groups'
import { policyInForce } from './policy-in-force'
import { soughtIn } from './search-text'
import { rowsOf, searchedRows, tally, type Listed, type Page, type Tally } from './list-page'

/** Sorts of the whole list by one column. The others go group by group. */
const COLUMN_SORTS = { due: 'urgency', received: 'received_sort', reference: 'reference_order' } as const

/**
 * Finds a page of the list.
 * @param today in London: what is late depends on it
 * @param ownerNames names of officers by id, for sorting by owner; who has left sorts last
 */
export function findReferrals(
  sql: Sql,
  filter: ListFilter,
  { by, direction }: z.output<typeof ListSort>,
  page: Page,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): { rows: Listed[] } & Tally {
  const query = filtered(filter, today, policyInForce(sql).dueSoon)
  if (by === 'stage' || by === 'sector' || by === 'concern' || by === 'owner') {
    return groupedRows(sql, query, { by, direction }, page, today, ownerNames)
  }
  const column = COLUMN_SORTS[by]
  if (soughtIn(filter.text).words !== null) return searchedRows(sql, query, column, direction, page, today)
  return { rows: rowsOf(sql, query, column, direction, page), ...tally(sql, query, today) }
}

/** Of these people, how many referrals each has, with those of whoever is one with them. */
export function countReferrals(sql: Sql, persons: readonly string[]): Map<string, number> {
  if (persons.length === 0) return new Map()
  const groups = groupsOf(sql, persons)
  const counted = sql.all<{ person: string; referrals: number }>(
    'SELECT person, count(*) AS referrals FROM referral WHERE person IN (SELECT value FROM json_each(?)) GROUP BY person',
    [JSON.stringify([...new Set([...groups.values()].flat())])]
  )
  const own = new Map(counted.map(({ person, referrals }) => [person, referrals]))
  return new Map(persons.map((person) => [person, sum(groups.get(person) ?? [person], own)]))
}

function sum(group: readonly string[], own: ReadonlyMap<string, number>): number {
  return group.reduce((total, person) => total + (own.get(person) ?? 0), 0)
}

/** Records on which two desks wrote one field without knowing of each other. */
export function recordsInConflict(sql: Sql): Set<string> {
  const found = sql.all<{ id: string }>(
    'SELECT DISTINCT r.id AS id FROM conflict c CROSS JOIN journal_record r ON r.number = c.record'
  )
  return new Set(found.map(({ id }) => id))
}
