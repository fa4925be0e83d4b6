import type { Id } from '../../../contract/ids'
import type { Candidate } from '../../../contract/people'
import type { Asking } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'
import { pairOf } from './pair'
import { judged, type Judged, type PairFound } from './pair-entries'
import { SEARCH_VERSION } from '../search'
import { seenOf } from './values'

/** How alike a search found two persons. */
type Alike = Pick<Candidate, 'band' | 'likeness'> & { weight?: number }

/** What an entry keeps of how alike two persons were found. */
export function foundOf(alike: Alike | undefined): PairFound {
  return {
    band: alike?.band ?? null,
    weight: alike?.weight === undefined ? null : Math.round(alike.weight * 10),
    likeness: (alike?.likeness ?? [])
      .slice(0, 24)
      .map(({ strength, ...each }) => ({ ...each, strength: Math.round(strength * 100) })),
    search: SEARCH_VERSION
  }
}

/** Writes what an officer said of two persons into the record of the pair, with what was known of both. */
export function judgePair(
  { sql, journal, officer }: Pick<Asking, 'sql' | 'journal' | 'officer'>,
  [person, another]: readonly [Id, Id],
  said: Pick<Judged, 'verdict' | 'reason' | 'referral'>,
  found: PairFound
): void {
  const { pair, one, other } = pairOf(person, another)
  const { verdict, reason, referral } = said
  const body: Judged = { one, other, verdict, reason, referral, found, seen: seenOf(sql, one, other) }
  journal.append({ record: pair, kind: judged.name, body: { ...body }, actor: officer.id })
}

const FOUND = 'SELECT band, weight, likeness, search FROM person_pair WHERE pair = ? AND search IS NOT NULL'

/** How alike two persons were found last, or nothing where no search compared them. */
export function foundBefore(sql: Sql, pair: Id): PairFound {
  const row = sql.get<Omit<PairFound, 'likeness'> & { likeness: string }>(FOUND, [pair])
  return row ? { ...row, likeness: JSON.parse(row.likeness) as PairFound['likeness'] } : foundOf(undefined)
}
