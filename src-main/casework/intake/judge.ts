import type { ColumnMatch, IntakeField, OpenedTable, PreviewRow } from '../../contract/intake'
import { intakeFields } from '../../contract/intake'
import { londonDay } from '../calendar'
import type { Day } from '../../contract/time'
import { shown } from '../../contract/text'
import type { Circumstances } from './cell'
import type { Duplicates } from './duplicates'
import { readRow, type RowRead } from './row'

/** The rows of a file as they were read under one match; empty rows are null. */
export type RowsRead = readonly (RowRead | null)[]

/** What was found of a whole file under one match. */
export interface Verdict {
  /** Places (0-based) in the table's rows. */
  good: number[]
  bad: number[]
  /** Sentences on rows that look like another one, by place. */
  alike: ReadonlyMap<number, string>
}

/** Where a sentence about the row as a whole is shown: at its name, else at what else was matched first. */
const WHOLE_ROW: readonly IntakeField[] = ['full_name', 'surname', 'forenames', 'concern_as_raised', 'received_at']

/** Reads every row of a file by itself. */
export function readRows(table: OpenedTable, match: ColumnMatch, circumstances: Circumstances): RowsRead {
  return table.rows.map((cells) => (cells.length === 0 ? null : readRow(cells, match, circumstances)))
}

/** The first and last day on which rows say they were received; null when none says so. */
export function receivedSpan(rows: RowsRead): { from: Day; to: Day } | null {
  let span: { from: Day; to: Day } | null = null
  for (const row of rows) {
    if (!row?.fields.receivedAt) continue
    const day = londonDay(row.fields.receivedAt)
    if (span === null) span = { from: day, to: day }
    else if (day < span.from) span.from = day
    else if (day > span.to) span.to = day
  }
  return span
}

/**
 * Judges every row of a file; empty rows are passed over.
 * @param firstRow the number of the first row in the spreadsheet
 * @param duplicates what is known of the desk; the rows are added to it
 */
export function judge(rows: RowsRead, firstRow: number, duplicates: Duplicates): Verdict {
  const good: number[] = []
  const bad: number[] = []
  const alike = new Map<number, string>()
  rows.forEach((row, place) => {
    if (row === null) return
    const faulty = Object.keys(row.errors).length > 0
    const words = faulty ? null : duplicates.look(row, firstRow + place)
    if (words !== null) alike.set(place, words)
    if (faulty || words !== null) bad.push(place)
    else good.push(place)
  })
  return { good, bad, alike }
}

/** The sentences on one row, by field, with the one on its likeness to another. */
function faultsOf(row: RowRead, match: ColumnMatch, alike: string | undefined): Partial<Record<IntakeField, string>> {
  const field = WHOLE_ROW.find((each) => match[each] !== undefined)
  return alike !== undefined && field ? { ...row.errors, [field]: alike } : row.errors
}

/** A file judged under a match, and everything that was found on the way. */
export interface Judged {
  rows: RowsRead
  verdict: Verdict
}

function faultsAt({ rows, verdict }: Judged, place: number, match: ColumnMatch): Partial<Record<IntakeField, string>> {
  const row = rows[place]
  return row ? faultsOf(row, match, verdict.alike.get(place)) : {}
}

/** One row as the preview shows it: each matched cell with its text and what is wrong with it. */
export function previewRow(table: OpenedTable, place: number, match: ColumnMatch, judged: Judged): PreviewRow {
  const cells = table.rows[place] ?? []
  const errors = faultsAt(judged, place, match)
  const matched = intakeFields.flatMap((field) => {
    const column = match[field]
    return column === undefined ? [] : [{ field, text: shown(cells[column] ?? ''), error: errors[field] ?? null }]
  })
  return { row: table.firstRow + place, cells: matched, good: Object.keys(errors).length === 0 }
}

/** Why a row is not brought in, as one text: each column's heading with its sentence. */
export function reasonsOf(table: OpenedTable, place: number, match: ColumnMatch, judged: Judged): string {
  const errors = faultsAt(judged, place, match)
  return intakeFields
    .flatMap((field) => {
      const sentence = errors[field]
      const heading = table.headings[match[field] ?? -1]
      return sentence ? [`${heading ? `${heading}: ` : ''}${sentence}`] : []
    })
    .join(' ')
}
