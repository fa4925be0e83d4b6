import { MOST_LACKED, type BundleReceipt, type Reach } from '../../contract/bundle-manifest'
import type { Id } from '../../contract/ids'
import { readSeen } from '../../journal/seen'
import type { Sql } from '../../vault/sql'
import { NOT_KNOWN } from './rules'

const MOST_FEEDS = 2000

/** Number and predecessor of the next bundle to a terminal. */
export interface NextBundle {
  sequence: number
  /** Digest of the file before it; null for the first, zeros where nobody knows what became of that one. */
  previous: string | null
}

/** What the other side says it got comes first: that is what it will compare with. */
const SENT = `
SELECT told_sequence AS sequence, told_digest AS digest FROM bundle WHERE terminal = ? AND direction = 'in' AND told_sequence IS NOT NULL
UNION ALL SELECT sequence, digest FROM bundle WHERE terminal = ? AND direction = 'out' AND state <> 'not_written'`

/**
 * What the next bundle to a terminal is numbered. A desk that went back to an older backup has forgotten bundles it sent; it learns of them from the
 * receipts of the other side, so that no number is used twice for long.
 */
export function nextBundle(sql: Sql, terminal: Id): NextBundle {
  const sent = sql.all<{ sequence: number; digest: string | null }>(SENT, [terminal, terminal])
  const last = sent.reduce((greatest, { sequence }) => Math.max(greatest, sequence), 0)
  if (last === 0) return { sequence: 1, previous: null }
  const known = sent.find(({ sequence, digest }) => sequence === last && digest !== null)
  return { sequence: last + 1, previous: known?.digest ?? NOT_KNOWN }
}

/** Bundles of a terminal that were taken in here, newest first. */
export function takenIn(sql: Sql, terminal: Id): { sequence: number; digest: string; at: string }[] {
  return sql.all(
    "SELECT sequence, digest, at FROM bundle WHERE terminal = ? AND direction = 'in' ORDER BY sequence DESC",
    [terminal]
  )
}

/** Records of which something is held without its content, the newest first: a desk asks for what it got last, should that ever be free. */
const MISSED = "SELECT missed FROM journal_record WHERE missed <> '' ORDER BY number DESC"
/** One record with a long history of its own does not crowd out the others: what fills its first gap brings all that follows. */
const MOST_OF_A_RECORD = 50

/** The entries that are held here as stubs, feed by feed. */
function lacked(sql: Sql): BundleReceipt['lacks'] {
  const names = new Map(
    sql.all<{ number: number; name: string }>('SELECT number, name FROM feed').map(({ number, name }) => [number, name])
  )
  const lacks = new Map<string, number[]>()
  let left = MOST_LACKED
  for (const { missed } of sql.all<{ missed: string }>(MISSED)) {
    for (const [number, seqs] of readSeen('', missed).missed) {
      const feed = names.get(number)
      const some = seqs.slice(0, Math.min(MOST_OF_A_RECORD, left))
      if (feed === undefined || some.length === 0) continue
      lacks.set(feed, [...(lacks.get(feed) ?? []), ...some])
      left -= some.length
    }
  }
  return [...lacks]
    .map(([feed, seqs]) => ({ feed, seqs: seqs.sort((one, other) => one - other) }))
    .sort((one, other) => (one.feed < other.feed ? -1 : 1))
    .slice(0, MOST_FEEDS)
}

/** The receipt that goes back to a terminal: the newest of its bundles taken in here, how far everything is held, and what of it without content. */
export function receiptFor(sql: Sql, terminal: Id, held: Reach[]): BundleReceipt[] {
  const last = takenIn(sql, terminal)[0]
  if (!last) return []
  return [
    {
      from: terminal,
      sequence: last.sequence,
      bundle: last.digest,
      accepted: last.at,
      held: held.slice(0, MOST_FEEDS),
      lacks: lacked(sql)
    }
  ]
}
