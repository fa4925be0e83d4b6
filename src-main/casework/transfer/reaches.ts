import type { Id } from '../../contract/ids'
import type { BundleManifest, Reach } from '../../contract/bundle-manifest'
import { feedsHeld } from '../../journal/chain'
import { NOTHING_BEFORE } from '../../journal/digest'
import { entriesToSend, receiptsOf, type Travels } from '../../journal/sending'
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

const LACKS = `
SELECT f.name AS feed, l.seq FROM receipt_lack l JOIN feed f ON f.number = l.feed WHERE l.terminal = ? ORDER BY l.feed, l.seq`

/** Of each feed the first entry that a terminal says it holds without content and that may go whole now. */
function fillable(spine: Spine, terminal: Id, travels: Travels): Map<string, number> {
  const first = new Map<string, number>()
  for (const { feed, seq } of spine.sql.all<{ feed: string; seq: number }>(LACKS, [terminal])) {
    if (first.has(feed)) continue
    const [entry] = entriesToSend(spine, feed, seq - 1, 1, travels)
    if (entry?.seq === seq && entry.content !== null) first.set(feed, seq)
  }
  return first
}

/**
 * What at least one of some terminals is not known to hold, feed by feed in the order of their names. Where a terminal holds as a stub what may go whole
 * by now, the feed begins again there: a record that was held back once arrives complete once nothing holds it back.
 * @param travels whether an entry may go whole to every one of them
 */
export function stretchesFor(spine: Spine, terminals: readonly Id[], travels: Travels): Stretch[] {
  const { sql } = spine
  const known = terminals.map((terminal) => ({
    receipts: receiptsOf(sql, terminal),
    fills: fillable(spine, terminal, travels)
  }))
  const from = (feed: string, most: number): number =>
    known.reduce((least, { receipts, fills }) => {
      const fill = fills.get(feed)
      return Math.min(least, receipts.get(feed) ?? 0, fill === undefined ? most : fill - 1)
    }, most)
  return reachesHeld(sql)
    .sort((one, other) => (one.feed < other.feed ? -1 : 1))
    .map((after) => ({ before: reachAt(sql, after.feed, from(after.feed, after.seq)), after }))
    .filter(({ before, after }) => before.seq < after.seq)
}

/** Notes which entries the sender says it holds without their content; what it said before does not count any more. */
function noteLacks(spine: Spine, { sender, receipts }: BundleManifest, ownTerminal: Id): void {
  spine.sql.run('DELETE FROM receipt_lack WHERE terminal = ?', [sender.terminal])
  for (const { from, lacks } of receipts) {
    if (from !== ownTerminal) continue
    for (const { feed, seqs } of lacks) {
      const number = spine.feeds.numberOf(feed)
      for (const seq of seqs) {
        spine.sql.run('INSERT OR IGNORE INTO receipt_lack (terminal, feed, seq) VALUES (?, ?, ?)', [
          sender.terminal,
          number,
          seq
        ])
      }
    }
  }
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
  noteLacks(spine, manifest, ownTerminal)
  for (const [feed, seq] of held) {
    spine.sql.run('INSERT INTO receipt (terminal, feed, seq, noted) VALUES (?, ?, ?, ?)', [
      terminal,
      spine.feeds.numberOf(feed),
      seq,
      spine.circumstances.now()
    ])
  }
}
