/** Bank holidays in England and Wales in 2026 and early 2027, typed from the published list. */
const HOLIDAYS = new Set([
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01'
])
const DAY = 86_400_000

/** Working days by walking the calendar day by day: slow, short, and nothing in common with the program's arithmetic. */
export function next(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
}

export function works(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day)
}

/** The day after which so many working days have begun, the start not counted. */
export function walk(from: string, workingDays: number): string {
  let day = from
  for (let left = workingDays; left > 0;) {
    day = next(day)
    if (works(day)) left--
  }
  return day
}

/** Working days after one day, up to and with another. */
export function between(from: string, to: string): number {
  let count = 0
  for (let day = from; day < to;) {
    day = next(day)
    if (works(day)) count++
  }
  return count
}
