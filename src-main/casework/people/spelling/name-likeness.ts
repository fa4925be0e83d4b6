import { foldName, isParticle } from './fold'
import { RELATION_BITS, type Relation } from './word-likeness'

export type Part = 'forename' | 'surname' | 'other'

/** One folded word of a name and the part of the name in which it stands. */
export interface Word {
  text: string
  part: Part
  particle: boolean
}

/** A name in the parts in which forms ask for it. */
export interface Name {
  forenames: string
  surname: string
  otherNames: string
}

/** Two words, or runs of words, of two names that belong together. Places count words of each name from 0. */
export interface Pairing {
  mine: readonly number[]
  theirs: readonly number[]
  relation: Relation
  worth: number
}

export interface NameLikeness {
  /** Bits for or against one and the same person. */
  weight: number
  pairings: Pairing[]
  /** Parts that both names have and in which nothing agrees. */
  differs: Readonly<Record<'forename' | 'surname', boolean>>
}

/** Taken away where a word stands in another part of the other name, and once more where only one of two parts has changed places. */
const OTHER_PART = 1.5
const HALF_SWAPPED = 2
/** Taken away where both names have a forename, or both a surname, and nothing in it agrees. */
const FORENAME_DIFFERS = 6
const SURNAME_DIFFERS = 5
/** Taken away for a word of either name that meets another one in its place, and for one that the other name just lacks. */
const WORD_DIFFERS = 2.5
const WORD_LACKING = 2.2
const PARTICLE_WORTH = 0.5
/** Words of a name that are compared; also what fits into the bits of a number. */
const MOST_WORDS = 24
/** The least that a pairing which holds is worth, and what one is worth that may as well be chance. */
const LEAST_WORTH = 0.5
const INITIAL_WORTH = 2
const FAINT_WORTH = -3

function wordsOfPart(text: string, part: Part): Word[] {
  return foldName(text).map((word) => ({ text: word, part, particle: isParticle(word) }))
}

/** The folded words of a name, forenames first. A word that joins counts as a word of its own where nothing else is there. */
export function wordsOf(name: Name): Word[] {
  const words = [
    ...wordsOfPart(name.forenames, 'forename'),
    ...wordsOfPart(name.surname, 'surname'),
    ...wordsOfPart(name.otherNames, 'other')
  ]
  const telling = words.some((word) => !word.particle) ? words : words.map((word) => ({ ...word, particle: false }))
  return telling.slice(0, MOST_WORDS)
}

/** What words are worth and how they relate, remembered for the length of one search. */
export interface Comparing {
  /**
   * Bits by which it is unlikely to meet `mine` by chance: the rarer the word and those it may be a spelling of, the more. `theirs` is the
   * word it is held against.
   */
  surprise(mine: string, theirs: string): number
  relate(one: string, other: string): Relation
}

/** A word, or neighbours of one part written together: `abdi rahman` may be `abdirahman` elsewhere. */
interface Run {
  text: string
  places: readonly number[]
  joined: boolean
}

/** Taken away for a pairing of one word with two: it may be chance. */
const JOINED = 1

/** Neighbours of one part written together, and over a word that joins: `nur al din` may be `nuruddin` elsewhere. */
export function joins(words: readonly Word[]): Run[] {
  const joined: Run[] = []
  const join = (places: readonly number[], text: string): void => void joined.push({ text, places, joined: true })
  for (const [place, word] of words.entries()) {
    const [next, afterNext] = [words[place + 1], words[place + 2]]
    if (next?.part !== word.part) continue
    join([place, place + 1], word.text + next.text)
    if (next.particle && !word.particle && afterNext?.part === word.part && !afterNext.particle) {
      join([place, place + 1, place + 2], word.text + afterNext.text)
    }
  }
  return joined
}

/** Words, and neighbours of one part written together. */
export function runs(words: readonly Word[]): Run[] {
  return [...words.map(({ text }, place) => ({ text, places: [place], joined: false })), ...joins(words)]
}

function worthOf(one: Word, other: Word, joined: boolean, relation: Relation, surprise: () => number): number {
  if (relation === 'faint' || relation === 'different') return FAINT_WORTH
  const moved = (one.part === other.part ? 0 : OTHER_PART) + (joined ? JOINED : 0)
  if (relation === 'initial') return Math.max(LEAST_WORTH, INITIAL_WORTH - moved)
  if (one.particle || other.particle) return PARTICLE_WORTH
  return Math.max(LEAST_WORTH, surprise() + RELATION_BITS[relation] - moved)
}

function pairings(mine: readonly Word[], theirs: readonly Word[], { surprise, relate }: Comparing): Pairing[] {
  const found: Pairing[] = []
  const others = runs(theirs)
  for (const one of runs(mine)) {
    for (const other of others) {
      if (one.joined && other.joined) continue
      const relation = relate(one.text, other.text)
      if (relation === 'different') continue
      const joined = one.joined || other.joined
      if (joined && (relation === 'initial' || relation === 'beginning' || relation === 'faint')) continue
      const [word, otherWord] = [mine[one.places[0] ?? 0], theirs[other.places[0] ?? 0]]
      if (!word || !otherWord) continue
      if (relation === 'faint' && (word.part !== otherWord.part || word.particle || otherWord.particle)) continue
      found.push({
        mine: one.places,
        theirs: other.places,
        relation,
        worth: worthOf(word, otherWord, joined, relation, () => surprise(one.text, other.text))
      })
    }
  }
  return found.sort((one, other) => other.worth - one.worth)
}

/** True when both names have a telling word in this part and no pairing touches it on either side. */
function partDiffers(part: Part, mine: readonly Word[], theirs: readonly Word[], chosen: readonly Pairing[]): boolean {
  const tells = (word: Word | undefined): boolean => word !== undefined && word.part === part && !word.particle
  if (!mine.some(tells) || !theirs.some(tells)) return false
  for (const pair of chosen) {
    for (const place of pair.mine) if (tells(mine[place])) return false
    for (const place of pair.theirs) if (tells(theirs[place])) return false
  }
  return true
}

/** How many telling words of a part no pairing has taken. */
function left(words: readonly Word[], part: Part, taken: number): number {
  let count = 0
  for (const [place, word] of words.entries()) {
    if (word.part === part && !word.particle && (taken & (1 << place)) === 0) count++
  }
  return count
}

/** Taken away for words that are left on one side or on both. */
function leftOver(
  mine: readonly Word[],
  theirs: readonly Word[],
  taken: { mine: number; theirs: number },
  differs: NameLikeness['differs']
): number {
  let cost = 0
  let [mineOnly, theirsOnly] = [0, 0]
  for (const part of ['forename', 'surname'] as const) {
    const [ours, others] = [left(mine, part, taken.mine), left(theirs, part, taken.theirs)]
    const both = Math.min(ours, others)
    if (differs[part]) cost += part === 'forename' ? FORENAME_DIFFERS : SURNAME_DIFFERS
    cost += WORD_DIFFERS * (differs[part] ? both - 1 : both)
    mineOnly += ours - both
    theirsOnly += others - both
  }
  const across = Math.min(mineOnly, theirsOnly)
  return cost + across * SURNAME_DIFFERS + (Math.max(mineOnly, theirsOnly) - across) * WORD_LACKING
}

/** True when words have changed from one part to the other in one direction only. */
function halfSwapped(mine: readonly Word[], theirs: readonly Word[], chosen: readonly Pairing[]): boolean {
  const crosses = (from: Part, to: Part): boolean =>
    chosen.some((pair) => mine[pair.mine[0] ?? 0]?.part === from && theirs[pair.theirs[0] ?? 0]?.part === to)
  return crosses('forename', 'surname') !== crosses('surname', 'forename')
}

function bits(places: readonly number[]): number {
  let mask = 0
  for (const place of places) mask |= 1 << place
  return mask
}

/**
 * Pairs the words of two names, the most telling first, each word once, in whatever order they stand, and weighs the whole.
 */
export function compareNames(mine: readonly Word[], theirs: readonly Word[], comparing: Comparing): NameLikeness {
  const chosen: Pairing[] = []
  let mineTaken = 0
  let theirsTaken = 0
  let weight = 0
  for (const pair of pairings(mine, theirs, comparing)) {
    if ((bits(pair.mine) & mineTaken) !== 0 || (bits(pair.theirs) & theirsTaken) !== 0) continue
    chosen.push(pair)
    mineTaken |= bits(pair.mine)
    theirsTaken |= bits(pair.theirs)
    weight += pair.worth
  }
  const differs = {
    forename: partDiffers('forename', mine, theirs, chosen),
    surname: partDiffers('surname', mine, theirs, chosen)
  }
  weight -= leftOver(mine, theirs, { mine: mineTaken, theirs: theirsTaken }, differs)
  if (halfSwapped(mine, theirs, chosen)) weight -= HALF_SWAPPED
  return { weight, pairings: chosen, differs }
}
