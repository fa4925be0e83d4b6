import { refoldAll } from '../../journal/rebuild'
import { backUp, migrate, openStore } from '../store'
import type { Sql } from '../sql'
import { catalogue } from './catalogue'
import type { VaultAround } from './vault'

type Told = (done: number, total: number) => Promise<void>

/** Says how far a step is, and lets that be heard before the work goes on. */
function telling({ tell }: VaultAround, job: string | undefined, words: string): Told {
  return async (done, total) => {
    if (job === undefined) return
    tell({ kind: 'progress', job, done, total, words })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/**
 * Opens the desk's store and brings it to this program's schema, with a verified backup before every step. Killed at any moment, the store is as it
 * was before that step.
 * @param job by which the page hears how far it is
 * @throws Refusal FD-STO-…; the store is then as it was
 */
export async function openUpToDate(around: VaultAround, storeKey: Buffer, job?: string): Promise<Sql> {
  const { folder, store, backups, clock } = around
  const backingUp = telling(around, job, 'This desk is of an earlier version: backing it up first')
  const folding = telling(around, job, 'Making its tables again from the journal')
  const sql = openStore(store, storeKey)
  try {
    await migrate(sql, {
      beforeEach: async () =>
        void (await backUp({ sql, folder, storeKey }, backups, { madeAt: clock.now(), progress: backingUp })),
      refold: (held) => refoldAll(held, catalogue, folding)
    })
    return sql
  } catch (fault) {
    sql.close()
    throw fault
  }
}
