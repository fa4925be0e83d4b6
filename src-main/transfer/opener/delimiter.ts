import { parse } from 'csv-parse/sync'

export type Delimiter = ',' | ';' | '\t' | '|'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
const SAMPLE = 64 * 1024
const SAMPLE_ROWS = 50

function rowWidths(sample: string, delimiter: Delimiter): number[] {
  try {
    const rows = parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: SAMPLE_ROWS
    })
    return rows.map((row) => row.length)
  } catch {
    return []
  }
}

/** How well a delimiter fits: the share of rows that have the commonest number of cells, more cells breaking a tie. */
function fit(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, count / widths.length + Math.min(width, 50) / 1000)
  }
  return best
}

/**
 * Guesses which character parts the cells, from the first rows; quoted text counts as one cell. Comma when nothing fits better.
 * @param text the file's text, or its beginning
 */
export function guessDelimiter(text: string): Delimiter {
  const cut = text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 0) || SAMPLE) : text
  let chosen: Delimiter = ','
  let best = 0
  for (const delimiter of DELIMITERS) {
    const score = fit(rowWidths(cut, delimiter))
    if (score > best) {
      best = score
      chosen = delimiter
    }
  }
  return chosen
}
