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

/** The same with every record folded anew before it is committed. */
async function applyAndRefold(sql: Sql, migration: Migration, refold: (sql: Sql) => Promise<void>): Promise<void> {
  try {
    await sql.longTransaction(async () => {
      step(sql, migration)
      await refold(sql)
    })
  } catch (fault) {
    throw asUpgradeRefusal(fault, migration.number)
  }
}

function stepsFrom(schema: number, steps: readonly Migration[]): Migration[] {
  return steps.filter(({ number }) => number > schema).sort((a, b) => a.number - b.number)
}

/** Builds a store up to a schema, without backups: for a new store, and for tests that stop half way. No entry is folded. */
export function applyMigrations(sql: Sql, steps: readonly Migration[] = migrations): void {
  for (const migration of stepsFrom(schemaOf(sql), steps)) apply(sql, migration)
}

/**
 * Brings a store to this program's schema, a step at a time. Does nothing when it is there already.
 * @param beforeEach makes a verified backup; awaited before every step, and when it throws the step is not made
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
  for (const migration of stepsFrom(schemaOf(sql), steps)) {
    await beforeEach({ from: schemaOf(sql), to: migration.number })
    if (migration.refolds) await applyAndRefold(sql, migration, refold)
    else apply(sql, migration)
    made.push(migration.number)
  }
  return made
}
