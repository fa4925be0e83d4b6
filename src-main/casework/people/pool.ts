import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'

/** Persons compared letter by letter in one search. The rarest keys fill the pool first, so what is left out shares only common words. */
const POOL = 400
/** A key under which more persons stand than this is counted no further. */
export const COMMON = 2000

const COUNT_KEYS = `
SELECT k.value AS key, (SELECT count(*) FROM (SELECT 1 FROM person_key WHERE key = k.value LIMIT ${COMMON})) AS persons
FROM json_each(?) k`

/** How many persons stand under each key, as far as {@link COMMON}. */
export function countKeys(sql: Sql, keys: readonly string[]): Map<string, number> {
  const rows = sql.all<{ key: string; persons: number }>(COUNT_KEYS, [JSON.stringify(keys)])
  return new Map(rows.map(({ key, persons }) => [key, persons]))
}

/**
 * Persons who stand under any of the keys, beginning with the rarest key.
 * @param counted keys with how many persons stand under each
 */
export function fillPool(sql: Sql, counted: ReadonlyMap<string, number>): Set<Id> {
  const pool = new Set<Id>()
  const rarestFirst = [...counted].filter(([, persons]) => persons > 0).sort((one, other) => one[1] - other[1])
  for (const [key] of rarestFirst) {
    const rows = sql.all<{ person: Id }>(`SELECT person FROM person_key WHERE key = ? LIMIT ${POOL}`, [key])
    for (const { person } of rows) pool.add(person)
    if (pool.size >= POOL) break
  }
  return pool
}
