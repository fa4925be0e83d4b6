import type { Id } from '../../contract/ids'
import type { Band } from '../../contract/people'
import type { Remembered } from '../../contract/people'
import type { Instant } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { whyAgain } from './asked-again'
import { groupOf } from './groups'
import type { PairVerdict, Seen } from './pair-entries'
import { SEARCH_VERSION } from './search'
import { addedSince } from './values'

interface Row {
  one: Id
  other: Id
  verdict: PairVerdict
  reason: string
  band: Band | null
  weight: number | null
  search: number | null
  seen: string | null
  by: string
  at: Instant
}

const BETWEEN = `
SELECT p.one, p.other, p.verdict, p.reason, p.band, p.weight, p.search, p.seen,
  coalesce((SELECT name FROM officer WHERE id = s.actor), 'An officer of another desk') AS by, s.said_at AS at
FROM person_pair p JOIN person_pair_said s ON s.pair = p.pair AND s.place = (SELECT max(place) FROM person_pair_said WHERE pair = p.pair)
WHERE p.verdict IN ('not_same', 'not_sure')
  AND p.one IN (SELECT value FROM json_each($all)) AND p.other IN (SELECT value FROM json_each($all))
  AND ((p.one IN (SELECT value FROM json_each($these))) <> (p.other IN (SELECT value FROM json_each($these))))
ORDER BY s.said_at DESC, p.pair`

/**
 * What was last said of two persons, or of those they are one with, and whether it still holds.
 * @param found how alike a search finds them now, where one was made
 * @returns null where nobody ever compared them
 */
export function rememberedOf(
  sql: Sql,
  person: Id,
  another: Id,
  found: { band: Band | null; weight: number | null } = { band: null, weight: null }
): Remembered | null {
  const these = groupOf(sql, person)
  const all = [...these, ...groupOf(sql, another)]
  const rows = sql.all<Row>(BETWEEN, { these: JSON.stringify(these), all: JSON.stringify(all) })
  const row = rows[0]
  if (!row) return null
  const { one, other, verdict, reason, by, at } = row
  const seen = row.seen === null ? null : (JSON.parse(row.seen) as Seen)
  const again = whyAgain(row, { ...found, search: SEARCH_VERSION }, addedSince(sql, one, other, seen))
  return { verdict: verdict as Remembered['verdict'], reason, by, at, again }
}
