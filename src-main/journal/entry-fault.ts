import { bodyDigest, contentDigest, entryDigest } from './digest'
import type { FeedId } from './entry'
import { namedSeen, readSeen } from './seen'
import type { Sql } from '../vault/sql'
import type { Spine } from './spine'

/** How many entries are looked at before others may go first. */
export const PIECE = 2000

/** An entry as it is verified, with records and people by number. */
export interface ChainRow {
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
  remains: number | null
  content: string | null
}

/** The next entries of a feed after a sequence number. */
export const CHAIN = `
SELECT j.seq, j.record, j.height, j.knew, j.missed, j.actor, j.second, j.recorded, j.happened, j.clock_offset, j.whole,
  lower(hex(j.body_digest)) AS bodyDigest, lower(hex(j.digest)) AS digest,
  b.kind, lower(hex(b.salt)) AS salt, b.body, m.kind AS remains, lower(hex(m.content_digest)) AS content
FROM journal j
LEFT JOIN journal_body b ON b.entry = j.entry
LEFT JOIN journal_remains m ON m.entry = j.entry
WHERE j.feed = ? AND j.seq > ? ORDER BY j.seq LIMIT ${PIECE}
`

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

function moment(time: number): string {
  return Number.isSafeInteger(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time)
}

function digestOf(row: ChainRow, { feed, digest: prev }: Chain, names: Identities, spine: Spine): string {
  const recorded = moment(row.recorded)
  return entryDigest({
    feed,
    seq: row.seq,
    record: names(row.record),
    ...namedSeen(readSeen(row.knew, row.missed), spine.feeds),
    height: row.height,
    actor: names(row.actor),
    second: row.second === null ? null : names(row.second),
    happened: row.happened === null || row.happened === row.recorded ? recorded : moment(row.happened),
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
export function entryFault(row: ChainRow, chain: Chain, names: Identities, spine: Spine): string | undefined {
  if (row.seq !== chain.seq + 1) return `Entries ${chain.seq + 1} to ${row.seq - 1} are missing before it.`
  let computed: string
  try {
    computed = digestOf(row, chain, names, spine)
  } catch {
    return 'It cannot be read.'
  }
  return computed === row.digest ? contentFault(row, chain.present, spine) : 'It or its place in the feed was changed.'
}
