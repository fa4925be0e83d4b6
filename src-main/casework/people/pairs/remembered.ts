import type { Id } from '../../../contract/ids'
import type { Band } from '../../../contract/people'
import type { Remembered } from '../../../contract/people'
import type { Instant } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { whyAgain } from './asked-again'
import { groupOf } from './groups'
import type { PairVerdict, Seen } from './pair-entries'
import { SEARCH_VERSION } from '../search'
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

interface Found {
  band: Band | null
  weight: number | null
}
const NOT_FOUND: Found = { band: null, weight: null }

/** The newest first. */
const AMONG = `
SELECT p.one, p.other, p.verdict, p.reason, p.band, p.weight, p.search, p.seen,
  coalesce((SELECT name FROM officer WHERE id = s.actor), 'An officer of another desk') AS by, s.said_at AS at
FROM person_pair p JOIN person_pair_said s ON s.pair = p.pair AND s.place = (SELECT max(place) FROM person_pair_said WHERE pair = p.pair)
WHERE p.one IN (SELECT value FROM json_each(?)) AND p.other IN (SELECT value FROM json_each(?)) AND p.verdict IN ('not_same', 'not_sure')
ORDER BY s.said_at DESC, p.pair`

function rememberedIn(sql: Sql, row: Row, found: Found): Remembered {
  const { one, other, verdict, reason, by, at } = row
  const seen = row.seen === null ? null : (JSON.parse(row.seen) as Seen)
  const again = whyAgain(row, { ...found, search: SEARCH_VERSION }, addedSince(sql, one, other, seen))
  return { verdict: verdict as Remembered['verdict'], reason, by, at, again }
}

/**
 * What was last said of two persons, or of those they are one with, and whether it still holds.
 * @param found how alike a search finds them now, where one was made
 * @returns null where nobody ever compared them
 */
export function rememberedOf(sql: Sql, person: Id, another: Id, found: Found = NOT_FOUND): Remembered | null {
  const these = groupOf(sql, person)
  const those = groupOf(sql, another)
  const all = JSON.stringify([...these, ...those])
  const row = sql.all<Row>(AMONG, [all, all]).find(({ one, other }) => these.includes(one) !== these.includes(other))
  return row ? rememberedIn(sql, row, found) : null
}

/**
 * What was last said of the candidates of one search and of one another.
 * @param groups everybody who is one with a candidate, by the candidate
 * @param foundOf how alike the search finds a candidate now
 * @returns for each candidate, what was said of them and each other candidate
 */
export function rememberedAmong(
  sql: Sql,
  groups: ReadonlyMap<Id, readonly Id[]>,
  foundOf: (candidate: Id) => Found
): Map<Id, Map<Id, Remembered>> {
  const candidateOf = new Map(
    [...groups].flatMap(([candidate, group]) => group.map((each) => [each, candidate] as const))
  )
  const all = JSON.stringify([...candidateOf.keys()])
  const said = new Map<Id, Map<Id, Remembered>>()
  const note = (candidate: Id, another: Id, row: Row): void => {
    const known = said.get(candidate) ?? new Map<Id, Remembered>()
    said.set(candidate, known)
    if (!known.has(another)) known.set(another, rememberedIn(sql, row, foundOf(candidate)))
  }
  for (const row of sql.all<Row>(AMONG, [all, all])) {
    const [one, other] = [candidateOf.get(row.one), candidateOf.get(row.other)]
    if (one === undefined || other === undefined || one === other) continue
    note(one, other, row)
    note(other, one, row)
  }
  return said
}
