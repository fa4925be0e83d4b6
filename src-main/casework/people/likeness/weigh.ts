import {
  BIRTH_WEIGHT,
  birthWeight,
  missingBirthWeight,
  relateBirths,
  type BirthRelation,
  type Born
} from './birth-likeness'
import { relateSchools, relateTelephones, SCHOOL_WEIGHT, TELEPHONE_WEIGHT, type ContactRelation } from './contact'
import { HOME_WEIGHT, relateHomes, type HomeRelation } from './home-likeness'
import { lookalikeCost, lookalikeOf, type Lookalike } from './lookalike'
import { compareNames, type Comparing, type NameLikeness } from '../spelling/name-likeness'
import type { Profile } from './profile'

/** A word is never worth more than this, however rare: it may be rare because it is misspelt. */
const MOST_A_WORD_TELLS = 13
/** Persons imagined beside those known, so that on a small desk every name does not look common. */
const IMAGINED = 5000

/** What comparing persons looks up: how telling words and days of birth are among those on this desk. */
export interface Weighing extends Comparing {
  /** Bits for the same day of birth. */
  birthSurprise(day: string): number
  /** How many persons the desk knows. */
  among: number
}

/** How a person compares with what was given, in bits for or against their being one: 0 is as likely as not. */
export interface Weighed {
  weight: number
  name: NameLikeness
  /** Which of the person's rows has the closest name. */
  named: number
  birth: BirthRelation
  home: HomeRelation
  telephone: ContactRelation
  school: ContactRelation
  lookalike: Lookalike | null
  /** Bits that were taken away for it. */
  taken: number
}

/** How often a word or a day of birth is met, as a share: 0 to 1. */
export function shareOf(bearers: number, among: number): number {
  return (bearers + 1) / (among + IMAGINED)
}

/** Bits by which something is unlikely to be met by chance, from the share in which it is. */
export function surpriseOf(share: number): number {
  return -Math.log2(share + 2 ** -MOST_A_WORD_TELLS)
}

/** Bits against any two persons' being one before anything is compared: there are as many others. */
function bitsAgainst(among: number): number {
  return Math.log2(among + IMAGINED)
}

/** The closest of several relations: one that is not known counts only where nothing else does. */
function closest<Relation extends string>(
  rows: readonly Profile[],
  relate: (row: Profile) => Relation,
  weights: Readonly<Record<Relation, number>>
): Relation {
  const relations = rows.map(relate)
  const told = relations.filter((relation) => relation !== 'not_known')
  return (told.length === 0 ? relations : told).reduce((best, each) => (weights[each] > weights[best] ? each : best))
}

/** True where nothing but a name is given: a birth left out then says nothing of whether it is known. */
function isNameAlone({ born, home, telephones, school }: Profile): boolean {
  return born.day === null && born.years === null && home === null && telephones.length === 0 && school.length === 0
}

function birthBits(relation: BirthRelation, mine: Profile, theirs: readonly Profile[], weighing: Weighing): number {
  if (relation !== 'not_known') {
    const { day } = mine.born
    return birthWeight(relation, day, day === null ? 0 : weighing.birthSurprise(day))
  }
  const births = theirs.map(({ born }) => born)
  return isNameAlone(mine) ? 0 : missingBirthWeight(mine.born, births)
}

function yearsApart(mine: Born, rows: readonly Profile[]): number {
  const year = (born: Born): number | null =>
    born.day !== null ? Number(born.day.slice(0, 4)) : born.years ? born.years[0] : null
  const own = year(mine)
  const others = rows.flatMap(({ born }) => year(born) ?? [])
  return own === null || others.length === 0 ? 0 : Math.min(...others.map((other) => Math.abs(own - other)))
}

/**
 * Weighs what was given against all that is known of a person: each field by the closest of what was ever given for them.
 * @param theirs one profile for each time something was given of the person; at least one
 */
export function weigh(mine: Profile, theirs: readonly Profile[], weighing: Weighing): Weighed {
  const names = theirs.map((row) => compareNames(mine.words, row.words, weighing))
  const named = names.reduce((best, each, place) => (each.weight > (names[best]?.weight ?? 0) ? place : best), 0)
  const name = names[named] ?? { weight: 0, pairings: [], differs: { forename: false, surname: false } }
  const birth = closest(theirs, (row) => relateBirths(mine.born, row.born), BIRTH_WEIGHT)
  const home = closest(theirs, (row) => relateHomes(mine.home, row.home), HOME_WEIGHT)
  const telephone = closest(theirs, (row) => relateTelephones(mine.telephones, row.telephones), TELEPHONE_WEIGHT)
  const school = closest(theirs, (row) => relateSchools(mine.school, row.school), SCHOOL_WEIGHT)
  const lookalike = lookalikeOf({ name, birth, home, telephone, yearsApart: yearsApart(mine.born, theirs) })
  const agreeing =
    name.weight +
    birthBits(birth, mine, theirs, weighing) +
    HOME_WEIGHT[home] +
    TELEPHONE_WEIGHT[telephone] +
    SCHOOL_WEIGHT[school] -
    bitsAgainst(weighing.among)
  const taken = lookalike === null ? 0 : lookalikeCost(lookalike, agreeing)
  return { weight: agreeing - taken, taken, name, named, birth, home, telephone, school, lookalike }
}
