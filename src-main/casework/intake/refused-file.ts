import { stringify } from 'csv-stringify/sync'
import { csvOptions, harmless, workbook } from '../lists'
import type { RefusedRows } from './held'

/** Heading and rows of the file: the original columns, then the row's number and why it was not brought in. */
function linesOf(headings: readonly string[], refused: RefusedRows): { heading: string[]; lines: string[][] } {
  const heading = [...headings.map(harmless), 'Row', 'Why it was not brought in']
  const lines = refused.rows.map(({ number, cells, why }) => [
    ...headings.map((_, column) => harmless(cells[column] ?? '')),
    String(number),
    harmless(why)
  ])
  return { heading, lines }
}

/** The refused rows as CSV: UTF-8 with its mark, so that spreadsheet programs read accents rightly. */
export function refusedAsCsv(headings: readonly string[], refused: RefusedRows): Uint8Array {
  const { heading, lines } = linesOf(headings, refused)
  return Buffer.from(stringify([heading, ...lines], { ...csvOptions, bom: true }))
}

/** The refused rows as a workbook of one plain sheet: texts only, nothing hidden, no formulas. */
export async function refusedAsXlsx(headings: readonly string[], refused: RefusedRows): Promise<Uint8Array> {
  const { heading, lines } = linesOf(headings, refused)
  const book = workbook('Not brought in')
  book.row(heading, true)
  for (const [place, line] of lines.entries()) {
    if (place % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
    book.row(line)
  }
  return book.bytes()
}
