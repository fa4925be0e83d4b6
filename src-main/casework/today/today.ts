import type { TodayColumn, TodayItem } from '../../contract/today'
import type { Found, Looking } from './looking'
import { sources } from './sources'

const PLACE: Readonly<Record<TodayItem['whose'], number>> = { mine: 0, nobodys: 1, others: 1 }
/** What has no date among dated things comes where its source stands. */
const UNDATED = ''

function before(one: TodayItem, other: TodayItem): number {
  const danger = Number(other.kind === 'danger') - Number(one.kind === 'danger')
  if (danger !== 0) return danger
  const whose = PLACE[one.whose] - PLACE[other.whose]
  if (whose !== 0) return whose
  return (one.day ?? UNDATED).localeCompare(other.day ?? UNDATED)
}

/** Columns whose things are ordered by their day, whatever kind they are; in the others each kind keeps its order. */
const BY_DAY: readonly TodayColumn[] = ['late', 'due', 'birthdays']

/**
 * One column: what all its sources found, danger first, then mine, then the day.
 * @returns at most `looking.most` items, and how many there are in all
 */
export function columnOf(column: TodayColumn, looking: Looking): Found {
  const found = sources.filter((source) => source.column === column).map((source) => source.find(looking))
  const all = found.flatMap(({ items }) => items)
  const items = (BY_DAY.includes(column) ? all.toSorted(before) : all).slice(0, looking.most)
  const shown = new Set(items.map(({ leadsTo }) => leadsTo.id))
  return {
    items,
    total: found.reduce((sum, { total }) => sum + total, 0),
    records: [...new Set(found.flatMap(({ records }) => records))].filter((id) => shown.has(id)),
    markings: found.flatMap(({ markings }) => markings)
  }
}

/** How many things press: late, or waiting for this officer. */
export function pressing(looking: Looking): number {
  return sources
    .filter(({ column }) => column === 'late' || column === 'waiting')
    .reduce((sum, source) => sum + source.count(looking), 0)
}
