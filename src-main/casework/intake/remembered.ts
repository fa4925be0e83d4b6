import { createHash } from 'node:crypto'
import { ColumnMatch } from '../../contract/intake'
import type { Asking } from '../../vault/asking'
import { preference, setPreference } from '../preferences'

function nameFor(headings: readonly string[]): string {
  return `intake.match.${createHash('sha256').update(JSON.stringify(headings)).digest('hex').slice(0, 32)}`
}

/** The match this officer last used for a file with the same headings; null when there is none. */
export function rememberedMatch(asking: Asking, headings: readonly string[]): ColumnMatch | null {
  const read = ColumnMatch.safeParse(preference(asking.sql, asking.officer.id, nameFor(headings)))
  return read.success && Object.keys(read.data).length > 0 ? read.data : null
}

export function rememberMatch(asking: Asking, headings: readonly string[], match: ColumnMatch): void {
  setPreference(asking.sql, asking.officer.id, nameFor(headings), { ...match })
}
