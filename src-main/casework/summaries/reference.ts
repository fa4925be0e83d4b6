import type { Sql } from '../../vault/sql'

const NUMBERS_A_YEAR = 10_000_000

/** Where a reference such as `FDS-2026-0007` stands among all, as a number. */
export function referenceOrder(reference: string): number {
  const [, year = '0', number = '0'] = reference.split('-')
  return Number(year) * NUMBERS_A_YEAR + Number(number)
}

/** The next reference of a year, inside the transaction that freezes the summary. */
export function nextSummaryReference(sql: Sql, year: string): string {
  const base = Number(year) * NUMBERS_A_YEAR
  const newest = sql.get<{ newest: number | null }>(
    'SELECT max(reference_order) AS newest FROM summary WHERE reference_order > ? AND reference_order < ?',
    [base, base + NUMBERS_A_YEAR]
  )?.newest
  return `FDS-${year}-${String((newest ?? base) - base + 1).padStart(4, '0')}`
}
