import type { OpenedTable } from '../../../src-main/contract/intake'

/** A table as the opener would give it. */
export function tableOf(headings: string[], ...rows: string[][]): OpenedTable {
  return { name: 'referrals.csv', headings, rows, firstRow: 2, notes: [] }
}
