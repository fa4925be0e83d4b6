import { caseworkOfStepTwenty } from './20-casework'
import { referralsOfStepTwenty } from './20-referrals'
import { makeAnew } from './making-anew'
import type { Migration } from './migration'

/** The casework's tables of step 10 that follow from the journal: they are dropped, made anew and folded again. */
const FOLDED = [
  'desk',
  'officer',
  'person',
  'person_name',
  'person_key',
  'person_pair',
  'referral',
  'referral_stay',
  'referral_clock',
  'referral_deconfliction',
  'referral_proposal',
  'referral_search',
  'task',
  'task_line',
  'intake',
  'summary',
  'summary_authority',
  'summary_certificate',
  'terminal',
  'bundle',
  'sensitive_record'
] as const

/** Two tables of the casework hold keys of this terminal, which stand in no journal. */
const KEPT = ['summary_authority_key', 'terminal_age'] as const

export const wholeJourney: Migration = {
  number: 20,
  why: 'Referrals are followed through every stage, persons are found by more than their names, and documents are kept.',
  refolds: true,
  up(sql) {
    makeAnew(sql, { dropped: FOLDED, kept: KEPT, made: [referralsOfStepTwenty, caseworkOfStepTwenty] })
  }
}
