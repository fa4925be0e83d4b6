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
const PLACE = /(?:^|\s)r\s*=\s*["']([^"']*)["']/
const SLICE = 8 * 1024 * 1024
const LONGEST_TAG = 4096

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function note(extent: Extent, kind: string, attributes: string, empty: boolean): void {
  const place = PLACE.exec(attributes)?.[1] ?? ''
  if (kind === 'row') {
    extent.furthestRow = Math.max(extent.furthestRow, /^\d{1,9}$/.test(place) ? Number(place) : extent.furthestRow + 1)
    if (/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) extent.hiddenRows++
    return
  }
  const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,9})$/.exec(place) ?? []
  const row = number === '' ? Number.POSITIVE_INFINITY : Number(number)
  extent.furthestRow = Math.max(extent.furthestRow, row)
  if (empty) return
  if (row !== extent.lastRow) extent.filledRows++
  extent.lastRow = Math.max(extent.lastRow, row)
  extent.lastColumn = Math.max(extent.lastColumn, columnOf(letters))
  if (/\st\s*=\s*["']e["']/.test(attributes)) extent.errorCells++
}

/**
 * Walks through a worksheet's XML and says how far it reaches. A cell without a proper place counts as infinitely far down, so that it
 * is refused.
 * @param xml the worksheet part as bytes; places and tags are plain ASCII in it
 */
export function extentOf(xml: Buffer): Extent {
  const extent = { lastRow: 0, lastColumn: 0, filledRows: 0, furthestRow: 0, errorCells: 0, hiddenRows: 0 }
  for (let at = 0; at < xml.length;) {
    const to = Math.min(at + SLICE, xml.length)
    const text = xml.toString('latin1', at, Math.min(to + LONGEST_TAG, xml.length))
    let next = to
    for (const match of text.matchAll(ROW_OR_CELL)) {
      if (at + match.index >= to) break
      note(extent, match[1] ?? '', match[2] ?? '', match[3] === '/')
      next = Math.max(next, at + match.index + match[0].length)
    }
    at = next
  }
  return extent
}
