import type { BirthRelation } from '../likeness/birth-likeness'
import type { HomeRelation } from '../likeness/home-likeness'
import type { Weighed } from '../likeness/weigh'

/** How often fields of the same person relate so when something is entered again: what the weights suppose until a store shows otherwise. */
const HOME_SHARE: Readonly<Partial<Record<HomeRelation, number>>> = {
  same: 0.33,
  near: 0.1,
  street: 0.01,
  postcode: 0.01,
  area: 0.02,
  different: 0.53
}
const BIRTH_SHARE: Readonly<Partial<Record<BirthRelation, number>>> = {
  same: 0.7,
  swapped: 0.03,
  one_digit: 0.1,
  transposed: 0.01,
  same_day_other_year: 0.06,
  first_of_january: 0.04,
  same_year: 0.005,
  near_years: 0.01,
  different: 0.025
}

/** Pairs that agree without doubt in all but the field in question, from which a store is believed more than the table. */
const ENOUGH = 100
/** How many pairs what is supposed counts for. */
const SUPPOSED = 20
/** A store moves a weight by this many bits at most. */
const MOST_MOVED = 5
/** Share of look-alikes among such pairs up to which they are errors in writing rather than families. */
const RARE = 0.15
const COST_WHERE_RARE = 3
/** Bits of a name that leave no doubt. */
const CERTAIN_NAME = 9

/** What a store shows of how its own double entries relate, as bits to add to a weight. */
export type Learned = (weighed: Weighed) => number

function moved<Relation extends string>(
  relations: readonly Relation[],
  supposed: Readonly<Partial<Record<Relation, number>>>
): ReadonlyMap<Relation, number> {
  if (relations.length < ENOUGH) return new Map()
  const names = Object.keys(supposed) as Relation[]
  return new Map(
    names.map((name) => {
      const before = supposed[name] ?? 0
      const met = relations.filter((each) => each === name).length
      const share = (met + SUPPOSED * before) / (relations.length + SUPPOSED)
      return [name, Math.max(-MOST_MOVED, Math.min(MOST_MOVED, Math.log2(share / before)))]
    })
  )
}

function isNamed({ name }: Weighed): boolean {
  return name.weight >= CERTAIN_NAME && !name.differs.forename && !name.differs.surname
}

function isAtHome({ home }: Weighed): boolean {
  return home === 'same' || home === 'near'
}

/**
 * Learns from a store in which persons were entered twice how their fields relate: homes from pairs whose names and births agree, births
 * from pairs whose names and homes agree. A store with few such pairs teaches nothing.
 */
export function learn(pairs: readonly Weighed[]): Learned {
  const named = pairs.filter(isNamed)
  const homes = named.filter(({ birth, home }) => birth === 'same' && home !== 'not_known').map(({ home }) => home)
  const atHome = named.filter((each) => isAtHome(each) && each.birth !== 'not_known')
  const home = moved(homes, HOME_SHARE)
  const birth = moved(
    atHome.map((each) => each.birth),
    BIRTH_SHARE
  )
  const families = atHome.filter(({ lookalike }) => lookalike !== null).length
  const rare = atHome.length >= ENOUGH && families / atHome.length <= RARE
  const given = (taken: number): number => (rare ? Math.max(0, taken - COST_WHERE_RARE) : 0)
  return (weighed) => (home.get(weighed.home) ?? 0) + (birth.get(weighed.birth) ?? 0) + given(weighed.taken)
}
