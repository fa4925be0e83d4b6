import type { Sql } from '../../src-main/vault/sql'
import { schemaOf } from '../../src-main/vault/store'

/** The schema of a store as text: tables, then indices, triggers and views, by name. What full-text tables keep behind them is left out. */
export function schemaDump(sql: Sql): string {
  const parts = sql.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
     ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'view' THEN 3 ELSE 4 END, name`
  )
  const head = `-- The tables of a new store, schema ${schemaOf(sql)}. Written by tests/vault/write-schema.ts and checked by a test; not to be edited.`
  return `${[head, ...parts.map((part) => `${part.sql};`)].join('\n\n')}\n`
}
