import type { Day } from '../../contract/time'
import { ageOn, birthdayAt } from '../calendar'

/** What is known of an age: a date of birth, or about so many years on the day of receipt. */
export interface KnownAge {
  born: Day | null
  approximateAge: number | null
  receivedOn: Day
}

const ADULT = 18

/** Age bands of the yearly statistics on people referred; the upper end of each. */
export const ageBands = [
  [10, '10 and under'],
  [15, '11–15'],
  [17, '16–17'],
  [20, '18–20'],
  [30, '21–30'],
  [40, '31–40'],
  [50, '41–50'],
  [60, '51–60']
] as const

/** The band above them all. */
export const OLDEST_BAND = '61 and over'

/** The same day so many years later, or 1 March where that year has no 29 February. */
function yearsAfter(day: Day, years: number): Day {
  return birthdayAt(day, years)
}

/** Whole years on a day; null where neither date of birth nor age is known. An approximate age grows with the years since receipt. */
export function knownAgeOn({ born, approximateAge, receivedOn }: KnownAge, day: Day): number | null {
  if (born !== null) return ageOn(born, day)
  return approximateAge === null ? null : approximateAge + ageOn(receivedOn, day)
}

/** The day of the eighteenth birthday, or what is taken for it; null where no age is known. From that day the person is an adult. */
export function adultOn({ born, approximateAge, receivedOn }: KnownAge): Day | null {
  if (born !== null) return birthdayAt(born, ADULT)
  if (approximateAge === null) return null
  return approximateAge >= ADULT ? receivedOn : yearsAfter(receivedOn, ADULT - approximateAge)
}

/** The band of an age. */
export function ageBand(age: number | null): string {
  if (age === null) return 'Not known'
  return ageBands.find(([upTo]) => age <= upTo)?.[1] ?? OLDEST_BAND
}
