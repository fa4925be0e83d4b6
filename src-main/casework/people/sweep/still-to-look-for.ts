import type { Id } from '../../../contract/ids'
import type { Asking } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'

/**
 * Which referrals of a file that was brought in have not been searched for their persons yet. Kept with what officers have begun and not
 * finished: it is no record, only how far the work is, so that it goes on after a lock, whoever signs in.
 */
const LIST = 'persons-to-look-for'
const PLACE = 'persons-looked-for'

/** What is still to be done, and whether an officer stopped it. */
export interface StillToLookFor {
  /** True until everything of it is done, the comparing of everybody at its end too. */
  waits: boolean
  referrals: Id[]
  stopped: boolean
}

interface Place {
  done: number
  stopped: boolean
}

function read<T>(sql: Sql, form: string): T | null {
  const row = sql.get<{ body: string }>('SELECT body FROM draft WHERE form = ? LIMIT 1', [form])
  return row ? (JSON.parse(row.body) as T) : null
}

function write({ sql, officer, now }: Pick<Asking, 'sql' | 'officer' | 'now'>, form: string, body: unknown): void {
  sql.run('DELETE FROM draft WHERE form = ?', [form])
  sql.run('INSERT INTO draft (officer, form, body, saved_at) VALUES (?, ?, ?, ?)', [
    officer.id,
    form,
    JSON.stringify(body),
    now()
  ])
}

/** What is left of the files brought in. */
export function stillToLookFor(sql: Sql): StillToLookFor {
  const listed = read<{ referrals: Id[] }>(sql, LIST)
  const { done, stopped } = read<Place>(sql, PLACE) ?? { done: 0, stopped: false }
  return { waits: listed !== null, referrals: listed?.referrals.slice(done) ?? [], stopped }
}

/** Remembers referrals whose persons are to be looked for. Within the caller's transaction. */
export function lookForLater(asking: Pick<Asking, 'sql' | 'officer' | 'now'>, referrals: readonly Id[]): void {
  const { referrals: left } = stillToLookFor(asking.sql)
  write(asking, LIST, { referrals: [...left, ...referrals] })
  write(asking, PLACE, { done: 0, stopped: false } satisfies Place)
}

/** Remembers that some more were searched for, or that an officer stopped the work. Within the caller's transaction. */
export function lookedFor(asking: Pick<Asking, 'sql' | 'officer' | 'now'>, more: number, stopped = false): void {
  const { done } = read<Place>(asking.sql, PLACE) ?? { done: 0 }
  write(asking, PLACE, { done: done + more, stopped } satisfies Place)
}

/** Forgets the list once all of it was searched for. Within the caller's transaction. */
export function nothingToLookFor(sql: Sql): void {
  sql.run('DELETE FROM draft WHERE form IN (?, ?)', [LIST, PLACE])
}
