import { dayExists, type Day } from '../../../contract/time'

/** When somebody was born, as far as it is known: a day, or the first and last year that an age as stated allows. */
export interface Born {
  day: Day | null
  years: readonly [from: number, to: number] | null
}

/** How two statements of when somebody was born relate. */
export type BirthRelation =
  | 'same'
  | 'swapped'
  | 'one_digit'
  | 'transposed'
  | 'same_day_other_year'
  | 'first_of_january'
  | 'same_year'
  | 'near_years'
  | 'age_fits'
  | 'age_apart'
  | 'different'
  | 'not_known'

/** What a relation is worth in bits for or against one and the same person; `same` at most, the rarer the day the more. */
export const BIRTH_WEIGHT: Readonly<Record<BirthRelation, number>> = {
  same: 13,
  swapped: 8.5,
  one_digit: 6.5,
  transposed: 5,
  same_day_other_year: 6,
  first_of_january: 4.5,
  same_year: -4,
  near_years: -4.7,
  age_fits: 2.5,
  age_apart: -4,
  different: -5.3,
  not_known: 0
}

/** How full the bar beside a relation is. */
export const BIRTH_STRENGTH: Readonly<Record<BirthRelation, number>> = {
  same: 1,
  swapped: 0.85,
  one_digit: 0.8,
  transposed: 0.8,
  same_day_other_year: 0.7,
  first_of_january: 0.6,
  same_year: 0.3,
  near_years: 0.15,
  age_fits: 0.5,
  age_apart: 0,
  different: 0,
  not_known: 0
}

/** What the same date of birth is worth at most where it is the first of January, which often stands for a day that nobody knows. */
const FIRST_OF_JANUARY_WEIGHT = 8

/**
 * Bits for or against one and the same person.
 * @param rarity bits that the day of birth given is worth by how many persons on the desk have it
 */
export function birthWeight(relation: BirthRelation, day: Day | null, rarity: number): number {
  if (relation !== 'same') return BIRTH_WEIGHT[relation]
  return Math.min(rarity, day?.endsWith('-01-01') ? FIRST_OF_JANUARY_WEIGHT : BIRTH_WEIGHT.same)
}

/** Bits where neither states a birth, and where only one does: what nobody knew once is more often not known again. */
const NEITHER_STATED = 2
const ONE_STATED = -0.7

/** Bits for or against one and the same person where a birth is missing; 0 where both state one. */
export function missingBirthWeight(one: Born, others: readonly Born[]): number {
  const stated = (born: Born): boolean => yearsOf(born) !== null
  const theirs = others.some(stated)
  if (stated(one)) return theirs ? 0 : ONE_STATED
  return theirs ? ONE_STATED : NEITHER_STATED
}

/** Years by which a stated year of birth may be out. */
export const YEARS_OUT = 2
/** Years by which a date of birth may be out whose day and month are right. */
const OTHER_YEAR = 10

/**
 * The years of birth that an age allows.
 * @param age in whole years
 * @param on the day on which somebody stated it
 */
export function bornAround(age: number, on: Day): readonly [number, number] {
  const year = Number(on.slice(0, 4))
  return [year - age - 1, year - age]
}

/** The day with day and month exchanged, or null where no such day exists or it is the same. */
export function dayAndMonthSwapped(day: Day): Day | null {
  const swapped = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
  return swapped !== day && dayExists(swapped) ? swapped : null
}

function digitsThatDiffer(one: Day, other: Day): number[] {
  return [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]))
}

function relateDays(one: Day, other: Day): BirthRelation {
  if (one === other) return 'same'
  if (dayAndMonthSwapped(one) === other) return 'swapped'
  const differing = digitsThatDiffer(one, other)
  if (differing.length === 1) return 'one_digit'
  const [first = 0, second = 0] = differing
  if (differing.length === 2 && one[first] === other[second] && one[second] === other[first]) return 'transposed'
  const yearsApart = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  if (yearsApart <= OTHER_YEAR && one.slice(5) === other.slice(5)) return 'same_day_other_year'
  if (yearsApart > YEARS_OUT) return 'different'
  if (yearsApart === 0) return one.endsWith('-01-01') || other.endsWith('-01-01') ? 'first_of_january' : 'same_year'
  return 'near_years'
}

function yearsOf(born: Born): readonly [number, number] | null {
  if (born.day === null) return born.years
  const year = Number(born.day.slice(0, 4))
  return [year, year]
}

/** Compares two statements of when somebody was born. */
export function relateBirths(one: Born, other: Born): BirthRelation {
  if (one.day !== null && other.day !== null) return relateDays(one.day, other.day)
  const years = yearsOf(one)
  const others = yearsOf(other)
  if (years === null || others === null) return 'not_known'
  const apart = Math.max(years[0] - others[1], others[0] - years[1])
  return apart <= YEARS_OUT ? 'age_fits' : 'age_apart'
}
