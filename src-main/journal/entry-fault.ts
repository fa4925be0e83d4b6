import { canonical } from './canonical'
import { bodyDigest, contentDigest, spelledDigest } from './digest'
import type { SpelledSeen } from './digest'
import type { FeedId } from './entry'
import { namedSeen, readSeen } from './seen'
import type { Sql } from '../vault/sql'
import type { Spine } from './spine'

/** How many entries are looked at before others may go first. */
export const PIECE = 2000

/** An entry as it is verified, with records and people by number. */
export interface ChainRow {
  entry: number
  seq: number
  record: number
  height: number
  knew: string
  missed: string | null
  actor: number
  second: number | null
  recorded: number
  happened: number | null
  clock_offset: number
  whole: number
  bodyDigest: string
  digest: string
  kind: number | null
  salt: string | null
  body: string | null
}

/** The next entries of a feed after a sequence number. What remains of a disposal is asked for where there is no body: few entries have it. */
export const CHAIN = `
SELECT j.entry, j.seq, j.record, j.height, j.knew, j.missed, j.actor, j.second, j.recorded, j.happened, j.clock_offset, j.whole,
  lower(hex(j.body_digest)) AS bodyDigest, lower(hex(j.digest)) AS digest, b.kind, lower(hex(b.salt)) AS salt, b.body
FROM journal j LEFT JOIN journal_body b ON b.entry = j.entry
WHERE j.feed = ? AND j.seq > ? ORDER BY j.seq LIMIT ${PIECE}
`

/** What remains of an entry's body after a disposal. */
export interface RemainsRow {
  kind: number
  content: string
}

const REMAINS = 'SELECT kind, lower(hex(content_digest)) AS content FROM journal_remains WHERE entry = ?'
const TWICE = 'SELECT m.entry FROM journal_remains m CROSS JOIN journal_body b ON b.entry = m.entry'

/** What is left of bodies, and of which entries both are held, the body and what should be left of it. */
export interface Disposals {
  remainsOf(entry: number): RemainsRow | undefined
  heldTwice: ReadonlySet<number>
}

export function readDisposals(sql: Sql): Disposals {
  const twice = sql.all<{ entry: number }>(TWICE)
  return {
    remainsOf: (entry) => sql.get<RemainsRow>(REMAINS, [entry]),
    heldTwice: new Set(twice.map(({ entry }) => entry))
  }
}

/** Names a record or a person by its number in this store; a number that leads nowhere has the name `''`. */
export type Identities = (number: number) => string

/** Reads every name once: an entry has up to three, and a name stands in some fifty entries. */
export function readIdentities(sql: Sql): Identities {
  const names = new Map<number, string>()
  for (const { number, id } of sql.all<{ number: number; id: string }>('SELECT number, id FROM journal_record')) {
    names.set(number, id)
  }
  return (number) => {
    const known = names.get(number)
    if (known !== undefined) return known
    const id = sql.get<{ id: string }>('SELECT id FROM journal_record WHERE number = ?', [number])?.id ?? ''
    names.set(number, id)
    return id
  }
}

/** What a verification knows beside the entries. */
export interface Known {
  names: Identities
  disposals: Disposals
  moment: (time: number) => string
  spine: Spine
}

const ONE_FEED = /^(\d+):(\d+)$/

/** Canonical JSON of what was seen. Most entries saw one feed, with nothing missing: that is spelled without taking it apart. */
function spelledSeen({ knew, missed }: ChainRow, { feeds }: Spine): SpelledSeen {
  const [, feed, seq] = (missed === null && ONE_FEED.exec(knew)) || []
  if (seq !== undefined) return { knew: `{"${feeds.nameOf(Number(feed))}":${seq}}`, missed: '{}' }
  const seen = namedSeen(readSeen(knew, missed), feeds)
  return { knew: canonical(seen.knew), missed: canonical(seen.missed ?? {}) }
}

function digestOf(row: ChainRow, { feed, digest: prev }: Chain, { names, moment, spine }: Known): string {
  const recorded = moment(row.recorded)
  const entry = {
    feed,
    seq: row.seq,
    record: names(row.record),
    height: row.height,
    actor: names(row.actor),
    second: row.second === null ? null : names(row.second),
    happened: row.happened === null || row.happened === row.recorded ? recorded : moment(row.happened),
    recorded,
    offset: row.clock_offset,
    bodyDigest: row.bodyDigest,
    prev
  }
  return spelledDigest(entry, spelledSeen(row, spine))
}

/** What is wrong with an entry's content, if anything. */
function contentFault(row: ChainRow, present: boolean, { disposals, spine }: Known): string | undefined {
  if (row.kind !== null && disposals.heldTwice.has(row.entry))
    return 'Its content is held and at the same time said to be disposed of.'
  const remains = row.kind === null ? disposals.remainsOf(row.entry) : undefined
  const number = row.kind ?? remains?.kind
  if (number === undefined) {
    return present || row.whole === 1 ? 'What it said is missing, and it was not disposed of.' : undefined
  }
  const { name, version } = spine.kinds.of(number)
  const sealed = remains ? remains.content : contentDigest(row.salt ?? '', row.body ?? '')
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
export function entryFault(row: ChainRow, chain: Chain, known: Known): string | undefined {
  if (row.seq !== chain.seq + 1) return `Entries ${chain.seq + 1} to ${row.seq - 1} are missing before it.`
  let computed: string
  try {
    computed = digestOf(row, chain, known)
  } catch {
    return 'It cannot be read.'
  }
  return computed === row.digest ? contentFault(row, chain.present, known) : 'It or its place in the feed was changed.'
}
