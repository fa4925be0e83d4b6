import type { Sql } from '../vault/sql'
import { NOTHING_BEFORE } from './digest'
import type { FeedId } from './entry'

/** The newest entry of a feed held here: what the next one follows. Sequence number 0 where there is none. */
export function headOf(sql: Sql, feed: number): { seq: number; digest: string } {
  const head = sql.get<{ seq: number; digest: string }>(
    'SELECT seq, lower(hex(digest)) AS digest FROM journal WHERE feed = ? ORDER BY seq DESC LIMIT 1',
    [feed]
  )
  return head ?? { seq: 0, digest: NOTHING_BEFORE }
}

/** How far each feed is held here. */
export function feedsHeld(sql: Sql): { feed: FeedId; terminal: string; own: boolean; seq: number; digest: string }[] {
  return sql
    .all<{ number: number; name: FeedId; terminal: string; own: number }>('SELECT * FROM feed ORDER BY name')
    .map(({ number, name, terminal, own }) => ({ feed: name, terminal, own: own === 1, ...headOf(sql, number) }))
}

/** How many entries are held, stubs among them: feeds have no gaps. */
export function countEntries(sql: Sql): number {
  return feedsHeld(sql).reduce((sum, { seq }) => sum + seq, 0)
}
