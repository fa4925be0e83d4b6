import type { Id } from '../contract/ids'
import { newestBody } from './catalogue'
import type { Entry, Json } from './entry'
import { HIDDEN } from './entry'
import { namedSeen, readSeen } from './seen'
import type { Spine } from './spine'
import { NOTHING_BEFORE } from './digest'

/** One entry as the store spells it; see tables.ts. */
export interface StoredEntry {
  entry: number
  feed: number
  seq: number
  record: Id
  height: number
  knew: string
  missed: string | null
  actor: Id
  second: Id | null
  recorded: number
  happened: number | null
  clock_offset: number
  whole: number
  bodyDigest: string
  digest: string
  prev: string | null
  kind: number | null
  salt: string | null
  body: string | null
  remains: number | null
  content: string | null
}

/** Reads entries with all that belongs to them; a WHERE and an ORDER BY follow. */
export const STORED = `
SELECT j.entry, j.feed, j.seq, r.id AS record, j.height, j.knew, j.missed, a.id AS actor, s.id AS second, j.recorded, j.happened,
  j.clock_offset, j.whole, lower(hex(j.body_digest)) AS bodyDigest, lower(hex(j.digest)) AS digest, lower(hex(p.digest)) AS prev,
  b.kind, lower(hex(b.salt)) AS salt, b.body, m.kind AS remains, lower(hex(m.content_digest)) AS content
FROM journal j
JOIN journal_record r ON r.number = j.record
JOIN feed f ON f.number = j.feed
JOIN journal_record a ON a.number = j.actor
LEFT JOIN journal_record s ON s.number = j.second
LEFT JOIN journal p ON p.feed = j.feed AND p.seq = j.seq - 1
LEFT JOIN journal_body b ON b.entry = j.entry
LEFT JOIN journal_remains m ON m.entry = j.entry
`

/** The order in which the entries of one record are folded; it comes after all an entry had seen, and is the same on every desk. */
export const FOLDING_ORDER = 'ORDER BY j.height, f.name, j.seq'

/** A stored entry as the rest of the program sees it; a body of an older version is brought into the newest shape. */
export function entryFrom(row: StoredEntry, spine: Spine): Entry {
  const number = row.kind ?? row.remains
  const { name, version } = number === null ? { name: HIDDEN, version: 0 } : spine.kinds.of(number)
  const known = spine.catalogue.kinds.get(name)
  const body = row.body === null ? null : (JSON.parse(row.body) as Json)
  return {
    feed: spine.feeds.nameOf(row.feed),
    seq: row.seq,
    record: row.record,
    kind: name,
    version,
    ...namedSeen(readSeen(row.knew, row.missed), spine.feeds),
    height: row.height,
    actor: row.actor,
    second: row.second,
    happened: new Date(row.happened ?? row.recorded).toISOString(),
    recorded: new Date(row.recorded).toISOString(),
    offset: row.clock_offset,
    bodyDigest: row.bodyDigest,
    prev: row.prev || NOTHING_BEFORE,
    digest: row.digest,
    salt: row.salt === '' ? null : row.salt,
    body: body !== null && known ? newestBody(known, version, body) : body
  }
}
