import { DECIDERS } from '../../../contract/codes/roles'
import type { Id } from '../../../contract/ids'
import { Refusal } from '../../../contract/result'
import type { Json } from '../../../journal/entry'
import type { Asking } from '../../../vault/asking'
import { readRow } from '../reading'
import { wordsDigest } from '../second-words'
import { decisionsIn } from './decisions'
import type { CorrectedBody } from './entries'

export interface CorrectionAsked extends Omit<CorrectedBody, 'confirmation'> {
  /** Needed where two officers made the decision. */
  second: { officer: Id; passphrase: string } | null
}

/**
 * Corrects what a decision says: a new row that supersedes, both visible. It moves the referral nowhere; what was confirmed by two stays as they
 * confirmed it, and is corrected by two: a supervisor who is not the officer asking confirms the very words with their own passphrase.
 * @throws Refusal FD-REF-01 when the referral is not here, FD-REF-61 for what is no decision of it that was made, FD-REF-62 where a second officer is
 * needed and none is named, and those of the second officer
 */
export function correct(asking: Asking, referral: Id, { second, ...body }: CorrectionAsked): void {
  const { sql, journal, officer } = asking
  const { reference } = readRow(sql, referral)
  const decisions = decisionsIn(journal.historyOf(referral), { id: referral, reference }, (id) => id)
  const decision = decisions.find(({ id, correctable }) => id === body.decision && correctable)
  if (!decision) {
    throw new Refusal('FD-REF-61', 'What was to be corrected is not a decision that was made on this referral.', {
      next: 'A proposal that still waits is taken back and written anew. Open the decisions again to see how they stand.'
    })
  }
  const parts = Object.fromEntries(Object.entries(body.parts).filter(([, part]) => part !== undefined)) as Record<
    string,
    Json
  >
  const words = { decision: body.decision, parts, why: body.why }
  if (decision.decidedBy === null) {
    const corrected = { ...words, confirmation: null }
    journal.append({ record: referral, kind: 'referral.corrected', body: corrected, actor: officer.id })
    return
  }
  if (second === null) {
    throw new Refusal('FD-REF-62', 'Two officers made this decision, so two correct it.', {
      next: 'Have a supervisor read the correction and confirm it with their own passphrase.'
    })
  }
  const digest = wordsDigest({ action: 'correct', referral, ...words })
  const { id, signature, key } = asking.confirm(second, digest, DECIDERS, [officer.person])
  const confirmed = { ...words, confirmation: { digest, signature, key } }
  journal.append({ record: referral, kind: 'referral.corrected', body: confirmed, actor: officer.id, second: id })
}
