import { turnedAway } from './refusals'

/** How far the content of a worksheet reaches, counted before a reader makes rows of it. */
export interface Extent {
  /** Last row and column (1-based) with a cell that holds something; 0 when there is none. */
  lastRow: number
  lastColumn: number
  /** Rows with at least one such cell. */
  filledRows: number
  /** The greatest row number named at all, empty rows included. */
  furthestRow: number
  /** Cells that hold a spreadsheet error such as #N/A. */
  errorCells: number
  /** Rows hidden by hand or by a filter. */
  hiddenRows: number
}

/** Rows and cells with their attributes; group 3 tells a cell that is closed at once and holds nothing. */
const ROW_OR_CELL = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g
/** The place of a row or cell; a prefix makes no difference to the reader of worksheets. */
const PLACES = /(?:^|\s)(?:[\w.-]+:)?r\s*=\s*["']([^"']*)["']/g
/** How spreadsheet programs write a cell; anything else is looked at more closely. */
const PLAIN_CELL = /^ r="([A-Z]{1,3})(\d{1,9})"(?: [st]="\w*")*$/
const CELL_PLACE = /^([A-Z]{1,3})(\d{1,9})$/
/** A tag within a tag, or one far longer than any spreadsheet program writes: readers would disagree about it. */
const CROOKED = /<[^<>]*<|<[^<>]{4000}/
const ERROR_CELL = /\st\s*=\s*["']e["']/
const SLICE = 8 * 1024 * 1024
const LONGEST_TAG = 4096

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** The place a row or cell names, or null when it names none or several. */
function placeOf(attributes: string): string | null {
  const places = [...attributes.matchAll(PLACES)]
  return places.length === 1 ? (places[0]?.[1] ?? null) : null
}

function noteRow(extent: Extent, attributes: string): void {
  const place = /\br\s*=/.test(attributes) ? placeOf(attributes) : String(extent.furthestRow + 1)
  const number = place !== null && /^\d{1,9}$/.test(place) ? Number(place) : Number.POSITIVE_INFINITY
  extent.furthestRow = Math.max(extent.furthestRow, number)
  if (/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) extent.hiddenRows++
}

function noteCell(extent: Extent, attributes: string, empty: boolean): void {
  const [, letters = '', number = ''] = PLAIN_CELL.exec(attributes) ?? CELL_PLACE.exec(placeOf(attributes) ?? '') ?? []
  const row = number === '' ? Number.POSITIVE_INFINITY : Number(number)
  extent.furthestRow = Math.max(extent.furthestRow, row)
  if (empty) return
  if (row !== extent.lastRow) extent.filledRows++
  extent.lastRow = Math.max(extent.lastRow, row)
  extent.lastColumn = Math.max(extent.lastColumn, columnOf(letters))
  if (ERROR_CELL.test(attributes)) extent.errorCells++
}

/**
 * Walks through a worksheet's XML and says how far it reaches. A cell without a proper place counts as infinitely far down, so that it
 * is refused.
 * @throws Refusal FD-OPN-15 for tags that no spreadsheet program writes
 * @param xml the worksheet part as bytes; places and tags are plain ASCII in it
 */
export function extentOf(xml: Buffer): Extent {
  const extent = { lastRow: 0, lastColumn: 0, filledRows: 0, furthestRow: 0, errorCells: 0, hiddenRows: 0 }
  for (let at = 0; at < xml.length;) {
    const to = Math.min(at + SLICE, xml.length)
    const text = xml.toString('latin1', at, Math.min(to + LONGEST_TAG, xml.length))
    if (CROOKED.test(text)) throw turnedAway.damagedWorkbook()
    let next = to
    for (const match of text.matchAll(ROW_OR_CELL)) {
      if (at + match.index >= to) break
      if (match[1] === 'row') noteRow(extent, match[2] ?? '')
      else noteCell(extent, match[2] ?? '', match[3] === '/')
      next = Math.max(next, at + match.index + match[0].length)
    }
    at = next
  }
  return extent
}
