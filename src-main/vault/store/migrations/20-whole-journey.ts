import { quoted } from '../../../journal/projection-tables'
import { caseworkTables } from '../tables'
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
    for (const table of KEPT) {
      sql.script(`CREATE TEMP TABLE ${quoted(`kept_${table}`)} AS SELECT * FROM main.${quoted(table)}`)
    }
    for (const table of [...FOLDED, ...KEPT]) sql.script(`DROP TABLE main.${quoted(table)}`)
    for (const tables of caseworkTables) sql.script(tables)
    for (const table of KEPT) {
      sql.script(`INSERT INTO main.${quoted(table)} SELECT * FROM temp.${quoted(`kept_${table}`)}`)
      sql.script(`DROP TABLE temp.${quoted(`kept_${table}`)}`)
    }
  }
}
