import type { Day } from '../../contract/time'

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

/**
 * The corresponding date so many months later, or the last day of that month where it has none: 31 August and 6 months is 28 February
 * (the corresponding-date rule; Dodds v Walker [1981] 1 WLR 1027).
 * @param count whole months, negative for earlier
 */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12
  const date = Math.min(Number(day.slice(8, 10)), lengthOfMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
