import type { Likeness } from '../../../contract/people'
import { BIRTH_STRENGTH, type BirthRelation } from './birth-likeness'
import { CONTACT_STRENGTH, type ContactRelation } from './contact'
import { HOME_STRENGTH, type HomeRelation } from './home-likeness'
import type { Lookalike } from './lookalike'
import type { Part, Pairing, Word } from '../spelling/name-likeness'
import type { Weighed } from './weigh'
import type { Relation } from '../spelling/word-likeness'

/** Closest first: a part of a name is described by the least close of its words. */
const RELATION_WORDS: readonly (readonly [Relation, words: string, strength: number])[] = [
  ['same', 'the same', 1],
  ['writing', 'another spelling of the same name', 0.9],
  ['one_letter_unheard', 'one letter apart', 0.9],
  ['one_letter', 'one letter apart', 0.9],
  ['spelling', 'another spelling of the same name', 0.85],
  ['sound', 'sounds alike', 0.75],
  ['short_form', 'a short form of the same name', 0.75],
  ['two_letters', 'two letters apart', 0.65],
  ['one_letter_of_three', 'one letter apart', 0.6],
  ['near', 'spelled much alike', 0.55],
  ['beginning', 'one is part of the other', 0.5],
  ['initial', 'only the initial agrees', 0.35],
  ['faint', 'only faintly alike', 0.2]
]

const BIRTH_WORDS: Readonly<Record<BirthRelation, readonly [words: string, agrees: boolean] | null>> = {
  same: ['date of birth the same', true],
  swapped: ['day and month swapped', true],
  one_digit: ['date of birth one digit apart', true],
  transposed: ['two digits of the date of birth swapped', true],
  same_day_other_year: ['day and month of birth the same, another year', true],
  first_of_january: ['year of birth the same; 1 January may stand for an unknown day', true],
  same_year: ['year of birth the same, day or month different', false],
  near_years: ['born within two years of each other', false],
  age_fits: ['age fits', true],
  age_apart: ['age does not fit', false],
  different: ['date of birth different', false],
  not_known: null
}

const HOME_WORDS: Readonly<Record<HomeRelation, readonly [words: string, agrees: boolean] | null>> = {
  same: ['address the same', true],
  near: ['address nearly the same', true],
  street: ['street the same, another number', true],
  postcode: ['postcode the same', true],
  area: ['postcode in the same area', true],
  different: ['address different', false],
  not_known: null
}

const TELEPHONE_WORDS: Readonly<Record<ContactRelation, readonly [words: string, agrees: boolean] | null>> = {
  same: ['telephone the same', true],
  near: ['telephone one digit apart', true],
  different: ['telephone different', false],
  not_known: null
}

const SCHOOL_WORDS: Readonly<Record<ContactRelation, readonly [words: string, agrees: boolean] | null>> = {
  same: ['school the same', true],
  near: ['school spelled much alike', true],
  different: ['school different', false],
  not_known: null
}

const WARNINGS: Readonly<Record<Lookalike, string>> = {
  twin: 'May be a twin: the home, the surname and the date of birth agree, the forename does not.',
  relative: 'May be a relative: the home and the surname agree, the forename does not.',
  namesake_at_home: 'May be a parent or child of the same name: the home agrees, the years of birth lie far apart.',
  namesake: 'May be somebody else of the same name: the date of birth does not agree.'
}

/** A strength up to this is no agreement. */
const FAINTLY = 0.2

const PART_WORDS = { surname: 'surname', forename: 'forename' } as const

function leastClose(pairings: readonly Pairing[]): readonly [words: string, strength: number] {
  const places = pairings.map((pairing) => RELATION_WORDS.findIndex(([relation]) => relation === pairing.relation))
  const [, words = '', strength = 0] = RELATION_WORDS[Math.max(...places)] ?? []
  return [words, strength]
}

interface Names {
  mine: readonly Word[]
  theirs: readonly Word[]
  pairings: readonly Pairing[]
}

function telling(words: readonly Word[], part: Part): number[] {
  return words.flatMap((word, place) => (word.part === part && !word.particle ? [place] : []))
}

function explainPart(part: keyof typeof PART_WORDS, { mine, theirs, pairings }: Names): Likeness | null {
  const places = telling(mine, part)
  if (places.length === 0) return null
  const paired = pairings.filter((pair) => pair.mine.some((place) => places.includes(place)))
  const what = PART_WORDS[part]
  if (paired.length === 0) {
    const words = telling(theirs, part).length === 0 ? `no ${what} on record` : `${what} different`
    return { field: part, words, agrees: false, strength: 0 }
  }
  const left = places.filter((place) => !paired.some((pair) => pair.mine.includes(place))).length
  const rest = left === 0 ? '' : ', but not all of it'
  const [words, strength] = leastClose(paired)
  const share = (places.length - left) / places.length
  return {
    field: part,
    words: `${what} ${words}${rest}`,
    agrees: strength > FAINTLY,
    strength: round(strength * share)
  }
}

function round(strength: number): number {
  return Math.round(strength * 100) / 100
}

function crosses({ mine, theirs, pairings }: Names, from: Part, to: Part): boolean {
  return pairings.some(
    (pair) =>
      pair.mine.some((place) => mine[place]?.part === from) && pair.theirs.some((place) => theirs[place]?.part === to)
  )
}

function explainOrder(names: Names): Likeness[] {
  if (!crosses(names, 'surname', 'forename') && !crosses(names, 'forename', 'surname')) return []
  return [{ field: 'name', words: 'forename and surname the other way round', agrees: true, strength: 0.9 }]
}

function explainOthers(names: Names, alias: string | null): Likeness[] {
  if (alias !== null) return [{ field: 'other_names', words: `known before as ${alias}`, agrees: true, strength: 1 }]
  const said = (words: string): Likeness[] => [{ field: 'other_names', words, agrees: true, strength: 0.8 }]
  const parts: readonly Part[] = ['surname', 'forename', 'other']
  if (parts.some((part) => crosses(names, part, 'other'))) return said('agrees with another name on record')
  return parts.some((part) => crosses(names, 'other', part)) ? said('another name given agrees') : []
}

function line(
  field: Likeness['field'],
  said: readonly [words: string, agrees: boolean] | null,
  strength: number
): Likeness[] {
  return said === null ? [] : [{ field, words: said[0], agrees: said[1], strength }]
}

/** The warning beside a candidate who may only look like the person given, or null. */
export function warningOf({ lookalike }: Weighed): string | null {
  return lookalike === null ? null : WARNINGS[lookalike]
}

/**
 * Says in words what agrees and what differs, one line a field, with how strongly it agrees.
 * @param alias the name that agreed, where it is another one than is shown for the person
 */
export function explain(
  mine: readonly Word[],
  theirs: readonly Word[],
  weighed: Weighed,
  alias: string | null
): Likeness[] {
  const names: Names = { mine, theirs, pairings: weighed.name.pairings }
  const parts = (['surname', 'forename'] as const).flatMap((part) => explainPart(part, names) ?? [])
  const { birth, home, telephone, school } = weighed
  return [
    ...parts,
    ...explainOrder(names),
    ...line('date_of_birth', BIRTH_WORDS[birth], BIRTH_STRENGTH[birth]),
    ...line(home === 'postcode' || home === 'area' ? 'postcode' : 'address', HOME_WORDS[home], HOME_STRENGTH[home]),
    ...line('telephone', TELEPHONE_WORDS[telephone], CONTACT_STRENGTH[telephone]),
    ...line('school', SCHOOL_WORDS[school], CONTACT_STRENGTH[school]),
    ...explainOthers(names, alias)
  ]
}
