import type { Band } from '../../../contract/people'
import { dayInWords } from '../../../contract/day-words'
import type { Day } from '../../../contract/time'
import type { Value } from './values'

/** How alike a search found a pair. */
export interface Alike {
  band: Band | null
  /** Tenths of a bit. */
  weight: number | null
  /** Version of the search. */
  search: number | null
}

const RANK: Readonly<Record<Band, number>> = { likely: 3, possible: 2, many: 1, weak: 0 }
const WHAT: Readonly<Record<Value['what'], string>> = {
  name: 'another spelling or name',
  born: 'another date of birth',
  age: 'another age',
  address: 'another address',
  postcode: 'another postcode',
  telephone: 'another telephone number',
  school: 'another school'
}

function spelled({ what, text }: Value): string {
  return `${WHAT[what]} (${what === 'born' ? dayInWords(text as Day) : text})`
}

function rank(band: Band | null): number {
  return band === null ? -1 : RANK[band]
}

function scoresHigher(then: Alike, now: Alike): boolean {
  if ((now.search ?? 0) <= (then.search ?? 0)) return false
  if (rank(now.band) !== rank(then.band)) return rank(now.band) > rank(then.band)
  return then.weight !== null && now.weight !== null && now.weight > then.weight
}

/**
 * Why a pair that was judged is asked about again: something is known of either that was not when it was judged, or a newer search finds
 * them more alike. A value that was taken away, or that another referral repeats, is no reason.
 * @param added what is known of either since then
 * @returns a sentence, or null while the judgement holds
 */
export function whyAgain(then: Alike, now: Alike, added: readonly Value[]): string | null {
  const words = [...new Set(added.map(spelled))]
  if (words.length > 0) return `Known since then: ${words.join(', ')}.`
  return scoresHigher(then, now) ? 'A newer version of the search finds the two more alike than before.' : null
}
