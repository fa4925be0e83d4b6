import type { Id } from '../../contract/ids'
import type { BundleManifest, Reach } from '../../contract/bundle-manifest'
import { feedsHeld } from '../../journal/chain'
import { NOTHING_BEFORE } from '../../journal/digest'
import { receiptsOf } from '../../journal/sending'
import type { Spine } from '../../journal/spine'
import type { Sql } from '../../vault/sql'

/** How far each feed goes that has something for a terminal: what it is known to hold, and where it is once it took the bundle in. */
export interface Stretch {
  before: Reach
  after: Reach
}

/** How far every feed is held here. */
export function reachesHeld(sql: Sql): Reach[] {
  return feedsHeld(sql)
    .map(({ feed, seq, digest }) => ({ feed, seq, digest }))
    .filter(({ seq }) => seq > 0)
}

function reachAt(sql: Sql, feed: string, seq: number): Reach {
  const held = sql.get<{ digest: string }>(
    'SELECT lower(hex(j.digest)) AS digest FROM journal j JOIN feed f ON f.number = j.feed WHERE f.name = ? AND j.seq = ?',
    [feed, seq]
  )
  return held ? { feed, seq, digest: held.digest } : { feed, seq: 0, digest: NOTHING_BEFORE }
}

/** What a terminal is not known to hold, feed by feed in the order of their names. */
export function stretchesFor(sql: Sql, terminal: Id): Stretch[] {
  const receipts = receiptsOf(sql, terminal)
  return reachesHeld(sql)
    .sort((one, other) => (one.feed < other.feed ? -1 : 1))
    .map((after) => ({ before: reachAt(sql, after.feed, Math.min(receipts.get(after.feed) ?? 0, after.seq)), after }))
    .filter(({ before, after }) => before.seq < after.seq)
}

/**
 * Notes how far the sender of an accepted bundle holds each feed, by its own word: what it says of its newest receipt, and everything it sent. It takes
 * the place of what was known, even where it is less: the sender may have gone back to an older backup.
 */
export function noteHolding(spine: Spine, manifest: BundleManifest, ownTerminal: Id): void {
  const { terminal } = manifest.sender
  const held = new Map<string, number>()
  for (const receipt of manifest.receipts) {
    if (receipt.from === ownTerminal) for (const { feed, seq } of receipt.held) held.set(feed, seq)
  }
  for (const { feed, seq } of [...manifest.after, manifest.journalHead])
    held.set(feed, Math.max(seq, held.get(feed) ?? 0))
  spine.sql.run('DELETE FROM receipt WHERE terminal = ?', [terminal])
  for (const [feed, seq] of held) {
    spine.sql.run('INSERT INTO receipt (terminal, feed, seq, noted) VALUES (?, ?, ?, ?)', [
      terminal,
      spine.feeds.numberOf(feed),
      seq,
      spine.circumstances.now()
    ])
  }
}
