import type { Sql } from '../vault/sql'
import { feedsHeld } from './chain'
import { NOTHING_BEFORE } from './digest'
import type { FeedId } from './entry'
import { CHAIN, entryFault, PIECE, readDisposals, readIdentities } from './entry-fault'
import type { ChainRow, Known } from './entry-fault'
import { compareHead, furthestHead, headsMade, terminalKey, verifyHead } from './heads'
import type { SignedHead } from './heads'
import { ownFeed } from './feeds'
import { momentSpeller } from './moments'
import { disposal } from './own-kinds'
import type { Spine } from './spine'

/** Something in the journal that is not as it was written. */
interface Fault {
  feed: FeedId
  seq: number
  what: string
}

/** What a verification found. */
export interface Verified {
  /** Entries looked at. */
  entries: number
  faults: Fault[]
}

/** How far a verification is. */
interface Verifying {
  done: number
  total: number
}

const MOST_FAULTS = 200

/** Bodies that were erased though nobody disposed of their record. */
function erasedFaults(sql: Sql): Fault[] {
  const erased = sql.all<{ feed: FeedId; seq: number }>(
    `SELECT f.name AS feed, j.seq FROM journal_remains m CROSS JOIN journal j ON j.entry = m.entry JOIN feed f ON f.number = j.feed
     WHERE j.whole = 1 AND NOT EXISTS (
       SELECT 1 FROM journal d JOIN journal_body b ON b.entry = d.entry JOIN journal_kind k ON k.number = b.kind
       WHERE d.record = j.record AND k.name = ? AND d.second IS NOT NULL AND d.second <> d.actor)
     LIMIT ${MOST_FAULTS}`,
    [disposal.name]
  )
  return erased.map((each) => ({ ...each, what: 'What it said was erased without a disposal.' }))
}

/** Rows of the journal that no feed led to. */
function strayFaults(sql: Sql, seen: { entries: number; bodies: number }): Fault[] {
  const held = sql.get<{ entries: number; bodies: number; remains: number }>(
    `SELECT (SELECT count(*) FROM journal) AS entries, (SELECT count(*) FROM journal_body) AS bodies,
       (SELECT count(*) FROM journal_remains m WHERE NOT EXISTS (
         SELECT 1 FROM journal j JOIN feed f ON f.number = j.feed WHERE j.entry = m.entry)) AS remains`
  )
  if (!held) return []
  const stray = held.entries + held.bodies - seen.entries - seen.bodies + held.remains
  return stray === 0 ? [] : [{ feed: '', seq: 0, what: `${stray} rows of the journal belong to no feed.` }]
}

const AGAINST_HEAD: Readonly<Record<string, string>> = {
  rewritten: 'A head was signed for this place, and the feed does not agree with it: it was rewritten.',
  shortened:
    'A head was signed for this place, and the feed no longer reaches it: it was cut or an old copy was put back.',
  'not signed': 'A head kept for this place does not bear its signature.'
}

/** Compares heads with the feeds; those of this terminal's own feeds must bear its key. */
function headFaults(spine: Spine, heads: readonly SignedHead[], ownFeeds: ReadonlySet<FeedId>): Fault[] {
  const key = terminalKey(spine.sql)
  return heads.flatMap((head) => {
    const what = AGAINST_HEAD[compareHead(spine, head, ownFeeds.has(head.feed) ? key : undefined)]
    return what ? [{ feed: head.feed, seq: head.seq, what }] : []
  })
}

function feedNumber(sql: Sql, feed: FeedId): number {
  return sql.get<{ number: number }>('SELECT number FROM feed WHERE name = ?', [feed])?.number ?? 0
}

/** Where to begin a feed: at its first entry, or after the furthest head signed for it with which it agrees. */
function startOf(spine: Spine, number: number, from: 'start' | 'head'): { seq: number; digest: string } {
  const head = from === 'head' ? furthestHead(spine.sql, number) : undefined
  if (!head || !verifyHead(head) || compareHead(spine, head) !== 'agrees') return { seq: 0, digest: NOTHING_BEFORE }
  return { seq: head.seq, digest: head.digest }
}

/**
 * Recomputes every feed's chain and every body's digest, in pieces.
 * @param from `start`, or `head` for what came after the furthest signed head of each feed
 * @param witnesses heads that others keep; those kept here are always compared
 * @yields how far it is, after every piece
 */
function* verifying(
  spine: Spine,
  from: 'start' | 'head' = 'start',
  witnesses: readonly SignedHead[] = []
): Generator<Verifying, Verified> {
  const { sql } = spine
  spine.refresh()
  const held = feedsHeld(sql)
  const { name: writtenNow } = ownFeed(sql)
  const chains = held.map(({ feed, seq: last }) => {
    const number = feedNumber(sql, feed)
    return { chain: { feed, number, present: feed === writtenNow, ...startOf(spine, number, from) }, last }
  })
  const total = chains.reduce((sum, { chain, last }) => sum + last - chain.seq, 0)
  const own = new Set(held.filter((each) => each.own).map(({ feed }) => feed))
  const faults = headFaults(spine, [...headsMade(sql), ...witnesses], own)
  const disposals = readDisposals(sql)
  const known: Known = { names: readIdentities(sql), disposals, moment: momentSpeller(), spine }
  const seen = { entries: 0, bodies: 0 }
  for (const { chain } of chains) {
    for (;;) {
      const rows = sql.all<ChainRow>(CHAIN, [chain.number, chain.seq])
      for (const row of rows) {
        const what = entryFault(row, chain, known)
        if (what && faults.length < MOST_FAULTS) faults.push({ feed: chain.feed, seq: row.seq, what })
        chain.seq = row.seq
        chain.digest = row.digest
        if (row.kind !== null) seen.bodies++
      }
      seen.entries += rows.length
      yield { done: seen.entries, total }
      if (rows.length < PIECE) break
    }
  }
  faults.push(...erasedFaults(sql))
  if (from === 'start') faults.push(...strayFaults(sql, seen))
  return { entries: seen.entries, faults: faults.slice(0, MOST_FAULTS) }
}

/** Verifies the journal, letting others go first between pieces. */
export async function verifyJournal(
  spine: Spine,
  options: {
    from?: 'start' | 'head'
    witnesses?: readonly SignedHead[]
    progress?: (done: number, total: number) => void | Promise<void>
  } = {}
): Promise<Verified> {
  const pieces = verifying(spine, options.from, options.witnesses)
  for (;;) {
    const piece = pieces.next()
    if (piece.done) return piece.value
    await options.progress?.(piece.value.done, piece.value.total)
  }
}
