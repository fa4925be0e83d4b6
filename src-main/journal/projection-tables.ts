import type { Sql } from '../vault/sql'
import type { Catalogue } from './catalogue'
import { foldedTables } from './tables'

/** How a table of the projections was made in the store. */
export interface Made {
  name: string
  /** Its statement, and those of its indexes and triggers. */
  statements: string[]
  search: boolean
}

/** All tables that follow from the journal, as the store has them now. Names come from the program, never from outside. */
export function projectionTables(sql: Sql, catalogue: Catalogue): Made[] {
  const plain = [...foldedTables, ...catalogue.subjects.flatMap((subject) => subject.tables)]
  const search = catalogue.subjects.flatMap((subject) => subject.searchTables ?? [])
  const made = (name: string, isSearch: boolean): Made => {
    const rows = sql.all<{ sql: string }>(
      `SELECT sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'table' DESC, rowid`,
      [name]
    )
    if (rows.length === 0) throw new Error(`No table is called ${name}.`)
    return { name, statements: rows.map((row) => row.sql), search: isSearch }
  }
  return [...plain.map((name) => made(name, false)), ...search.map((name) => made(name, true))]
}

/** The same statement for a table beside the live one: temporary, and found first by its plain name. */
export function besideLive(statement: string): string {
  return statement.replace(
    /^CREATE\s+(VIRTUAL\s+TABLE|TABLE|UNIQUE\s+INDEX|INDEX|TRIGGER)\s+(IF\s+NOT\s+EXISTS\s+)?/i,
    (_, what: string) => `CREATE ${what} temp.`
  )
}

/** A name as it stands in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
