import type { Id } from '../../contract/ids'
import type { ColumnMatch } from '../../contract/intake'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import { lookForLater } from '../people'
import { receiveOne } from '../referrals'
import { broughtIn } from './entries'
import { judgeNow, requireUsable } from './judging'
import { reasonsOf, type Judged } from './judge'
import type { Held, RefusedRows } from './held'
import { rememberMatch } from './remembered'

/** Rows between two reports of progress, where the work can be stopped. */
const PIECE = 500

export interface BroughtInAnswer {
  broughtIn: number
  refused: number
  firstReference: string | null
  lastReference: string | null
}

/** The rows of a verdict that stay out, with their reasons. */
export function refusedRows(file: Held, match: ColumnMatch, judged: Judged): RefusedRows {
  return {
    rows: judged.verdict.bad.map((place) => ({
      number: file.table.firstRow + place,
      cells: file.table.rows[place] ?? [],
      why: reasonsOf(file.table, place, match, judged)
    }))
  }
}

/**
 * Brings in every good row in one transaction, through the same door as a referral typed by hand. Stopped or failing at any row, none
 * of them is in.
 * @throws Refusal FD-INT-02 no good row, -03 the match cannot be used, -04 brought in already
 */
export async function bringIn(file: Held, match: ColumnMatch, asking: Asking): Promise<BroughtInAnswer> {
  requireUsable(file, match)
  const { answer, refused } = await asking.exclusively(async () => {
    const judged = judgeNow(file, match, asking)
    const { rows, verdict } = judged
    const total = verdict.good.length
    if (total === 0) {
      throw new Refusal('FD-INT-02', 'No row of this file can be brought in as it is.', {
        next: 'Look at what is wrong with each row, mend the file and choose it again, or match the columns differently.'
      })
    }
    let first = ''
    let last = ''
    const received: Id[] = []
    for (const [done, place] of verdict.good.entries()) {
      if (done % PIECE === 0) await asking.progress(done, total, 'Bringing in referrals')
      const row = rows[place]
      if (!row) continue
      const { id, reference } = receiveOne(asking, { given: row.given, fields: row.fields, owner: null })
      received.push(id)
      first ||= reference
      last = reference
    }
    const answered = { broughtIn: total, refused: verdict.bad.length, firstReference: first, lastReference: last }
    asking.journal.append({
      record: file.id,
      kind: broughtIn.name,
      body: {
        digest: file.digest,
        rows: total + verdict.bad.length,
        broughtIn: total,
        refused: verdict.bad.length,
        first,
        last
      },
      actor: asking.officer.id
    })
    rememberMatch(asking, file.table.headings, match)
    lookForLater(asking, received)
    await asking.progress(total, total, 'Bringing in referrals')
    return { answer: answered, refused: refusedRows(file, match, judged) }
  })
  file.done = refused
  file.table = { ...file.table, rows: [] }
  delete file.read
  delete file.judged
  return answer
}
