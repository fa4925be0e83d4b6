import type { Id } from '../../../contract/ids'
import { relations, SPELLED_SO } from '../find'
import { runs } from '../spelling/name-likeness'
import type { KnownName } from '../names'
import type { Profile } from '../likeness/profile'
import { shareOf, surpriseOf, type Weighing } from '../likeness/weigh'

/** A person while a sweep goes on: what was ever given of them, and the same folded. */
export interface SweptPerson {
  id: Id
  names: KnownName[]
  profiles: Profile[]
}

function count(counted: Map<string, number>, of: Iterable<string>): void {
  for (const each of of) counted.set(each, (counted.get(each) ?? 0) + 1)
}

/** What a sweep looks up while it compares: counted once, over all persons. */
export function sweepWeighing(persons: readonly SweptPerson[]): Weighing {
  const bearers = new Map<string, number>()
  const births = new Map<string, number>()
  for (const { profiles } of persons) {
    count(bearers, new Set(profiles.flatMap(({ words }) => runs(words).map(({ text }) => text))))
    count(births, new Set(profiles.flatMap(({ born }) => born.day ?? [])))
  }
  const among = persons.length
  const share = (counted: ReadonlyMap<string, number>, of: string): number => shareOf(counted.get(of) ?? 0, among)
  return {
    surprise(mine, theirs) {
      const [one, other] = [share(bearers, mine), share(bearers, theirs)]
      return surpriseOf(mine === theirs ? one : Math.min(one, other) + SPELLED_SO * Math.max(one, other))
    },
    birthSurprise: (day) => surpriseOf(share(births, day)),
    relate: relations(),
    among
  }
}
