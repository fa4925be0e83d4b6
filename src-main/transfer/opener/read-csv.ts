import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { Refusal } from '../../contract/result'
import { guessDelimiter, type Delimiter } from './delimiter'
import { LONGEST_CELL, MOST_COLUMNS, MOST_LINES, MOST_ROWS, ROOM_ABOVE } from './limits'
import { turnedAway } from './refusals'
import type { Grid } from './table'

const EMPTY_ROW: readonly string[] = []
const NAMED_DELIMITER = /^sep=([,;\t|])\r?\n/i

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

/** Some programs name the delimiter in a first line `sep=;`, which a spreadsheet does not show. */
function delimiterOf(text: string): { delimiter: Delimiter; body: string } {
  const named = NAMED_DELIMITER.exec(text)
  if (named) return { delimiter: named[1] as Delimiter, body: text.slice(named[0].length) }
  return { delimiter: guessDelimiter(text), body: text }
}

/**
 * Reads delimited text: cells parted by comma, semicolon, tab or bar, quoted text with line breaks in it, rows of unequal length.
 * @param text the file's text, without a byte order mark
 * @returns every row from the first on; rows without content are empty arrays
 * @throws Refusal FD-OPN-03 too many rows, -04 too many columns, -05 a cell too long, -22 a quotation mark never closed
 */
export function readCsv(text: string): Grid {
  const { delimiter, body } = delimiterOf(text)
  const grid: (readonly string[])[] = []
  let filled = 0
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_CELL * MOST_COLUMNS,
      on_record(row: string[]) {
        const blank = isBlank(row)
        if (!blank) filled++
        if (filled > MOST_ROWS + ROOM_ABOVE || grid.length >= MOST_LINES) throw turnedAway.tooManyRows(MOST_ROWS)
        grid.push(blank ? EMPTY_ROW : row)
        return null
      }
    })
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    if (fault instanceof CsvError) throw explained(fault, grid.length + 1)
    throw fault
  }
  return grid
}

function explained(fault: CsvError, row: number): Refusal {
  if (fault.code === 'CSV_MAX_RECORD_SIZE' || fault.code === 'CSV_QUOTE_NOT_CLOSED') return turnedAway.openQuote(row)
  return turnedAway.notATable()
}
