import type { Id } from '../../contract/ids'
import type { Json } from '../../journal/entry'
import type { Sql } from '../../vault/sql'

/**
 * What an officer last chose: saved views, matched columns. Kept at this terminal only; it says nothing of a person referred.
 * @returns the value as it was set, or undefined; its shape is the caller's to check
 */
export function preference(sql: Sql, officer: Id, name: string): unknown {
  const row = sql.get<{ value: string }>('SELECT value FROM preference WHERE officer = ? AND name = ?', [officer, name])
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown)
}

/** Keeps a preference; null takes it away. */
export function setPreference(sql: Sql, officer: Id, name: string, value: Json | null): void {
  if (value === null) sql.run('DELETE FROM preference WHERE officer = ? AND name = ?', [officer, name])
  else
    sql.run('INSERT OR REPLACE INTO preference (officer, name, value) VALUES (?, ?, ?)', [
      officer,
      name,
      JSON.stringify(value)
    ])
}
