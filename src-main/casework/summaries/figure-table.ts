import type { SummaryTable } from '../../contract/summary-snapshot'
import { several } from './chart'
import type { Counts } from './counting'
import { ALL, UNKNOWN, type Heading, type Measure } from './measure'
import { perCent } from './per-cent'

interface Column {
  heading: string
  of(row: string): number | null
}

interface Making {
  measure: Measure
  caption: string
  /** What the rows are: Sector, Clock. */
  rowsAre: string
  rows: readonly Heading[]
  columns: readonly Column[]
  all: string
  base: string | null
}

/** Puts a table together: its rows, and under them all together. */
export function figureTable({ measure, caption, rowsAre, rows, columns, all, base }: Making): SummaryTable {
  const lines = [...rows, { code: ALL, label: all }]
  return {
    id: measure.table,
    caption,
    columns: [{ heading: rowsAre, numeric: false }, ...columns.map(({ heading }) => ({ heading, numeric: true }))],
    rows: lines.map(({ code, label }) => ({ label, cells: columns.map((column) => column.of(code)) })),
    base
  }
}

/** A column of counts, its total under it. */
export function counted(measure: Measure, counts: Counts, code: string): Column {
  const heading = measure.columns.find((column) => column.code === code)?.label ?? code
  const total = (): number => measure.rows.reduce((sum, row) => sum + counts(row.code, code), 0)
  return { heading, of: (row) => (row === ALL ? total() : counts(row, code)) }
}

/** Counts with their share of what is known. What is not known is shown and stands outside the percentages. */
export function shareTable(
  measure: Measure,
  counts: Counts,
  words: { caption: string; rowsAre: string; all: string; known: string },
  rows: readonly Heading[] = measure.rows
): SummaryTable {
  const column = counted(measure, counts, 'counted')
  const unknown = counts(UNKNOWN, 'counted')
  const known = (column.of(ALL) ?? 0) - unknown
  const share = (row: string): number | null =>
    row === ALL || row === UNKNOWN ? null : perCent(counts(row, 'counted'), known)
  const outside = rows.some(({ code }) => code === UNKNOWN) ? ` Not known, and outside them: ${unknown}.` : ''
  return figureTable({
    measure,
    ...words,
    rows,
    columns: [column, { heading: 'Per cent', of: share }],
    base: `Percentages are of ${several(known, 'referral')} ${words.known}.${outside}`
  })
}
