import { bodyDigest, contentDigest, entryDigest } from './digest'
import type { FeedId } from './entry'
import { namedSeen, readSeen } from './seen'
import type { Spine } from './spine'

/** How many entries are looked at before others may go first. */
export const PIECE = 2000

/** An entry as it is verified: numbers that lead nowhere give null instead of hiding the row. */
export interface ChainRow {
  entry: number
  seq: number
  record: string | null
  height: number
  knew: string
  missed: string | null
  actor: string | null
  second: string | null
  secondNumber: number | null
  recorded: number
  happened: number | null
  clock_offset: number
  whole: number
  bodyDigest: string
  digest: string
  kind: number | null
  salt: string | null
  body: string | null
  remains: number | null
  content: string | null
}

/** The next entries of a feed after a sequence number. */
export const CHAIN = `
SELECT j.entry, j.seq, r.id AS record, j.height, j.knew, j.missed, a.id AS actor, s.id AS second, j.second AS secondNumber, j.recorded,
  j.happened, j.clock_offset, j.whole, lower(hex(j.body_digest)) AS bodyDigest, lower(hex(j.digest)) AS digest,
  b.kind, lower(hex(b.salt)) AS salt, b.body, m.kind AS remains, lower(hex(m.content_digest)) AS content
FROM journal j
LEFT JOIN journal_record r ON r.number = j.record
LEFT JOIN journal_record a ON a.number = j.actor
LEFT JOIN journal_record s ON s.number = j.second
LEFT JOIN journal_body b ON b.entry = j.entry
LEFT JOIN journal_remains m ON m.entry = j.entry
WHERE j.feed = ? AND j.seq > ? ORDER BY j.seq LIMIT ${PIECE}
`

function moment(time: number): string {
  return Number.isSafeInteger(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time)
}

function digestOf(row: ChainRow, feed: FeedId, prev: string, spine: Spine): string {
  const recorded = moment(row.recorded)
  return entryDigest({
    feed,
    seq: row.seq,
    record: row.record ?? '',
    ...namedSeen(readSeen(row.knew, row.missed), spine.feeds),
    height: row.height,
    actor: row.actor ?? '',
    second: row.secondNumber === null ? null : (row.second ?? ''),
    happened: row.happened === null ? recorded : moment(row.happened),
    recorded,
    offset: row.clock_offset,
    bodyDigest: row.bodyDigest,
    prev
  })
}

/** What is wrong with an entry's content, if anything. */
function contentFault(row: ChainRow, present: boolean, spine: Spine): string | undefined {
  if (row.kind !== null && row.remains !== null)
    return 'Its content is held and at the same time said to be disposed of.'
  const number = row.kind ?? row.remains
  if (number === null) {
    return present || row.whole === 1 ? 'What it said is missing, and it was not disposed of.' : undefined
  }
  const { name, version } = spine.kinds.of(number)
  const sealed = row.kind === null ? (row.content ?? '') : contentDigest(row.salt ?? '', row.body ?? '')
  return bodyDigest(sealed, name, version) === row.bodyDigest ? undefined : 'What it says was changed.'
}

/** Where the verification of a feed stands. */
export interface Chain {
  feed: FeedId
  number: number
  /** True for the feed this terminal writes now, of which it holds every word. An earlier one may have come back after a restore, in part as stubs. */
  present: boolean
  /** The last entry that is taken as verified. */
  seq: number
  digest: string
}

/** What is wrong with an entry, given what was verified before it, if anything. */
export function entryFault(row: ChainRow, chain: Chain, spine: Spine): string | undefined {
  if (row.seq !== chain.seq + 1) return `Entries ${chain.seq + 1} to ${row.seq - 1} are missing before it.`
  let computed: string
  try {
    computed = digestOf(row, chain.feed, chain.digest, spine)
  } catch {
    return 'It cannot be read.'
  }
  return computed === row.digest ? contentFault(row, chain.present, spine) : 'It or its place in the feed was changed.'
}
