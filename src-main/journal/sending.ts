import type { Sql } from '../vault/sql'
import type { Entry, FeedId } from './entry'
import type { SentEntry } from './sent'
import type { Spine } from './spine'
import { entryFrom, STORED } from './stored'
import type { StoredEntry } from './stored'

/** Whether an entry may travel with what it says, or as a stub. */
export type Travels = (entry: Entry) => 'whole' | 'stub'

function contentOf(row: StoredEntry, entry: Entry): SentEntry['content'] {
  const { kind, version } = entry
  if (row.body !== null && row.salt !== null) return { kind, version, salt: row.salt, body: JSON.parse(row.body) }
  if (row.content !== null && row.content !== '') return { kind, version, contentDigest: row.content }
  return null
}

/**
 * The next entries of a feed in its order, ready to travel. What is held here as a stub, or may not travel, goes as a stub.
 * @param after the highest sequence number the other terminal is known to hold; 0 for none
 * @param most how many at once
 */
export function entriesToSend(spine: Spine, feed: FeedId, after: number, most: number, travels: Travels): SentEntry[] {
  const rows = spine.sql.all<StoredEntry>(`${STORED} WHERE f.name = ? AND j.seq > ? ORDER BY j.seq LIMIT ?`, [
    feed,
    after,
    most
  ])
  return rows.map((row) => {
    const entry = entryFrom(row, spine)
    const { seq, record, knew, height, actor, second, happened, recorded, offset, bodyDigest, prev, digest } = entry
    return {
      ...{ feed, seq, record, knew, height, actor, second, happened, recorded, offset, bodyDigest, prev, digest },
      ...(entry.missed ? { missed: entry.missed } : {}),
      content: travels(entry) === 'whole' ? contentOf(row, entry) : null
    }
  })
}

/** Notes how far a terminal is known to hold a feed: its receipt. An older receipt that comes late changes nothing. */
export function noteReceipt(spine: Spine, terminal: string, feed: FeedId, seq: number): void {
  spine.sql.run(
    `INSERT INTO receipt (terminal, feed, seq, noted) VALUES (?, ?, ?, ?)
     ON CONFLICT (terminal, feed) DO UPDATE SET seq = excluded.seq, noted = excluded.noted WHERE excluded.seq > seq`,
    [terminal, spine.feeds.numberOf(feed), seq, spine.circumstances.now()]
  )
}

/** How far a terminal is known to hold each feed. */
export function receiptsOf(sql: Sql, terminal: string): Map<FeedId, number> {
  const rows = sql.all<{ name: FeedId; seq: number }>(
    'SELECT f.name, r.seq FROM receipt r JOIN feed f ON f.number = r.feed WHERE r.terminal = ?',
    [terminal]
  )
  return new Map(rows.map(({ name, seq }) => [name, seq]))
}
