import { BIRTH_WEIGHT, FIRST_OF_JANUARY_WEIGHT, relateBirths, type BirthRelation, type Born } from './birth-likeness'
import { compareNames, type Comparing, type NameLikeness, type Word } from './name-likeness'

/** Bits from which a candidate is likely: as telling as a rare surname and forename together, or a common name and the date of birth. */
export const LIKELY = 15
/** Bits from which a candidate is possible. */
export const POSSIBLE = 9
/** A word is never worth more than this, however rare: it may be rare because it is misspelt. */
const MOST_A_WORD_TELLS = 12
/** Persons imagined beside those known, so that on a small desk every name does not look common. */
const IMAGINED = 5000

/** How two persons compare, in bits for or against their being one. */
export interface Weighed {
  weight: number
  name: NameLikeness
  birth: BirthRelation
}

/**
 * Bits that agreeing in a word is worth.
 * @param bearers how many of `among` persons bear it
 */
export function rarityOf(bearers: number, among: number): number {
  return Math.min(MOST_A_WORD_TELLS, Math.log2((among + IMAGINED) / (bearers + 2)))
}

function birthWeight(relation: BirthRelation, mine: Born): number {
  if (relation === 'same' && mine.day?.endsWith('-01-01')) return FIRST_OF_JANUARY_WEIGHT
  return BIRTH_WEIGHT[relation]
}

/** Weighs two names and births against one another. */
export function weigh(
  mine: { words: readonly Word[]; born: Born },
  theirs: { words: readonly Word[]; born: Born },
  comparing: Comparing
): Weighed {
  const name = compareNames(mine.words, theirs.words, comparing)
  const birth = relateBirths(mine.born, theirs.born)
  return { weight: name.weight + birthWeight(birth, mine.born), name, birth }
}

/** The band in which a candidate is shown, or null when there is too little to show. */
export function bandOf(weight: number): 'likely' | 'possible' | null {
  if (weight >= LIKELY) return 'likely'
  return weight >= POSSIBLE ? 'possible' : null
}
