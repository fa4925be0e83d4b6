import { dayInWords } from '../../contract/day-words'
import type { OpenedTable } from '../../contract/intake'
import { shown } from '../../contract/text'
import type { Output } from '../../contract/call'
import type { intake } from '../../contract/intake'
import { londonDay } from '../calendar'
import type { Asking } from '../../vault/asking'
import { guessColumns } from './headings'
import type { Held } from './held'
import { rememberedMatch } from './remembered'

const SAMPLES = 3
const LONGEST_SAMPLE = 80

function samplesOf(table: OpenedTable, column: number): string[] {
  const samples: string[] = []
  for (const row of table.rows) {
    const text = shown((row[column] ?? '').trim())
    if (text === '' || samples.includes(text)) continue
    samples.push(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text)
    if (samples.length === SAMPLES) break
  }
  return samples
}

/** Says so when a file of the very same content was brought in before. */
function broughtInBefore(asking: Asking, digest: string): string[] {
  const earlier = asking.sql.get<{ brought_in_at: string }>(
    'SELECT brought_in_at FROM intake WHERE digest = ? ORDER BY brought_in_at DESC LIMIT 1',
    [digest]
  )
  return earlier
    ? [`A file of exactly this content was brought in on ${dayInWords(londonDay(earlier.brought_in_at))}.`]
    : []
}

/** What the officer sees of a file just opened: its columns with samples, and how they may match. */
export function overviewOf(file: Held, asking: Asking): Output<(typeof intake)['intake.open']> {
  const { table } = file
  const remembered = rememberedMatch(asking, table.headings)
  return {
    intake: file.id,
    name: table.name,
    columns: table.headings.map((heading, index) => ({ index, heading, samples: samplesOf(table, index) })),
    rows: table.rows.filter((row) => row.length > 0).length,
    match: remembered ?? guessColumns(table.headings),
    remembered: remembered !== null,
    notes: [...table.notes, ...broughtInBefore(asking, file.digest)]
  }
}
