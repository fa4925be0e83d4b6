import type { Id } from '../../../contract/ids'
import { Refusal } from '../../../contract/result'
import type { Json } from '../../../journal/entry'
import type { Asking } from '../../../vault/asking'
import { readRow } from '../reading'
import { decisionsIn } from './decisions'
import type { CorrectedBody } from './entries'

/**
 * Corrects what a decision says: a new row that supersedes, both visible. It moves the referral nowhere; what was confirmed by two stays as they
 * confirmed it.
 * @throws Refusal FD-REF-01 when the referral is not here, FD-REF-61 for what is no decision of it that was made
 */
export function correct({ sql, journal, officer }: Asking, referral: Id, body: CorrectedBody): void {
  const { reference } = readRow(sql, referral)
  const decisions = decisionsIn(journal.historyOf(referral), { id: referral, reference }, (id) => id)
  if (!decisions.some(({ id, correctable }) => id === body.decision && correctable)) {
    throw new Refusal('FD-REF-61', 'What was to be corrected is not a decision that was made on this referral.', {
      next: 'A proposal that still waits is taken back and written anew. Open the decisions again to see how they stand.'
    })
  }
  const parts = Object.fromEntries(Object.entries(body.parts).filter(([, part]) => part !== undefined)) as Record<
    string,
    Json
  >
  journal.append({ record: referral, kind: 'referral.corrected', body: { ...body, parts }, actor: officer.id })
}
