import { Refusal } from '../contract/result'
import type { Sql } from '../vault/sql'
import type { RecordState } from './records'
import { entryName } from './entry'
import type { Seen } from './seen'
import type { SentEntry } from './sent'

interface Placed {
  feed: number
  seen: Seen
  record: RecordState
  /** Called before the journal is read: what waits to be stored is stored. */
  store(): void
}

function heightOf(sql: Sql, record: number, feed: number, seq: number): number | undefined {
  return sql.get<{ height: number }>('SELECT height FROM journal WHERE feed = ? AND seq = ? AND record = ?', [
    feed,
    seq,
    record
  ])?.height
}

/** Height and what was seen agree: one more than the greatest height among the entries of this record the writer had seen. */
function heightIsRight(sql: Sql, sent: SentEntry, { seen, record, store }: Placed): boolean {
  store()
  let greatest = 0
  for (const [feed, seq] of seen.knew) {
    const height = heightOf(sql, record.number, feed, seq)
    if (height === undefined) return false
    greatest = Math.max(greatest, height)
  }
  return sent.height === greatest + 1
}

function sawAllThatIsHere({ seen, record }: Placed): boolean {
  if (seen.knew.size !== record.seen.knew.size) return false
  for (const [feed, seq] of seen.knew) if (record.seen.knew.get(feed) !== seq) return false
  return true
}

/**
 * Checks an arriving entry's place in the order of its record, all it had seen being held here: without this a desk could put its writes
 * before what it had seen, and desks would fold in an order that contradicts what was known.
 * @throws Refusal FD-JNL-44
 */
export function checkPlace(sql: Sql, sent: SentEntry, placed: Placed): void {
  const { feed, seen, record } = placed
  const sawItsOwn = seen.knew.get(feed) === record.seen.knew.get(feed)
  const right = sawAllThatIsHere(placed) ? sent.height === record.height + 1 : heightIsRight(sql, sent, placed)
  if (sawItsOwn && right) return
  throw new Refusal(
    'FD-JNL-44',
    `Entry ${entryName(sent)} claims a place in the order that does not fit what its writer had seen. Nothing of this delivery was taken in.`,
    { next: 'Ask the other desk to verify its journal.' }
  )
}
