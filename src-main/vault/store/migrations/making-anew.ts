import { quoted } from '../../../journal/projection-tables'
import type { Sql } from '../../sql'

/**
 * Makes tables of the casework anew, empty, to be folded again from the journal. A dropped table takes its indexes and triggers with it.
 * @param given.dropped tables that follow from the journal
 * @param given.kept tables that stand in no journal: they are made anew, too, and get their rows back
 * @param given.made statements that make all of both
 */
export function makeAnew(
  sql: Sql,
  { dropped, kept, made }: { dropped: readonly string[]; kept: readonly string[]; made: readonly string[] }
): void {
  for (const table of kept) {
    sql.script(`CREATE TEMP TABLE ${quoted(`kept_${table}`)} AS SELECT * FROM main.${quoted(table)}`)
  }
  for (const table of [...dropped, ...kept]) sql.script(`DROP TABLE main.${quoted(table)}`)
  for (const statements of made) sql.script(statements)
  for (const table of kept) {
    sql.script(`INSERT INTO main.${quoted(table)} SELECT * FROM temp.${quoted(`kept_${table}`)}`)
    sql.script(`DROP TABLE temp.${quoted(`kept_${table}`)}`)
  }
}
