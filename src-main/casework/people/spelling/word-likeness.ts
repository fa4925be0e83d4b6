import { jaroWinkler, lettersApart } from './distance'
import { alsoCalled } from './short-forms'
import { fromSomali, skeletonsOf, soundsOf } from './sound'
import { areOneName, hearings, type Heard } from './writing'

/** How two words of a name relate, from the closest to none. */
export type Relation =
  | 'same'
  | 'writing'
  | 'one_letter_unheard'
  | 'one_letter'
  | 'one_letter_of_three'
  | 'spelling'
  | 'sound'
  | 'short_form'
  | 'two_letters'
  | 'near'
  | 'beginning'
  | 'initial'
  | 'faint'
  | 'different'

/**
 * How often the same person's word is written in one particular way that relates so, as bits (the logarithm to the base 2 of the share). Set
 * against how often that word is met by chance it says what the relation tells.
 */
export const RELATION_BITS: Readonly<Record<Exclude<Relation, 'initial' | 'faint' | 'different'>, number>> = {
  same: -0.5,
  writing: -3,
  one_letter_unheard: -2.8,
  one_letter: -4.8,
  spelling: -5.5,
  short_form: -5.5,
  sound: -6.3,
  one_letter_of_three: -7,
  beginning: -7,
  two_letters: -7.3,
  near: -8
}

/** Relations by which a word stands for another often enough to count when its own frequency is worked out. */
export const CLOSE: ReadonlySet<Relation> = new Set<Relation>([
  'writing',
  'one_letter_unheard',
  'one_letter',
  'spelling'
])

/** Jaro-Winkler likeness from which two words that share no code still count as near. */
const NEAR = 0.88
/** The least Jaro-Winkler likeness at which two words of one skeleton, or of one sound, count as one name. */
const SPELLED_ALIKE = 0.6
const SOUNDED_ALIKE = 0.7
/** Consonants of a skeleton from which two words are one name, however little their spellings have in common. */
const BEYOND_CHANCE = 5
/** The same where the skeleton has two letters only. */
const SPELLED_CLOSELY = 0.75
/** Jaro-Winkler likeness from which it cannot be told whether two words are one name. */
const FAINT = 0.72
const FAINT_ELSEWHERE = 0.8
/** Words with more letters than this that only one of them has are never alike. */
const MOST_UNSHARED = 8

interface Known {
  word: string
  /** The word as it is without the spelling of Somali. */
  plain: string
  skeletons: string[]
  /** Consonants of the longest skeleton. */
  longest: number
  sounds: string[]
  /** One bit for each letter of the alphabet that the word has. */
  letters: number
  hearings: Heard[]
}

const heardBefore = new Map<string, Known>()
const MOST_REMEMBERED = 20_000

function lettersOf(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) - 97)
  return letters
}

function hear(word: string): Known {
  const known = heardBefore.get(word)
  if (known) return known
  const skeletons = skeletonsOf(word)
  const longest = Math.max(...skeletons.map((each) => each.length))
  const heard = {
    word,
    plain: fromSomali(word),
    skeletons,
    longest,
    sounds: soundsOf(word),
    letters: lettersOf(word),
    hearings: hearings(word)
  }
  if (heardBefore.size >= MOST_REMEMBERED) heardBefore.clear()
  heardBefore.set(word, heard)
  return heard
}

/** Letters of the longest code that two words share, 0 where they share none. */
function longestMet(some: readonly string[], others: readonly string[]): number {
  let longest = 0
  for (const each of some) if (each.length > longest && others.includes(each)) longest = each.length
  return longest
}

/** Letters that only one of two words has: each edit makes two at most, so this tells quickly that words are far apart. */
function lettersUnshared(one: Known, other: Known): number {
  let unshared = one.letters ^ other.letters
  let count = 0
  for (; unshared !== 0; unshared &= unshared - 1) count++
  return count
}

/** Relations from the closest to none. */
const CLOSEST: readonly Relation[] = [
  'same',
  'writing',
  'one_letter_unheard',
  'one_letter',
  'spelling',
  'short_form',
  'sound',
  'one_letter_of_three',
  'beginning',
  'two_letters',
  'near',
  'initial',
  'faint',
  'different'
]

/**
 * Relates two folded words of names, as they stand and, where one is spelled as in Somali, as it would be in English.
 * @returns the closest relation that holds
 */
export function relate(one: string, other: string): Relation {
  if (one === other) return 'same'
  const [heard, heardOther] = [hear(one), hear(other)]
  if (areOneName(heard.hearings, heardOther.hearings)) {
    return lettersApart(one, other, 1) === 1 ? 'one_letter_unheard' : 'writing'
  }
  const written = relateHeard(heard, heardOther)
  if (heard.plain === one && heardOther.plain === other) return written
  if (heard.plain === heardOther.plain) return written === 'one_letter' ? written : 'spelling'
  const inEnglish = relateHeard(hear(heard.plain), hear(heardOther.plain))
  return CLOSEST.indexOf(inEnglish) < CLOSEST.indexOf(written) ? inEnglish : written
}

function relateHeard(heard: Known, heardOther: Known): Relation {
  const [one, other] = [heard.word, heardOther.word]
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'different'
  const unshared = lettersUnshared(heard, heardOther)
  const apart = unshared <= 4 ? lettersApart(one, other, 2) : 3
  if (apart === 1 && long.length >= 3) return long.length === 3 ? 'one_letter_of_three' : 'one_letter'
  const likeness = unshared <= MOST_UNSHARED ? jaroWinkler(one, other) : 0
  const spelledAlike = likeness >= SPELLED_ALIKE
  const mayBeBeyondChance = unshared <= MOST_UNSHARED && Math.min(heard.longest, heardOther.longest) >= BEYOND_CHANCE
  if (spelledAlike || mayBeBeyondChance) {
    const met = longestMet(heard.skeletons, heardOther.skeletons)
    if (met >= BEYOND_CHANCE || (spelledAlike && met >= 3)) return 'spelling'
    if (spelledAlike && met === 2) return likeness >= SPELLED_CLOSELY ? 'spelling' : 'sound'
  }
  if (alsoCalled(one).includes(other)) return 'short_form'
  if (likeness >= SOUNDED_ALIKE && longestMet(heard.sounds, heardOther.sounds) >= 2) return 'sound'
  if (apart === 2 && (short.length >= 5 || (short.length === 4 && unshared === 0))) return 'two_letters'
  if (short.length >= 3 && long.startsWith(short)) return 'beginning'
  if (short.length >= 4 && long.endsWith(short)) return 'beginning'
  const opensAlike = one[0] === other[0]
  if (opensAlike && short.length >= 4 && likeness >= NEAR) return 'near'
  return likeness >= (opensAlike ? FAINT : FAINT_ELSEWHERE) && short.length >= 3 ? 'faint' : 'different'
}
