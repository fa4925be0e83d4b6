import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { harmless } from './harmless'

/** What goes into a file or onto the clipboard, line by line, texts only. */
export interface ListLines {
  /** Marking, what this is, and the warning: before the headings. */
  before: string[]
  headings: string[]
  rows: string[][]
  /** The marking again. */
  after: string
}

const WARNING =
  'A list away from its records: it is not kept up to date, nobody is taken off it, and it is not to be kept as a list of people. Destroy it once it has served its purpose.'

/**
 * The lines of a list that leaves the desk.
 * @param about who took it when, for whom and for what
 */
export function linesOf(
  listed: { title: string; headings: string[]; rows: { cells: string[] }[] },
  marking: string,
  about: { by: string; on: string; recipient: string; purpose: string }
): ListLines {
  const count = listed.rows.length === 1 ? '1 row' : `${listed.rows.length} rows`
  const what = `${listed.title}, ${count} as filtered, taken by ${about.by} on ${about.on} for ${about.recipient}: ${about.purpose}`
  return {
    before: [marking, what, WARNING].map(harmless),
    headings: listed.headings.map(harmless),
    rows: listed.rows.map(({ cells }) => cells.map(harmless)),
    after: marking
  }
}

/** As CSV: UTF-8 with its mark, so that spreadsheet programs read accents rightly. */
export function listAsCsv({ before, headings, rows, after }: ListLines): Uint8Array {
  const lines = [...before.map((line) => [line]), headings, ...rows, [after]]
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: 'windows' }))
}

/** As a workbook of one plain sheet: texts only, nothing hidden, no formulas. */
export async function listAsXlsx({ before, headings, rows, after }: ListLines, sheet: string): Promise<Uint8Array> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
  const plain = (value: string) => (value === '' ? null : { value, type: String })
  const lines = [
    ...before.map((line, place) => [place === 0 ? bold(line) : plain(line)]),
    headings.map(bold),
    ...rows.map((cells) => cells.map(plain)),
    [bold(after)]
  ]
  return writeXlsxFile(lines, { sheet }).toBuffer()
}

/** As text for the clipboard: a line a row, columns parted by tabs. */
export function listAsText({ before, headings, rows, after }: ListLines): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')
  return [...before, line(headings), ...rows.map(line), after].join('\n')
}
