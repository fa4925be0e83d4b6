import type { FigureCodes } from '../../contract/summaries'
import type { SummarySection, SummaryTable } from '../../contract/summary-snapshot'
import { measures } from './counting'
import { ALL, type Heading } from './measure'

function codeOf(headings: readonly Heading[], words: string): string | null {
  return headings.find(({ label }) => label === words)?.code ?? null
}

function codesOfTable({ id, columns, rows }: SummaryTable): FigureCodes {
  const measure = measures.find(({ table }) => table === id)
  if (!measure) return { table: id, rows: rows.map(() => null), columns: columns.slice(1).map(() => null) }
  const last = rows.length - 1
  return {
    table: id,
    rows: rows.map(({ label }, place) => (place === last ? ALL : codeOf(measure.rows, label))),
    columns: columns.slice(1).map(({ heading }) => codeOf(measure.columns, heading))
  }
}

/**
 * By which codes the records behind each figure are found. Taken from the words of the tables, so that the figures of a summary frozen long ago lead on
 * as those just counted do; what this program does not know by that name leads nowhere.
 */
export function codesOf(sections: readonly SummarySection[]): FigureCodes[] {
  return sections.flatMap(({ tables }) => tables.map(codesOfTable))
}
