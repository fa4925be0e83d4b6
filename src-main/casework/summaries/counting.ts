import type { Sql } from '../../vault/sql'
import type { Bounds, Measure } from './measure'
import {
  ageMeasure,
  concernMeasure,
  journeyMeasure,
  repeatMeasure,
  sectorMeasure,
  waysOutMeasure
} from './referral-measures'
import { clockMeasure, taskMeasure } from './work-measures'

/** Every table of a summary, in the order it is read. */
export const measures: readonly Measure[] = [
  journeyMeasure,
  waysOutMeasure,
  sectorMeasure,
  concernMeasure,
  ageMeasure,
  clockMeasure,
  repeatMeasure,
  taskMeasure
]

/** How many records stand in a cell; 0 for one nobody stands in. */
export type Counts = (row: string, column: string) => number

const COUNTING: ReadonlyMap<string, string> = new Map(
  measures.map(({ table, cells }) => [
    table,
    `SELECT place, part, count(*) AS counted FROM (${cells}) GROUP BY place, part`
  ])
)

/** Counts one table of figures. */
export function countCells(sql: Sql, { table }: Measure, bounds: Bounds): Counts {
  const rows = sql.all<{ place: string; part: string; counted: number }>(COUNTING.get(table) ?? '', bounds)
  const counted = new Map(rows.map(({ place, part, counted }) => [`${place} ${part}`, counted]))
  return (row, column) => counted.get(`${row} ${column}`) ?? 0
}
