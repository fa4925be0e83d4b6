import { caseworkOfStepTen } from './10-casework'
import { journalOfStepTen } from './10-journal'
import type { Migration } from './migration'

export const first: Migration = {
  number: 10,
  why: 'The first tables: the journal, the subjects of the casework, and what stays on this terminal.',
  up(sql) {
    sql.script(journalOfStepTen)
    sql.script(caseworkOfStepTen)
  }
}
