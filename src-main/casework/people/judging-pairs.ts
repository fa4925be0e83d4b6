import type { Id } from '../../contract/ids'
import type { Candidate } from '../../contract/people'
import type { Asking } from '../../vault/asking'
import { pairOf } from './pair'
import { judged, type Judged, type PairFound } from './pair-entries'
import { SEARCH_VERSION } from './search'
import { seenOf } from './values'

/** How alike a search found two persons. */
export type Alike = Pick<Candidate, 'band' | 'likeness'> & { weight?: number }

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
  alike: Alike | undefined
): void {
  const { pair, one, other } = pairOf(person, another)
  const { verdict, reason, referral } = said
  const body: Judged = { one, other, verdict, reason, referral, found: foundOf(alike), seen: seenOf(sql, one, other) }
  journal.append({ record: pair, kind: judged.name, body: { ...body }, actor: officer.id })
}
