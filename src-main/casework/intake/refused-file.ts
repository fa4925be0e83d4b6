import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { harmless } from '../lists'
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
  return Buffer.from(stringify([heading, ...lines], { bom: true, record_delimiter: 'windows' }))
}

/** The refused rows as a workbook of one plain sheet: texts only, nothing hidden, no formulas. */
export async function refusedAsXlsx(headings: readonly string[], refused: RefusedRows): Promise<Uint8Array> {
  const { heading, lines } = linesOf(headings, refused)
  const bold = heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const rows = lines.map((line) => line.map((value) => (value === '' ? null : { value, type: String })))
  return writeXlsxFile([bold, ...rows], { sheet: 'Not brought in' }).toBuffer()
}
