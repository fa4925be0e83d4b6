import { refoldAll } from '../../journal/rebuild'
import { backUp, migrate, openStore } from '../store'
import type { Sql } from '../sql'
import { catalogue } from './catalogue'
import type { VaultAround } from './vault'

/**
 * Opens the desk's store and brings it to this program's schema, with a verified backup before every step.
 * @throws Refusal FD-STO-…; the store is then as it was
 */
export async function openUpToDate({ folder, store, backups, clock }: VaultAround, storeKey: Buffer): Promise<Sql> {
  const sql = openStore(store, storeKey)
  try {
    await migrate(sql, {
      beforeEach: async () => void (await backUp({ sql, folder, storeKey }, backups, { madeAt: clock.now() })),
      refold: (held) => refoldAll(held, catalogue)
    })
    return sql
  } catch (fault) {
    sql.close()
    throw fault
  }
}
