import type { Id } from '../../contract/ids'
import type { Candidate } from '../../contract/people'
import type { KnownCandidate, Remembered } from '../../contract/people'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { groupsOf } from './pairs/groups'
import { personSummaries } from './queries'
import { rememberedAmong, rememberedOf } from './pairs/remembered'
import { takenAwayFrom } from './taken-away'

/** Of persons who are one, the one that is most alike stands for all. */
export function oncePerGroup<C extends Pick<Candidate, 'person'>>(sql: Sql, candidates: readonly C[]): C[] {
  const groups = groupsOf(
    sql,
    candidates.map(({ person }) => person)
  )
  const taken = new Set<Id>()
  return candidates.filter(({ person }) => {
    if (taken.has(person)) return false
    for (const each of groups.get(person) ?? [person]) taken.add(each)
    return true
  })
}

/**
 * What was said before of a referral's candidates and need not be said again: the referral was taken away from them, or they were told apart
 * from the person chosen.
 * @param chosen the person judged the same, if one was
 */
export function toldApartBefore(
  asking: Pick<Asking, 'sql' | 'journal'>,
  referral: Id,
  chosen: Id | null
): (candidate: Pick<Candidate, 'person' | 'band'>) => Remembered | null {
  const away = takenAwayFrom(asking, referral)
  return ({ person, band }) => {
    const group = groupsOf(asking.sql, [person]).get(person) ?? [person]
    const gone = group.map((each) => away.get(each)).find((each) => each !== undefined && each.again === null)
    if (gone) return gone
    const said = chosen === null ? null : rememberedOf(asking.sql, chosen, person, { band, weight: null })
    return said?.verdict === 'not_same' && said.again === null ? said : null
  }
}

/** Candidates as the screen shows them: once for each group, with what is remembered of them and of one another. */
export function knownCandidates(
  asking: Pick<Asking, 'sql' | 'journal'>,
  candidates: readonly Candidate[],
  referral: Id | null
): KnownCandidate[] {
  const { sql } = asking
  const once = oncePerGroup(sql, candidates)
  const groups = groupsOf(
    sql,
    once.map(({ person }) => person)
  )
  const names = personSummaries(sql, [...new Set([...groups.values()].flat())])
  const away = referral === null ? null : takenAwayFrom(asking, referral)
  const bandOf = new Map(once.map(({ person, band }) => [person, band]))
  const among = rememberedAmong(sql, groups, (person) => ({ band: bandOf.get(person) ?? null, weight: null }))
  return once.map((candidate): KnownCandidate => {
    const group = groups.get(candidate.person) ?? [candidate.person]
    const gone = group.map((each) => away?.get(each)).find((each) => each !== undefined)
    return {
      ...candidate,
      oneWith: group.filter((each) => each !== candidate.person).map((each) => names.get(each)?.name ?? ''),
      remembered: gone ? shownOf(gone) : null,
      toldApartFrom: [...(among.get(candidate.person) ?? [])].map(([person, said]) => ({ ...said, person }))
    }
  })
}

function shownOf({ verdict, reason, by, at, again }: Remembered): Remembered {
  return { verdict, reason, by, at, again }
}
