import type { Id } from '../../../src-main/contract/ids'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { peopleTables } from '../../../src-main/casework/people/tables'
import { referralTables } from '../../../src-main/casework/referrals/tables'
import type { Sql } from '../../../src-main/vault/sql'
import { fillWithPersons } from '../../casework/people/fill'
import { openTestStore } from '../../support/store'

/** A filled store while it is measured. */
export interface Filled {
  sql: Sql
  ids: readonly Id[]
  /** Seconds that filling took. */
  filledIn: number
}

/** Fills an encrypted store of its own with persons, hands it to some work, and takes it away. */
export async function withStore<Result>(
  persons: readonly GivenThen[],
  work: (filled: Filled) => Result | Promise<Result>
): Promise<Result> {
  const store = openTestStore(peopleTables + referralTables, false)
  try {
    // The cache that the program opens a desk with.
    store.sql.script('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
    const began = performance.now()
    const ids = fillWithPersons(store.sql, persons)
    return await work({ sql: store.sql, ids, filledIn: (performance.now() - began) / 1000 })
  } finally {
    store.close()
  }
}
