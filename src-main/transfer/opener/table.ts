import type { OpenedTable } from '../../contract/intake'
import { shown } from '../../contract/text'
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT } from './limits'
import { turnedAway } from './refusals'

/** Rows of cells as they stand in the file from its first row on; an empty row is an empty array, so that positions stay row numbers. */
export type Grid = readonly (readonly string[])[]

/** How many rows at the top may be titles rather than the heading. */
const TITLE_ROWS = 20

/** The name a spreadsheet gives a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function filled(row: readonly string[]): number {
  let count = 0
  for (const cell of row) if (cell.trim() !== '') count++
  return count
}

/** The row that holds the headings: the first with at least two filled cells, for a title often stands above; else the first filled one. */
function headingRow(grid: Grid): number {
  const first = grid.findIndex((row) => filled(row) > 0)
  if (first < 0) return -1
  const second = grid.slice(first, first + TITLE_ROWS).findIndex((row) => filled(row) >= 2)
  return second < 0 ? first : first + second
}

function checkCells(row: readonly string[], number: number): number {
  let text = 0
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] ?? ''
    if (cell.length > LONGEST_CELL) throw turnedAway.longCell(number, columnName(column), LONGEST_CELL)
    text += cell.length
  }
  return text
}

function widthOf(row: readonly string[]): number {
  let width = row.length
  while (width > 0 && (row[width - 1] ?? '').trim() === '') width--
  if (width > MOST_COLUMNS) throw turnedAway.tooManyColumns(MOST_COLUMNS)
  return width
}

/**
 * Makes the checked table that leaves the opener: a heading and rows of text, nothing else.
 * @param name the file's name
 * @param grid every row of the file or worksheet, from row 1 on
 * @param notes sentences on how it was read
 * @throws Refusal FD-OPN-01 nothing in it, -03 too many rows, -04 too many columns, -05 a cell too long, -06 too much text, -21 no rows
 */
export function makeTable(name: string, grid: Grid, notes: readonly string[]): OpenedTable {
  const heading = headingRow(grid)
  if (heading < 0) throw turnedAway.empty()
  const headings = grid[heading] ?? []
  let width = widthOf(headings)
  checkCells(headings, heading + 1)
  const rows: string[][] = []
  let kept = 0
  let text = 0
  let last = 0
  for (let index = heading + 1; index < grid.length; index++) {
    const row = grid[index] ?? []
    const filledTo = widthOf(row)
    if (filledTo > 0) {
      if (++kept > MOST_ROWS) throw turnedAway.tooManyRows(MOST_ROWS)
      text += checkCells(row, index + 1)
      if (text > MOST_TEXT) throw turnedAway.tooMuchText()
      last = index - heading
      width = Math.max(width, filledTo)
    }
    rows.push(filledTo > 0 ? row.slice(0, filledTo) : [])
  }
  if (kept === 0) throw turnedAway.headingOnly()
  const above = heading > 0 ? [`The heading was found in row ${heading + 1}; what stands above it is left out.`] : []
  return {
    name: shown(name),
    headings: Array.from({ length: width }, (_, column) => shown((headings[column] ?? '').trim())),
    rows: rows.slice(0, last),
    firstRow: heading + 2,
    notes: [...above, ...notes.map(shown)]
  }
}
