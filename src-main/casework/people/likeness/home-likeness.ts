import { lettersApart } from '../spelling/distance'
import type { Home } from './home'

/** How two addresses relate, from the closest to none. */
export type HomeRelation = 'same' | 'near' | 'street' | 'postcode' | 'area' | 'different' | 'not_known'

/** What a relation is worth in bits for or against one and the same person. People move: another address says little. */
export const HOME_WEIGHT: Readonly<Record<HomeRelation, number>> = {
  same: 11,
  near: 9.5,
  street: 4,
  postcode: 5,
  area: 1.5,
  different: -1.2,
  not_known: 0
}

/** How full the bar beside a relation is. */
export const HOME_STRENGTH: Readonly<Record<HomeRelation, number>> = {
  same: 1,
  near: 0.8,
  street: 0.5,
  postcode: 0.6,
  area: 0.3,
  different: 0,
  not_known: 0
}

/** Share of the letters of the shorter address that the longer one has too, from which two are one street. */
const ONE_STREET = 0.88
const NEARLY_ONE_STREET = 0.55

function wordsMeet(one: string, other: string): boolean {
  if (one === other) return true
  const shortest = Math.min(one.length, other.length)
  const allowed = shortest >= 7 ? 2 : shortest >= 4 ? 1 : 0
  return allowed > 0 && lettersApart(one, other, allowed) <= allowed
}

function pairsOfLetters(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>()
  const text = words.join('')
  for (let place = 1; place < text.length; place++) {
    const pair = text.slice(place - 1, place + 1)
    counted.set(pair, (counted.get(pair) ?? 0) + 1)
  }
  return counted
}

/** Twice the pairs of letters that two texts share, over all they have: finds words written together or broken elsewhere. */
function dice(some: readonly string[], others: readonly string[]): number {
  const pairs = pairsOfLetters(some)
  const theirs = pairsOfLetters(others)
  let [shared, all] = [0, 0]
  for (const [pair, count] of pairs) {
    shared += Math.min(count, theirs.get(pair) ?? 0)
    all += count
  }
  for (const count of theirs.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}

/** 0 to 1: how far the words of two addresses are the same. */
function wordsAlike(some: readonly string[], others: readonly string[]): number {
  const [short, long] = lettersOf(some) <= lettersOf(others) ? [some, others] : [others, some]
  const letters = lettersOf(short)
  if (letters < 3) return 0
  const met = lettersOf(short.filter((word) => long.some((each) => wordsMeet(word, each)))) / letters
  return met >= ONE_STREET ? met : Math.max(met, dice(short, long))
}

function relateNumbers(
  some: readonly string[],
  others: readonly string[]
): 'same' | 'slip' | 'different' | 'not_known' {
  if (some.length === 0 || others.length === 0) return 'not_known'
  if (some.some((number) => others.includes(number))) return 'same'
  const slip = some.some((one) =>
    others.some((other) => lettersApart(one, other, 1) <= 1 && one.length + other.length > 2)
  )
  return slip ? 'slip' : 'different'
}

function relatePostcodes(one: string, other: string): HomeRelation {
  if (one === '' || other === '') return 'not_known'
  if (one === other) return 'postcode'
  const sector = (code: string): string => code.slice(0, -2)
  return one.length >= 5 && sector(one) === sector(other) ? 'area' : 'different'
}

/** Compares two homes. */
export function relateHomes(one: Home | null, other: Home | null): HomeRelation {
  if (one === null || other === null) return 'not_known'
  const postcodes = relatePostcodes(one.postcode, other.postcode)
  const bothHaveLines = one.words.length > 0 && other.words.length > 0
  if (!bothHaveLines) return postcodes
  const alike = wordsAlike(one.words, other.words)
  const numbers = relateNumbers(one.numbers, other.numbers)
  if (alike >= ONE_STREET && numbers === 'same') return 'same'
  if (postcodes === 'postcode' && numbers === 'same') return alike >= NEARLY_ONE_STREET ? 'same' : 'near'
  if (alike >= NEARLY_ONE_STREET && numbers === 'same') return 'near'
  if (alike >= ONE_STREET && (numbers === 'slip' || postcodes === 'postcode')) return 'near'
  if (alike >= NEARLY_ONE_STREET && postcodes === 'postcode') return 'near'
  if (alike >= ONE_STREET) return 'street'
  return postcodes === 'not_known' ? 'different' : postcodes
}
