import type { Sql } from '../vault/sql'
import { feedsHeld } from './chain'
import { bodyDigest, contentDigest, entryDigest, NOTHING_BEFORE } from './digest'
import type { FeedId } from './entry'
import { compareHead, furthestHead, headsMade, verifyHead } from './heads'
import type { SignedHead } from './heads'
import { disposal } from './own-kinds'
import { namedSeen, readSeen } from './seen'
import type { Spine } from './spine'

/** Something in the journal that is not as it was written. */
export interface Fault {
  feed: FeedId
  seq: number
  what: string
}

export interface Verified {
  /** Entries looked at. */
  entries: number
  faults: Fault[]
}

/** How far a verification is. */
export interface Verifying {
  done: number
  total: number
}

const PIECE = 2000
const MOST_FAULTS = 200

interface ChainRow {
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

const CHAIN = `
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
function contentFault(row: ChainRow, own: boolean, spine: Spine): string | undefined {
  if (row.kind !== null && row.remains !== null) return 'Its content is held and at the same time said to be disposed of.'
  const number = row.kind ?? row.remains
  if (number === null) {
    return own || row.whole === 1 ? 'What it said is missing, and it was not disposed of.' : undefined
  }
  const { name, version } = spine.kinds.of(number)
  const sealed = row.kind === null ? (row.content ?? '') : contentDigest(row.salt ?? '', row.body ?? '')
  return bodyDigest(sealed, name, version) === row.bodyDigest ? undefined : 'What it says was changed.'
}

interface Chain {
  feed: FeedId
  number: number
  own: boolean
  /** The last entry that is taken as verified. */
  seq: number
  digest: string
}

function entryFault(row: ChainRow, chain: Chain, spine: Spine): string | undefined {
  if (row.seq !== chain.seq + 1) return `Entries ${chain.seq + 1} to ${row.seq - 1} are missing before it.`
  let computed: string
  try {
    computed = digestOf(row, chain.feed, chain.digest, spine)
  } catch {
    return 'It cannot be read.'
  }
  return computed === row.digest ? contentFault(row, chain.own, spine) : 'It or its place in the feed was changed.'
}

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
function strayFaults(sql: Sql, seen: { entries: number; bodies: number; remains: number }): Fault[] {
  const held = sql.get<{ entries: number; bodies: number; remains: number }>(
    `SELECT (SELECT count(*) FROM journal) AS entries, (SELECT count(*) FROM journal_body) AS bodies,
       (SELECT count(*) FROM journal_remains) AS remains`
  )
  if (!held) return []
  const stray = held.entries + held.bodies + held.remains - seen.entries - seen.bodies - seen.remains
  return stray === 0 ? [] : [{ feed: '', seq: 0, what: `${stray} rows of the journal belong to no feed.` }]
}

const AGAINST_HEAD: Readonly<Record<string, string>> = {
  rewritten: 'A head was signed for this place, and the feed does not agree with it: it was rewritten.',
  shortened: 'A head was signed for this place, and the feed no longer reaches it: it was cut or an old copy was put back.',
  'not signed': 'A head kept for this place does not bear its signature.'
}

function headFaults(spine: Spine, witnesses: readonly SignedHead[]): Fault[] {
  return witnesses.flatMap((head) => {
    const what = AGAINST_HEAD[compareHead(spine, head)]
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
export function* verifying(
  spine: Spine,
  from: 'start' | 'head' = 'start',
  witnesses: readonly SignedHead[] = []
): Generator<Verifying, Verified> {
  const { sql } = spine
  spine.refresh()
  const chains = feedsHeld(sql).map(({ feed, own, seq: last }) => {
    const number = feedNumber(sql, feed)
    return { chain: { feed, number, own, ...startOf(spine, number, from) }, last }
  })
  const total = chains.reduce((sum, { chain, last }) => sum + last - chain.seq, 0)
  const faults: Fault[] = headFaults(spine, [...headsMade(sql), ...witnesses])
  const seen = { entries: 0, bodies: 0, remains: 0 }
  for (const { chain } of chains) {
    for (;;) {
      const rows = sql.all<ChainRow>(CHAIN, [chain.number, chain.seq])
      for (const row of rows) {
        const what = entryFault(row, chain, spine)
        if (what && faults.length < MOST_FAULTS) faults.push({ feed: chain.feed, seq: row.seq, what })
        chain.seq = row.seq
        chain.digest = row.digest
        if (row.kind !== null) seen.bodies++
        if (row.remains !== null) seen.remains++
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
