import type { SummaryTable } from '../../contract/summary-snapshot'
import type { Element, Sheet } from './sheet'
import { CONTENT_WIDTH, HAIRLINE, MARGIN, RULE, STYLES } from './style'
import { cellInWords } from './wording'

const PADDING = 4
const GUTTER = 12
/** A heading breaks over lines rather than make its column wider than this, unless one word is. */
const WIDEST_HEAD = 74
/** Columns of figures are at least this wide, so that those of several tables stand in line. */
const NARROWEST = 52
const NARROWEST_LABEL = 150
const NO_ROWS = 'Nothing to list.'

interface Column {
  x: number
  width: number
  numeric: boolean
}

interface Cell {
  lines: string[]
  numeric: boolean
}

/** A heading as wide as its longest line when it is broken at about {@link WIDEST_HEAD}. */
function headWidth(sheet: Sheet, heading: string): number {
  const words = Math.max(...heading.split(' ').map((word) => sheet.width(word, STYLES.cellHead)))
  const lines = sheet.wrap(heading, STYLES.cellHead, Math.max(words, WIDEST_HEAD))
  return Math.max(...lines.map((line) => sheet.width(line, STYLES.cellHead)))
}

/** Widths from what stands in each column: figures as narrow as they can be, the rows' headings take what is left of the page. */
function columnsOf(sheet: Sheet, table: SummaryTable): Column[] {
  const others = table.columns.slice(1).map(({ heading, numeric }, place) => {
    const widest = Math.max(
      0,
      ...table.rows.map(({ cells }) => sheet.width(cellInWords(cells[place] ?? null), STYLES.cell, numeric))
    )
    return Math.max(widest, headWidth(sheet, heading), NARROWEST) + 1
  })
  const free = CONTENT_WIDTH - GUTTER * others.length
  const sum = others.reduce((total, width) => total + width, 0)
  const scale = Math.min(1, (free - NARROWEST_LABEL) / sum)
  const widths = [free - sum * scale, ...others.map((width) => width * scale)]
  let x: number = MARGIN.left
  return widths.map((width, place) => {
    const column = { x, width, numeric: table.columns[place]?.numeric ?? false }
    x += width + GUTTER
    return column
  })
}

function cellsOf(sheet: Sheet, columns: readonly Column[], texts: readonly string[], head: boolean): Cell[] {
  const style = head ? STYLES.cellHead : STYLES.cell
  return columns.map(({ width, numeric }, place) => ({
    lines: sheet.wrap(texts[place] ?? '', style, width),
    numeric: numeric && place > 0
  }))
}

function heightOf(cells: readonly Cell[], head: boolean): number {
  const leading = head ? STYLES.cellHead.leading : STYLES.cell.leading
  return Math.max(...cells.map(({ lines }) => lines.length)) * leading + PADDING * 2
}

/** Draws a cell's lines: heads stand on the row's foot, the others hang from its top. */
function drawCell(sheet: Sheet, column: Column, cell: Cell, height: number, head: boolean): void {
  const style = head ? STYLES.cellHead : STYLES.cell
  let y = sheet.y + (head ? height - PADDING - cell.lines.length * style.leading : PADDING)
  for (const line of cell.lines) {
    const how = cell.numeric ? ({ align: 'right', width: column.width, tabular: true } as const) : {}
    sheet.line(line, column.x, y, style, how)
    y += style.leading
  }
}

function rule(sheet: Sheet, columns: readonly Column[], weight: number, colour: string): void {
  const last = columns.at(-1)
  const right = last ? last.x + last.width : MARGIN.left
  sheet.artefact(() => {
    sheet.doc.moveTo(MARGIN.left, sheet.y).lineTo(right, sheet.y).lineWidth(weight).strokeColor(colour).stroke()
  })
}

/** The head of the table; on pages after the first it is repeated for the eye and is no part of the reading. */
function drawHead(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], part: Element | null): void {
  const height = heightOf(cells, true)
  if (part) {
    const row = sheet.open(part, 'TR')
    for (const [place, column] of columns.entries()) {
      const cell = cells[place]
      if (cell) sheet.tagged(row, 'TH', () => drawCell(sheet, column, cell, height, true), { scope: 'Column' })
    }
    row.end()
  } else {
    sheet.artefact(() => {
      for (const [place, column] of columns.entries()) {
        const cell = cells[place]
        if (cell) drawCell(sheet, column, cell, height, true)
      }
    }, 'Pagination')
  }
  sheet.y += height
  rule(sheet, columns, 0.9, RULE)
}

function drawRow(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], part: Element): void {
  const height = heightOf(cells, false)
  const row = sheet.open(part, 'TR')
  for (const [place, column] of columns.entries()) {
    const cell = cells[place]
    if (!cell) continue
    const draw = (): void => drawCell(sheet, column, cell, height, false)
    if (place === 0) sheet.tagged(row, 'TH', draw, { scope: 'Row' })
    else sheet.tagged(row, 'TD', draw)
  }
  row.end()
  sheet.y += height
  rule(sheet, columns, 0.4, HAIRLINE)
}

/** Height of caption, head and the rows that must stand with them. */
export function tableStart(sheet: Sheet, table: SummaryTable): number {
  const columns = columnsOf(sheet, table)
  const head = heightOf(
    cellsOf(
      sheet,
      columns,
      table.columns.map(({ heading }) => heading),
      true
    ),
    true
  )
  const first = table.rows.slice(0, 3).map(({ label, cells }) => [label, ...cells.map(cellInWords)])
  const rows = first.reduce((sum, texts) => sum + heightOf(cellsOf(sheet, columns, texts, false), false), 0)
  const caption = sheet.wrap(table.caption, STYLES.subheading, CONTENT_WIDTH).length * STYLES.subheading.leading
  return caption + 3 + head + rows + (table.rows.length <= 3 ? baseHeight(sheet, table) : 0)
}

function baseHeight(sheet: Sheet, { base }: SummaryTable): number {
  return base === null ? 0 : sheet.wrap(base, STYLES.quiet, CONTENT_WIDTH).length * STYLES.quiet.leading + 3
}

/**
 * Typesets a table: caption, head repeated on each page, rows never parted, at least two rows on either side of a page's end, and the base with
 * the last row.
 */
export function drawTable(sheet: Sheet, parent: Element, table: SummaryTable): void {
  const columns = columnsOf(sheet, table)
  const head = cellsOf(
    sheet,
    columns,
    table.columns.map(({ heading }) => heading),
    true
  )
  const rows = table.rows.map(({ label, cells }) => cellsOf(sheet, columns, [label, ...cells.map(cellInWords)], false))
  const element = sheet.open(parent, 'Table', { title: table.caption })
  sheet.require(tableStart(sheet, table))
  sheet.paragraph(element, 'Caption', table.caption, STYLES.subheading, { after: 3 })
  const top = sheet.open(element, 'THead')
  drawHead(sheet, columns, head, top)
  top.end()
  const body = sheet.open(element, 'TBody')
  for (const [place, cells] of rows.entries()) {
    if (!staysHere(sheet, table, rows, place)) {
      sheet.newPage()
      drawHead(sheet, columns, head, null)
    }
    drawRow(sheet, columns, cells, body)
  }
  if (rows.length === 0) {
    const row = sheet.open(body, 'TR')
    sheet.tagged(row, 'TD', () => sheet.line(NO_ROWS, MARGIN.left, sheet.y + PADDING, STYLES.cell))
    row.end()
    sheet.y += STYLES.cell.leading + PADDING * 2
    rule(sheet, columns, 0.4, HAIRLINE)
  }
  body.end()
  element.end()
  sheet.y += 3
  if (table.base !== null) sheet.paragraph(parent, 'P', table.base, STYLES.quiet)
  sheet.y += 13
}

/** True when this row may be drawn on this page: it fits, and the last row is not left to a page of its own. */
function staysHere(sheet: Sheet, table: SummaryTable, rows: readonly Cell[][], place: number): boolean {
  const height = (at: number): number => (rows[at] ? heightOf(rows[at], false) : 0)
  const base = baseHeight(sheet, table)
  const last = rows.length - 1
  if (place === last) return sheet.room >= height(place) + base
  if (place === last - 1 && place > 1) return sheet.room >= height(place) + height(last) + base
  return sheet.room >= height(place)
}
