import type { BirthRelation } from './birth-likeness'
import type { ContactRelation } from './contact'
import type { HomeRelation } from './home-likeness'
import type { NameLikeness } from '../spelling/name-likeness'

/** Somebody who shares much with a person and is another: whom a sum of agreeing fields alone takes for the same. */
export type Lookalike = 'twin' | 'relative' | 'namesake_at_home' | 'namesake'

/** Bits taken away: fields that a family shares tell little where the forename or the year of birth speaks against it. */
export const LOOKALIKE_COST: Readonly<Record<Lookalike, number>> = {
  twin: 14,
  relative: 9.5,
  namesake_at_home: 11,
  namesake: 2.7
}

/** Bits down to which a look-alike's cost takes a person, and no further: a mistaken date must not put them behind mere chance. */
const STILL_WORTH_A_LOOK = -6

/** Bits taken away from a person who weighs so much without. */
export function lookalikeCost(lookalike: Lookalike, weight: number): number {
  return Math.max(0, Math.min(LOOKALIKE_COST[lookalike], weight - STILL_WORTH_A_LOOK))
}

/** Years from which two persons of one name in one home are taken for parent and child. */
const A_GENERATION = 14

/** Bits of a name from which two are taken for one and the same. */
const ONE_NAME = 9

export interface ComparedFields {
  name: NameLikeness
  birth: BirthRelation
  home: HomeRelation
  telephone: ContactRelation
  /** Between the years of birth; 0 where one is not known. */
  yearsApart: number
}

const APART: ReadonlySet<BirthRelation> = new Set<BirthRelation>(['same_year', 'near_years', 'different', 'age_apart'])

/** Whom a person may be instead of the one given, or null where nothing speaks for that. */
export function lookalikeOf({ name, birth, home, telephone, yearsApart }: ComparedFields): Lookalike | null {
  const together = home === 'same' || home === 'near' || telephone === 'same'
  const named = name.pairings.length > 0
  if (!named) return null
  if (together && name.differs.forename && !name.differs.surname) return birth === 'same' ? 'twin' : 'relative'
  if (name.differs.forename || name.differs.surname) return null
  if (!APART.has(birth)) return null
  if (name.weight < ONE_NAME) return null
  if (together && yearsApart >= A_GENERATION) return 'namesake_at_home'
  return together ? null : 'namesake'
}
