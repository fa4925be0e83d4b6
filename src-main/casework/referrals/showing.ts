import { DECIDERS } from '../../contract/codes/roles'
import { isOpenStage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Asking } from '../../vault/asking'
import { readReferral } from './reading'
import { refusal } from './refusals'
import { wordsDigest } from './second-words'

/**
 * Records that a case was shown to a supervisor before any closure, with what they said; they confirm it with their own passphrase. Asked for where a
 * person has been referred as often as policy says (Southport Prevent Learning Review, 2025).
 * @throws Refusal FD-REF-34 when the referral is closed, and those of the passphrase
 */
export function showToSupervisor(
  asking: Asking,
  referral: Id,
  { advice, second }: { advice: string; second: { officer: Id; passphrase: string } }
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  if (!isOpenStage(standing.stage)) throw refusal('closedAlready')
  const digest = wordsDigest({ referral, advice, stage: standing.stage })
  const { id, signature, key } = asking.confirm(second, digest, DECIDERS, [officer.person])
  const body = { advice, digest, signature, key }
  journal.append({ record: referral, kind: 'referral.shown_to_supervisor', body, actor: officer.id, second: id })
}
