import type { Sql } from '../../vault/sql'

const NEWEST = `
SELECT reference_order AS newest FROM referral
WHERE reference_order >= ? AND reference_order < ? ORDER BY reference_order DESC LIMIT 1`
const NUMBERS_A_YEAR = 10_000_000

/**
 * The next reference of a year, one more than the highest there is: PR-2026-0412. It belongs to the transaction in which the referral is
 * saved, so that none is left out and none is given twice at this desk.
 * @param year of receipt, four digits
 */
export function nextReference(sql: Sql, year: string): string {
  const base = Number(year) * NUMBERS_A_YEAR
  const newest = sql.get<{ newest: number }>(NEWEST, [base, base + NUMBERS_A_YEAR])?.newest ?? base
  return `PR-${year}-${String(newest - base + 1).padStart(4, '0')}`
}
