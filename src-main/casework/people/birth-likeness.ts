import { dayExists, type Day } from '../../contract/time'

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

/** What a relation is worth in bits for or against one and the same person. */
export const BIRTH_WEIGHT: Readonly<Record<BirthRelation, number>> = {
  same: 9,
  swapped: 7,
  one_digit: 6,
  transposed: 6,
  same_day_other_year: 5,
  first_of_january: 2,
  same_year: 0,
  near_years: -1,
  age_fits: 1,
  age_apart: -4,
  different: -5,
  not_known: 0
}

/** What the same date of birth is worth where it is the first of January, which often stands for a day that nobody knows. */
export const FIRST_OF_JANUARY_WEIGHT = 6

/** Years by which a stated year of birth may be out. */
export const YEARS_OUT = 2

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
  if (yearsApart > YEARS_OUT) return 'different'
  if (one.slice(5) === other.slice(5)) return 'same_day_other_year'
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
