import { stringify } from 'csv-stringify/sync'
import { harmless } from './harmless'
import { inPieces, type Tell } from './pieces'
import { workbook } from './workbook'

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
/** A lone line feed is no end of a record here, so the writer would leave a cell of several lines unquoted, and readers take it for one. */
export const csvOptions = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const
const WRITING = 'Writing the list'

/**
 * The lines of a list that leaves the desk. Cells are made harmless when they are written.
 * @param about who took it when, for whom and for what
 */
export function linesOf(
  { title, marking, headings, rows }: { title: string; marking: string; headings: string[]; rows: string[][] },
  about: { by: string; on: string; recipient: string; purpose: string }
): ListLines {
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`
  const what = `${title}, ${count} as filtered, taken by ${about.by} on ${about.on} for ${about.recipient}: ${about.purpose}`
  return { before: [marking, what, WARNING].map(harmless), headings: headings.map(harmless), rows, after: marking }
}

/** As CSV: UTF-8 with its mark, so that spreadsheet programs read accents and names in other scripts rightly. */
export async function listAsCsv({ before, headings, rows, after }: ListLines, tell: Tell): Promise<Uint8Array> {
  const parts = [Buffer.from(stringify([...before.map((line) => [line]), headings], { ...csvOptions, bom: true }))]
  await inPieces(rows, tell, WRITING, (piece) => {
    const harmlessRows = piece.map((cells) => cells.map(harmless))
    parts.push(Buffer.from(stringify(harmlessRows, csvOptions)))
  })
  parts.push(Buffer.from(stringify([[after]], csvOptions)))
  return Buffer.concat(parts)
}

/** As a workbook of one plain sheet: texts only, nothing hidden, no formulas. */
export async function listAsXlsx(
  { before, headings, rows, after }: ListLines,
  sheet: string,
  tell: Tell
): Promise<Uint8Array> {
  const book = workbook(sheet)
  before.forEach((line, place) => book.row([line], place === 0))
  book.row(headings, true)
  await inPieces(rows, tell, WRITING, (piece) => {
    for (const cells of piece) book.row(cells.map(harmless))
  })
  book.row([after], true)
  return book.bytes()
}

/** As text for the clipboard: a line a row, columns parted by tabs. */
export async function listAsText({ before, headings, rows, after }: ListLines, tell: Tell): Promise<string> {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')
  const lines = [...before, line(headings)]
  await inPieces(rows, tell, WRITING, (piece) => {
    for (const cells of piece) lines.push(line(cells.map(harmless)))
  })
  return [...lines, after].join('\n')
}
