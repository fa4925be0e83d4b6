import { numberOf } from './hash'

/**
 * What a key speaks of, by its first letter: a word as written, as heard, as a skeleton; two words together; a word with a year of
 * birth; a day of birth; a home; a telephone; a school. The number of the facet is the last of the eight a key's number may end in.
 */
const FACETS: Readonly<Record<string, number>> = {
  w: 0,
  p: 0,
  s: 0,
  d: 0,
  f: 0,
  g: 0,
  n: 1,
  y: 2,
  b: 3,
  h: 4,
  t: 5,
  l: 6
}

/** How many facets there are. */
export const FACET_COUNT = 7

/** The number under which a key is stored. Keys are written out as text (`w:muhammad`) only while they are made. */
export function keyNumber(key: string): number {
  return numberOf(key) * 8 + (FACETS[key.charAt(0)] ?? 7)
}

/** The facet of a stored key. */
export function facetOf(key: number): number {
  return key % 8
}
