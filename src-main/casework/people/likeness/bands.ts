import type { Band } from '../../../contract/people'

/** Bits from which a candidate is likely: four times as likely the same person as not. */
export const LIKELY = 2
/** Bits from which a candidate is possible, and from which it is worth showing at all. */
export const POSSIBLE = -5.5
export const WEAK = -12
/** More possible ones than this cannot be told apart by what was given. */
const TELLABLE = 20

/** The band of a weight by itself, or null when there is too little to show. */
export function bandOf(weight: number): Exclude<Band, 'many'> | null {
  if (weight >= LIKELY) return 'likely'
  if (weight >= POSSIBLE) return 'possible'
  return weight >= WEAK ? 'weak' : null
}

/**
 * The bands of weights that stand beside one another.
 * @param weights greatest first
 */
export function bandsOf(weights: readonly number[]): (Band | null)[] {
  const alone = weights.map(bandOf)
  const tooMany = alone.filter((band) => band === 'possible').length > TELLABLE
  return tooMany ? alone.map((band) => (band === 'possible' ? 'many' : band)) : alone
}
