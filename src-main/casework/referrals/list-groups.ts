import type { CodeList } from '../../contract/codes/code-list'
import { concerns, sectors } from '../../contract/codes/referral'
import { stages } from '../../contract/codes/stages'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import type { Filtered } from './filter'
import { lateOf, rowsOf, type Direction, type Listed, type Page, type Tally } from './list-page'

/** Sorts by something people name: read group by group in the order of the names, each group by urgency. */
export type GroupSort = 'stage' | 'sector' | 'concern' | 'owner'

interface Group extends Tally {
  value: string
}

const codeLists: Readonly<Record<GroupSort, CodeList<string> | null>> = {
  stage: stages,
  sector: sectors,
  concern: concerns,
  owner: null
}

/** Where a code stands in its list; what is not given comes after all. */
function placeIn(list: CodeList<string>, value: string): number {
  const place = list.codes.findIndex(({ code }) => code === value)
  return place < 0 ? list.codes.length : place
}

/** Owners by name; nobody and who has left come last. */
function byName(ownerNames: ReadonlyMap<string, string>) {
  const name = (value: string): string => ownerNames.get(value) ?? '\uffff'
  return (one: Group, other: Group): number =>
    name(one.value).localeCompare(name(other.value), 'en-GB') || (one.value < other.value ? -1 : 1)
}

/** The groups of a sort with how many referrals each holds, in the order people expect. */
function groupsOf(
  sql: Sql,
  query: Filtered,
  by: GroupSort,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): Group[] {
  const groups = sql.rows<Group>(
    query
      .select((of) => [of.ref(by).as('value'), of.fn.countAll<number>().as('total'), lateOf(today).as('late')])
      .groupBy(by)
      .compile()
  )
  const list = codeLists[by]
  return groups.sort(list ? (one, other) => placeIn(list, one.value) - placeIn(list, other.value) : byName(ownerNames))
}

/** A page of the list sorted by groups; only the groups that it touches are read. */
export function groupedRows(
  sql: Sql,
  query: Filtered,
  { by, direction }: { by: GroupSort; direction: Direction },
  page: Page,
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): { rows: Listed[] } & Tally {
  const groups = groupsOf(sql, query, by, today, ownerNames)
  const rows: Listed[] = []
  let { offset } = page
  for (const group of direction === 'up' ? groups : groups.toReversed()) {
    const limit = page.limit - rows.length
    if (limit <= 0) break
    if (offset >= group.total) {
      offset -= group.total
      continue
    }
    rows.push(...rowsOf(sql, query.where(by, '=', group.value), 'urgency', direction, { offset, limit }))
    offset = 0
  }
  const sum = (part: keyof Tally): number => groups.reduce((all, group) => all + group[part], 0)
  return { rows, total: sum('total'), late: sum('late') }
}
