import { heardOf } from './sound'

/** One way in which a word may be heard: its consonants, and the vowels before, between and after them. */
export interface Heard {
  letters: number
  consonants: string
  vowels: readonly number[]
}

const [BACK, OPEN, CLOSE, SOME] = [1, 2, 4, 8]
const FRONT = OPEN | CLOSE
/** Letters from which a word is long enough for its vowels to be written loosely. */
const LONG_ENOUGH = 4
/** Letters below which a word is an initial or a syllable. */
const A_NAME = 3

/** What romanisations keep of a stretch of vowels: u and o stand for one another, e for a and for i, and h is often left out. */
function vowelsIn(stretch: string): number {
  let found = 0
  for (const letter of stretch) {
    if (letter === 'o' || letter === 'u' || letter === 'w') found |= BACK | SOME
    else if (letter === 'a') found |= OPEN | SOME
    else if (letter === 'i' || letter === 'y') found |= CLOSE | SOME
    else if (letter === 'e') found |= SOME
  }
  return found
}

function hear(part: string): Omit<Heard, 'letters'> {
  const first = /^[aeiouy]/.test(part) ? '' : part.charAt(0)
  const rest = part.slice(first.length).replace(/(?<=..)m$/, 'n')
  return { consonants: first + rest.replace(/[aeiouwyh]/g, ''), vowels: rest.split(/[^aeiouwyh]/).map(vowelsIn) }
}

/** How a folded word may be heard, once for each habit of writing it may come from. */
export function hearings(word: string): Heard[] {
  return heardOf(word).map((parts) => {
    const heard = parts.map(hear)
    return {
      letters: parts.join('').length,
      consonants: heard.map((each) => each.consonants).join(' '),
      vowels: heard.flatMap((each) => each.vowels)
    }
  })
}

function agree(one: number, other: number): boolean {
  if ((one & (BACK | SOME)) !== (other & (BACK | SOME))) return false
  const [ours, theirs] = [one & FRONT, other & FRONT]
  return (ours & theirs) !== 0 || ours === 0 || theirs === 0
}

function isOneName(one: Heard, other: Heard): boolean {
  if (one.consonants !== other.consonants || one.vowels.length !== other.vowels.length) return false
  const letters = Math.min(one.letters, other.letters)
  if (letters < A_NAME) return false
  if (letters < LONG_ENOUGH) return one.vowels.every((each, place) => each === other.vowels[place])
  const last = one.vowels.length - 1
  return one.vowels.every((each, place) => {
    const theirs = other.vowels[place] ?? 0
    return place === last ? (each & SOME) === (theirs & SOME) : agree(each, theirs)
  })
}

/**
 * True where two words are one name written by the habits of two languages or of two hands: the same consonants, and vowels that stand for
 * one another. `Xasan` and `Hassan` are, `Hassan` and `Hussein` are not, nor `Amin` and `Amina`.
 */
export function areOneName(some: readonly Heard[], others: readonly Heard[]): boolean {
  return some.some((one) => others.some((other) => isOneName(one, other)))
}
