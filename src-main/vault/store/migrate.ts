import { Refusal } from '../../contract/result'
import type { Sql } from '../sql'
import { asStoreRefusal, storeRefusal } from './faults'
import { migrations } from './migrations'
import type { Migration } from './migrations/migration'

/** The newest schema this program knows. */
export const LATEST = Math.max(...migrations.map(({ number }) => number))

/** The schema number a store stands at; 0 for one without tables. */
export function schemaOf(sql: Sql): number {
  return Number(sql.pragma('user_version'))
}

function asUpgradeRefusal(fault: unknown, number: number): Refusal {
  const known = asStoreRefusal(fault)
  if (known instanceof Refusal) return known
  const refusal = storeRefusal('upgradeFailed', String(number))
  refusal.cause = fault
  return refusal
}

function step(sql: Sql, { number, up }: Migration): void {
  up(sql)
  // oxlint-disable-next-line walls/no-sql-from-input -- a pragma takes no bound values, and this one is a number of the code
  sql.pragma(`user_version = ${number}`)
}

/** The number stands in the same transaction as the step: a kill leaves the step before or the step after. */
function apply(sql: Sql, migration: Migration): void {
  try {
    sql.transaction(() => step(sql, migration))
  } catch (fault) {
    throw asUpgradeRefusal(fault, migration.number)
  }
}

/** Several steps and the folding of every record after the last of them, all in one transaction. */
async function applyAndRefold(
  sql: Sql,
  steps: readonly Migration[],
  refold: (sql: Sql) => Promise<void>
): Promise<void> {
  let at = 0
  try {
    await sql.longTransaction(async () => {
      for (const migration of steps) {
        at = migration.number
        step(sql, migration)
      }
      await refold(sql)
    })
  } catch (fault) {
    throw asUpgradeRefusal(fault, at)
  }
}

/**
 * Steps that are made together. This program folds into the newest tables alone, so from the first step that asks for folding to the last one, all are one:
 * nothing is folded in between, and no store is left with tables that nothing was folded into.
 */
function together(steps: readonly Migration[]): Migration[][] {
  const first = steps.findIndex(({ refolds }) => refolds)
  if (first < 0) return steps.map((each) => [each])
  const last = steps.findLastIndex(({ refolds }) => refolds)
  const single = (each: Migration): Migration[] => [each]
  return [...steps.slice(0, first).map(single), steps.slice(first, last + 1), ...steps.slice(last + 1).map(single)]
}

function stepsFrom(schema: number, steps: readonly Migration[]): Migration[] {
  return steps.filter(({ number }) => number > schema).sort((a, b) => a.number - b.number)
}

/** Builds a store up to a schema, without backups: for a new store, and for tests that stop half way. No entry is folded. */
export function applyMigrations(sql: Sql, steps: readonly Migration[] = migrations): void {
  for (const migration of stepsFrom(schemaOf(sql), steps)) apply(sql, migration)
}

/**
 * Brings a store to this program's schema, a step at a time; steps that fold the journal anew are made as one. Does nothing when it is there already.
 * @param beforeEach makes a verified backup; awaited before every step or steps made as one, and when it throws they are not made
 * @param refold folds every record of the journal into the casework's empty tables; asked for by steps that make them anew
 * @returns the numbers of the steps made
 * @throws Refusal FD-STO-09 when a step failed; the store is then as it was before that step
 */
export async function migrate(
  sql: Sql,
  {
    beforeEach,
    refold
  }: {
    beforeEach: (step: { from: number; to: number }) => Promise<void>
    refold: (sql: Sql) => Promise<void>
  },
  steps: readonly Migration[] = migrations
): Promise<number[]> {
  const made: number[] = []
  for (const group of together(stepsFrom(schemaOf(sql), steps))) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) continue
    await beforeEach({ from: schemaOf(sql), to: last.number })
    if (first.refolds) await applyAndRefold(sql, group, refold)
    else apply(sql, first)
    made.push(...group.map(({ number }) => number))
  }
  return made
}
