import type { ColumnMatch } from '../../contract/intake'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import { foldName } from '../people'
import { receivedBetween } from '../referrals'
import type { Circumstances } from './cell'
import { Duplicates } from './duplicates'
import { matchProblems } from './headings'
import { matchText, type Held } from './held'
import { judge, readRows, receivedSpan, type Judged, type RowsRead } from './judge'

function circumstancesOf(asking: Asking): Circumstances {
  return { today: asking.today(), now: asking.now(), ceiling: asking.desk.ceiling }
}

/**
 * @throws Refusal FD-INT-04 when its rows are in already, FD-INT-03 when the match cannot be used
 */
export function requireUsable(file: Held, match: ColumnMatch): void {
  if (file.done) {
    throw new Refusal('FD-INT-04', 'The good rows of this file were brought in already.', {
      next: 'Save the rows that were refused, mend them there, and choose that file.'
    })
  }
  const problem = matchProblems(match, file.table.headings.length)[0]
  if (problem) throw new Refusal('FD-INT-03', problem, { next: 'Change the match of the columns.' })
}

/** Reads the rows once for a match and keeps them while the officer looks; they depend on nothing but the file. */
function rowsOf(file: Held, match: ColumnMatch, asking: Asking): RowsRead {
  const text = matchText(match)
  if (file.read?.match !== text) file.read = { match: text, rows: readRows(file.table, match, circumstancesOf(asking)) }
  return file.read.rows
}

/** Judges the whole file against the desk as it is now. */
export function judgeNow(file: Held, match: ColumnMatch, asking: Asking): Judged {
  const rows = rowsOf(file, match, asking)
  const span = receivedSpan(rows)
  const known = span ? receivedBetween(asking.sql, span.from, span.to) : []
  return { rows, verdict: judge(rows, file.table.firstRow, new Duplicates(known, foldName)) }
}

/** The same, worked out once for a match while the officer pages through the preview. */
export function judgeOnce(file: Held, match: ColumnMatch, asking: Asking): Judged {
  const rows = rowsOf(file, match, asking)
  file.judged = file.judged?.rows === rows ? file.judged : judgeNow(file, match, asking)
  return file.judged
}
