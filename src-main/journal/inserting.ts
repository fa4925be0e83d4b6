import type { Bound } from '../vault/sql'
import type { Spine } from './spine'

/** An entry in the store's own spelling: feed, record and people by number, times in milliseconds since 1970, digests in hexadecimal. */
export interface Inserted {
  feed: number
  seq: number
  record: number
  height: number
  knew: string
  missed: string
  actor: number
  second: number | null
  recorded: number
  happened: number
  offset: number
  bodyDigest: string
  digest: string
}

/** What an entry said, where it is held. */
export interface HeldBody {
  kind: number
  /** Hexadecimal. */
  salt: string
  /** Canonical text. */
  body: string
}

/** What is left of a body that was disposed of. */
export interface Remains {
  kind: number
  contentDigest: string
}

function bytes(hex: string): Uint8Array {
  return Buffer.from(hex, 'hex')
}

/** Columns of `journal` in the order of {@link entryValues}. */
export const entryColumns = [
  ...['feed', 'seq', 'record', 'height', 'knew', 'missed', 'actor', 'second', 'recorded', 'happened', 'clock_offset'],
  ...['whole', 'body_digest', 'digest']
]

export function entryValues(given: Inserted, content: HeldBody | Remains | null): Bound[] {
  return [
    given.feed,
    given.seq,
    given.record,
    given.height,
    given.knew,
    given.missed === '' ? null : given.missed,
    given.actor,
    given.second,
    given.recorded,
    given.happened === given.recorded ? null : given.happened,
    given.offset,
    content !== null && 'salt' in content,
    bytes(given.bodyDigest),
    bytes(given.digest)
  ]
}

/** Columns of `journal_body` in the order of {@link bodyValues}. */
export const bodyColumns = ['entry', 'kind', 'salt', 'body']

export function bodyValues(entry: number, { kind, salt, body }: HeldBody): Bound[] {
  return [entry, kind, bytes(salt), body]
}

/** A statement that inserts so many rows. */
export function insertRows(table: 'journal' | 'journal_body', columns: readonly string[], rows = 1): string {
  const row = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
}

const ONE_ENTRY = insertRows('journal', entryColumns)
const ONE_BODY = insertRows('journal_body', bodyColumns)

/** Stores the body of an entry that stands in the journal already. */
export function insertContent(spine: Spine, entry: number, content: HeldBody | Remains): void {
  if ('salt' in content) spine.sql.run(ONE_BODY, bodyValues(entry, content))
  else {
    spine.sql.run('INSERT INTO journal_remains (entry, kind, content_digest) VALUES (?, ?, ?)', [
      entry,
      content.kind,
      bytes(content.contentDigest)
    ])
  }
}

/** Stores one entry; without content it is a stub. */
export function insertEntry(spine: Spine, given: Inserted, content: HeldBody | Remains | null): void {
  const entry = spine.sql.run(ONE_ENTRY, entryValues(given, content)).lastInsertRowid
  if (content) insertContent(spine, entry, content)
}
