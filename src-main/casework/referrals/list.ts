import type { z } from 'zod'
import type { CodeList } from '../../contract/codes/code-list'
import { concerns, sectors } from '../../contract/codes/referral'
import { stages } from '../../contract/codes/stages'
import type { ListFilter, ListSort } from '../../contract/referrals'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { sql as fragment, type CompiledQuery } from 'kysely'
import { compiler, DUE, filtered, type Filtered } from './filter'

export type Sort = z.output<typeof ListSort>
type Direction = Sort['direction']

const COLUMNS = [
  'id',
  'reference',
  'received_on',
  'stage',
  'marking',
  'sector',
  'concern',
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
  'due_on',
  'open'
] as const

/** A row of the list as it comes from the table. */
export interface Listed {
  id: string
  reference: string
  received_on: string
  stage: string
  marking: string
  sector: string
  concern: string
  owner: string
  person: string | null
  forenames: string
  surname: string
  born: string | null
  approximate_age: number | null
  adult_on: string | null
  danger: number
  incomplete: number
  waiting: number
  due_clock: string | null
  due_on: string | null
  open: number
}

/** Sorts that an index answers as they are. */
const PLAIN_SORTS = { due: 'urgency', received: 'received_sort', reference: 'reference_order' } as const
/** Sorts by something people name: read group by group in the order of the names, each group by urgency. */
const GROUP_SORTS = { stage: 'stage', sector: 'sector', concern: 'concern', owner: 'owner' } as const

type PlainSort = keyof typeof PLAIN_SORTS
type GroupSort = keyof typeof GROUP_SORTS

const CODES: Readonly<Record<GroupSort, CodeList<string> | null>> = {
  stage: stages,
  sector: sectors,
  concern: concerns,
  owner: null
}
/** Sorts after every name. */
const LAST = '\uffff'

const isPlain = (by: Sort['by']): by is PlainSort => Object.hasOwn(PLAIN_SORTS, by)

/** A slice of the list, counted from 0. */
export interface Page {
  offset: number
  limit: number
}

export interface Found {
  rows: Listed[]
  total: number
  /** How many of all that were found are late. */
  late: number
}

interface Tally {
  total: number
  late: number
}

/** How many a query finds, and how many of those are late. */
function tally(sql: Sql, query: Filtered, today: Day): Tally {
  const [row] = sql.rows<Tally>(
    query.select((of) => [of.fn.countAll<number>().as('total'), lateOf(today).as('late')]).compile()
  )
  return row ?? { total: 0, late: 0 }
}

function lateOf(today: Day) {
  return fragment<number>`coalesce(sum(${DUE} < ${today}), 0)`
}

type SortColumn = (typeof PLAIN_SORTS)[PlainSort]

function ordered(query: Filtered, by: SortColumn, direction: Direction, page: Page) {
  const way = direction === 'up' ? 'asc' : 'desc'
  return query.select(COLUMNS).orderBy(by, way).orderBy('id', way).limit(page.limit).offset(page.offset).compile()
}

/**
 * A page of what a full-text search finds. The search runs once: what it finds is sorted and counted from one narrow table, and only the rows
 * of the page are read whole.
 */
function searched(sql: Sql, query: Filtered, by: SortColumn, direction: Direction, page: Page, today: Day): Found {
  const way = direction === 'up' ? 'asc' : 'desc'
  const hits = query.select((of) => [of.ref('id').as('hit'), of.ref(by).as('place'), DUE.as('due')])
  const found = sql.rows<Listed & Tally>(
    compiler
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
        of.selectFrom('hits').select(of.fn.countAll<number>().as('n')).as('total'),
        fragment<number>`(SELECT coalesce(sum(due < ${today}), 0) FROM hits)`.as('late')
      ])
      .orderBy(by, way)
      .orderBy('id', way)
      .compile() as CompiledQuery<Listed & Tally>
  )
  const [first] = found
  if (!first) return { rows: [], ...(page.offset === 0 ? { total: 0, late: 0 } : tally(sql, query, today)) }
  return { rows: found.map(({ total: _total, late: _late, ...row }) => row), total: first.total, late: first.late }
}

interface Group extends Tally {
  value: string
}

/** The groups of a sort with how many referrals each holds, in the order people expect. */
function groupsOf(
  sql: Sql,
  query: Filtered,
  by: GroupSort,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): Group[] {
  const column = GROUP_SORTS[by]
  const counted = sql.rows<Group>(
    query
      .select((of) => [of.ref(column).as('value'), of.fn.countAll<number>().as('total'), lateOf(today).as('late')])
      .groupBy(column)
      .compile()
  )
  const codes: readonly { code: string }[] = CODES[by]?.codes ?? []
  const place = (value: string): number => (value === '' ? codes.length : codes.findIndex(({ code }) => code === value))
  const name = (value: string): string => ownerNames.get(value) ?? LAST
  return counted.sort((one, other) =>
    by === 'owner'
      ? name(one.value).localeCompare(name(other.value), 'en-GB') || (one.value < other.value ? -1 : 1)
      : place(one.value) - place(other.value)
  )
}

/** Reads only the groups that a page touches. */
function grouped(
  sql: Sql,
  query: Filtered,
  { by, direction }: { by: GroupSort; direction: Direction },
  page: Page,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): Found {
  const groups = groupsOf(sql, query, by, today, ownerNames)
  const sum = (part: keyof Tally): number => groups.reduce((all, group) => all + group[part], 0)
  const rows: Listed[] = []
  let { offset } = page
  for (const group of direction === 'up' ? groups : groups.toReversed()) {
    const limit = page.limit - rows.length
    if (limit <= 0) break
    if (offset >= group.total) {
      offset -= group.total
      continue
    }
    const within = query.where(GROUP_SORTS[by], '=', group.value)
    rows.push(...sql.rows<Listed>(ordered(within, 'urgency', direction, { offset, limit })))
    offset = 0
  }
  return { rows, total: sum('total'), late: sum('late') }
}

/**
 * Finds a page of the list.
 * @param today in London: what is late depends on it
 * @param ownerNames names of officers by id, for sorting by owner; who has left sorts last
 */
export function findReferrals(
  sql: Sql,
  filter: ListFilter,
  { by, direction }: Sort,
  page: Page,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): Found {
  const query = filtered(filter, today)
  if (!isPlain(by)) return grouped(sql, query, { by, direction }, page, today, ownerNames)
  const column = PLAIN_SORTS[by]
  if (filter.text !== '') return searched(sql, query, column, direction, page, today)
  return { rows: sql.rows<Listed>(ordered(query, column, direction, page)), ...tally(sql, query, today) }
}

/** Of these people, how many referrals each has. */
export function countReferrals(sql: Sql, persons: readonly string[]): Map<string, number> {
  if (persons.length === 0) return new Map()
  const counted = sql.all<{ person: string; referrals: number }>(
    'SELECT person, count(*) AS referrals FROM referral WHERE person IN (SELECT value FROM json_each(?)) GROUP BY person',
    [JSON.stringify(persons)]
  )
  return new Map(counted.map(({ person, referrals }) => [person, referrals]))
}

/** Records on which two desks wrote one field without knowing of each other. */
export function recordsInConflict(sql: Sql): Set<string> {
  const found = sql.all<{ id: string }>(
    'SELECT DISTINCT r.id AS id FROM conflict c CROSS JOIN journal_record r ON r.number = c.record'
  )
  return new Set(found.map(({ id }) => id))
}
