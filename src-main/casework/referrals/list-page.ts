import { sql as fragment, type CompiledQuery } from 'kysely'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { compiler, DUE, type Filtered, type Tables } from './filter'

const COLUMNS = [
  'id',
  'reference',
  'received_on',
  'stage',
  'marking',
  'sector',
  'concern',
  'ethnicity',
  'owner',
  'person',
  'forenames',
  'surname',
  'born',
  'approximate_age',
  'adult_on',
  'danger',
  'incomplete',
  'waiting',
  'due_clock',
  'due_on'
] as const

/** A row of the list as it comes from the table. */
export type Listed = Pick<Tables['referral'], (typeof COLUMNS)[number]>

/** Columns that a whole list is sorted by; an index holds each. */
export type SortColumn = 'urgency' | 'received_sort' | 'reference_order'
export type Direction = 'up' | 'down'

/** A slice of the list, counted from 0. */
export interface Page {
  offset: number
  limit: number
}

/** How many a filter finds, and how many of those are late. */
export interface Tally {
  total: number
  late: number
}

/** How many rows of a query are late. */
export function lateOf(today: Day) {
  return fragment<number>`coalesce(sum(${DUE} < ${today}), 0)`
}

/** Counts what a filter finds, without reading a row. */
export function tally(sql: Sql, query: Filtered, today: Day): Tally {
  const [row] = sql.rows<Tally>(
    query.select((of) => [of.fn.countAll<number>().as('total'), lateOf(today).as('late')]).compile()
  )
  return row ?? { total: 0, late: 0 }
}

/** The rows of a page: sorted and cut by an index alone, and only then read. */
export function rowsOf(sql: Sql, query: Filtered, by: SortColumn, direction: Direction, page: Page): Listed[] {
  const way = direction === 'up' ? 'asc' : 'desc'
  const hits = query
    .select((of) => of.ref('id').as('hit'))
    .orderBy(by, way)
    .orderBy('id', way)
    .limit(page.limit)
    .offset(page.offset)
  return sql.rows<Listed>(
    compiler
      .selectFrom(hits.as('page'))
      .crossJoin('referral')
      .whereRef('id', '=', 'hit')
      .select(COLUMNS)
      .orderBy(by, way)
      .orderBy('id', way)
      .compile()
  )
}

/**
 * A page of what a full-text search finds, with the count of all. The search runs once: what it finds is sorted and counted from one narrow
 * table, and only the rows of the page are read whole.
 */
export function searchedRows(
  sql: Sql,
  query: Filtered,
  by: SortColumn,
  direction: Direction,
  page: Page,
  today: Day
): { rows: Listed[] } & Tally {
  const way = direction === 'up' ? 'asc' : 'desc'
  const hits = query.select((of) => [of.ref('id').as('hit'), of.ref(by).as('place'), DUE.as('due')])
  const compiled = compiler
    .with(
      (name) => name('hits').materialized(),
      () => hits
    )
    .with('page', (of) =>
      of
        .selectFrom('hits')
        .select('hit')
        .orderBy('place', way)
        .orderBy('hit', way)
        .limit(page.limit)
        .offset(page.offset)
    )
    .selectFrom('page')
    .crossJoin('referral')
    .whereRef('id', '=', 'hit')
    .select(COLUMNS)
    .select((of) => [
      of.selectFrom('hits').select(of.fn.countAll<number>().as('all')).as('total'),
      fragment<number>`(SELECT coalesce(sum(due < ${today}), 0) FROM hits)`.as('late')
    ])
    .orderBy(by, way)
    .orderBy('id', way)
    .compile() as CompiledQuery<Listed & Tally>
  const found = sql.rows<Listed & Tally>(compiled)
  const [first] = found
  if (!first) return { rows: [], ...(page.offset === 0 ? { total: 0, late: 0 } : tally(sql, query, today)) }
  return { rows: found.map(({ total: _total, late: _late, ...row }) => row), total: first.total, late: first.late }
}
