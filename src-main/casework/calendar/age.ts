import type { Day } from '../../contract/time'

/**
 * Whole years of age on a day. Somebody born on 29 February comes of age on 1 March in a year without that day, as is the practice in England
 * and Wales (an age is attained at the start of the birthday: Family Law Reform Act 1969, section 9).
 * @returns 0 or more; 0 also for a day before birth
 */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return Math.max(0, day.slice(5) < born.slice(5) ? years - 1 : years)
}

/** The day on which somebody reaches an age: 1 March in a year that lacks their 29 February. */
export function birthdayAt(born: Day, age: number): Day {
  const year = Number(born.slice(0, 4)) + age
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const date = born.slice(5) === '02-29' && !leap ? '03-01' : born.slice(5)
  return `${String(year).padStart(4, '0')}-${date}`
}
