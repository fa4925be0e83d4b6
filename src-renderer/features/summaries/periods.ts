/** A period with the words it is offered under. */
export interface OfferedPeriod {
  label: string
  from: string
  to: string
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/**
 * Periods people ask for, by the calendar: all lie in what has happened.
 * @param today `2026-11-23`
 */
export function offeredPeriods(today: string): OfferedPeriod[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const m = month - 1
  const quarter = m - (m % 3)
  const since = m >= 3 ? year : year - 1
  return [
    { label: 'Last month', from: iso(year, m - 1, 1), to: iso(year, m, 0) },
    { label: 'This month so far', from: iso(year, m, 1), to: today },
    { label: 'Last quarter', from: iso(year, quarter - 3, 1), to: iso(year, quarter, 0) },
    { label: 'This quarter so far', from: iso(year, quarter, 1), to: today },
    { label: 'Since 1 April', from: iso(since, 3, 1), to: today }
  ]
}
