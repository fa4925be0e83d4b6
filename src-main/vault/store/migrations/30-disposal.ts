import { documentPieceTables } from '../../../casework/documents/tables'
import { caseworkTables } from '../tables'
import { makeAnew } from './making-anew'
import type { Migration } from './migration'

/** The casework's tables of step 20 that follow from the journal: they are dropped, made anew and folded again. */
const FOLDED = [
  ...['desk', 'officer', 'person', 'person_name', 'person_key', 'person_pair', 'person_pair_said'],
  ...['referral', 'referral_stay', 'referral_clock', 'referral_variation', 'referral_gap', 'referral_deconfliction'],
  ...['referral_proposal', 'referral_search', 'referral_support', 'referral_around', 'document', 'task', 'task_line'],
  ...['intake', 'summary', 'summary_authority', 'summary_certificate', 'terminal', 'bundle', 'sensitive_record'],
  ...['policy', 'policy_change']
] as const

/** Tables of the casework with what stands in no journal: keys of this terminal, and what other desks were found to lack. */
const KEPT = ['summary_authority_key', 'terminal_age', 'receipt_lack'] as const

export const disposal: Migration = {
  number: 30,
  why: 'Referrals are reviewed for disposal, and what a new referral means for an earlier one is recorded.',
  refolds: true,
  up(sql) {
    // Pieces of documents stay where they are: there may be gigabytes of them.
    const made = caseworkTables.filter((each) => each !== documentPieceTables)
    makeAnew(sql, { dropped: FOLDED, kept: KEPT, made })
  }
}
