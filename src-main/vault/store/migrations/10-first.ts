import { tables } from '../tables'
import type { Migration } from './migration'

export const first: Migration = {
  number: 10,
  why: 'The first tables: the journal, the subjects of the casework, and what stays on this terminal.',
  up: (sql) => tables.forEach((table) => sql.script(table))
}
