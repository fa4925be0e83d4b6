import type { Id } from '../../../contract/ids'
import type { Sql } from '../../../vault/sql'
import { foldSupport } from './fold'
import type { Item, Part } from './items'
import type { Support } from './support'

interface ItemRow {
  item: string
  part: Part
  lines: string
  shown: string
}

const READ_ITEMS = 'SELECT item, part, lines, shown FROM referral_support WHERE record = ? ORDER BY place'
const READ_ITEM = 'SELECT item, part, lines, shown FROM referral_support WHERE record = ? AND item = ?'

function itemFrom({ item, part, lines, shown }: ItemRow): Item {
  return { item, part, lines: JSON.parse(lines) as Item['lines'], shown: JSON.parse(shown) as Item['shown'] }
}

/** One item of a referral by the name of the entry that began it; null when it is not held here. */
export function readItem(sql: Sql, referral: Id, item: string): Item | null {
  const row = sql.get<ItemRow>(READ_ITEM, [referral, item])
  return row ? itemFrom(row) : null
}

/** Every item of a referral, in the order in which they began. */
export function readItems(sql: Sql, referral: Id): Item[] {
  return sql.all<ItemRow>(READ_ITEMS, [referral]).map(itemFrom)
}

/** Everything recorded of the support around a referral; empty lists where nothing was. */
export function supportOf(sql: Sql, referral: Id): Support {
  return foldSupport(referral, readItems(sql, referral))
}
