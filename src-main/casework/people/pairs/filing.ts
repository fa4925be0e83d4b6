import type { Id } from '../../../contract/ids'
import type { Candidate } from '../../../contract/people'
import type { Asking } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'
import { whyAgain } from './asked-again'
import { groupsOf } from './groups'
import { foundOf } from './judging-pairs'
import { pairOf } from './pair'
import { pairFound, type FoundPair, type PairFound, type PairVerdict, type Seen } from './pair-entries'
import { addedSince, seenOf } from './values'

/** Two persons whom a search found alike. */
export interface AlikePair extends Pick<Candidate, 'band' | 'likeness'> {
  one: Id
  other: Id
  weight?: number
}

interface Held {
  verdict: PairVerdict | null
  toJudge: number
  band: PairFound['band']
  weight: number | null
  search: number | null
  seen: string | null
}

const HELD = 'SELECT verdict, to_judge AS toJudge, band, weight, search, seen FROM person_pair WHERE pair = ?'

/** What there is to file of a pair, with why it is asked again; null while it waits for a judgement already or one holds. */
function toFile(sql: Sql, pair: AlikePair): FoundPair | null {
  const { one, other, pair: id } = pairOf(pair.one, pair.other)
  const held = sql.get<Held>(HELD, [id])
  const found = foundOf(pair)
  const seen = seenOf(sql, one, other)
  if (!held || (held.verdict === null && held.toJudge === 0)) return { one, other, found, seen, again: '' }
  if (held.toJudge === 1 || held.verdict === 'same') return null
  const before = held.seen === null ? null : (JSON.parse(held.seen) as Seen)
  const again = whyAgain(held, found, addedSince(sql, one, other, before))
  return again === null ? null : { one, other, found, seen, again }
}

/**
 * Files pairs that a search found, to be judged. Those that are one already, that wait already, or that were judged on all that is known now
 * are left alone. It merges nobody.
 * @param pairs the most alike first
 * @param most how many are filed at most
 * @returns how many were filed, and how many more there were to file
 */
export function filePairs(
  { sql, journal, officer }: Pick<Asking, 'sql' | 'journal' | 'officer'>,
  pairs: readonly AlikePair[],
  most = Number.POSITIVE_INFINITY
): { filed: number; left: number } {
  const groups = groupsOf(
    sql,
    pairs.map(({ one }) => one)
  )
  let filed = 0
  let left = 0
  for (const pair of pairs) {
    if (groups.get(pair.one)?.includes(pair.other)) continue
    const body = toFile(sql, pair)
    if (body === null) continue
    if (filed >= most) left++
    else {
      filed++
      const record = pairOf(pair.one, pair.other).pair
      journal.append({ record, kind: pairFound.name, body: { ...body }, actor: officer.id })
    }
  }
  return { filed, left }
}
