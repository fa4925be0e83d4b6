import type { Id } from '../contract/ids'
import type { Instant } from '../contract/time'

/** A writer: a terminal in one epoch of its life, as `01J…26 characters….3`. */
export type FeedId = string

/** What may stand in a body: no floating-point numbers, text in NFC. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** For one record, the highest sequence number of each feed that the writer had seen. */
export type Knew = Readonly<Record<FeedId, number>>

/** For one record, the sequence numbers within `knew` of which the writer held only the stub: their content it had not seen. */
export type Missed = Readonly<Record<FeedId, readonly number[]>>

/** The kind of an entry that is held as a stub only. */
export const HIDDEN = 'hidden'

/** One entry as it is held here. `body` is null where it is not held: disposed of, or never sent to this desk. */
export interface Entry {
  feed: FeedId
  seq: number
  record: Id
  kind: string
  version: number
  knew: Knew
  /** Left out where the writer held everything it knew of. */
  missed?: Missed
  /** One more than the greatest height among the entries of this record that the writer had seen. */
  height: number
  actor: Id
  second: Id | null
  /** When it happened, as stated. */
  happened: Instant
  /** When this terminal recorded it, by its own clock. Never used for order. */
  recorded: Instant
  /** Minutes that the terminal's clock stood from UTC when it recorded. */
  offset: number
  bodyDigest: string
  prev: string
  digest: string
  salt: string | null
  body: Json
}

/** Names an entry for reading and linking: `feed:seq`. */
export function entryName(entry: { feed: FeedId; seq: number }): string {
  return `${entry.feed}:${entry.seq}`
}

/**
 * True when the writer of `later` had seen the content of `earlier`, an entry of the same record. The one comparison the merge needs.
 */
export function hasSeen(later: Pick<Entry, 'knew' | 'missed'>, earlier: { feed: FeedId; seq: number }): boolean {
  const upTo = later.knew[earlier.feed]
  if (upTo === undefined || upTo < earlier.seq) return false
  return !later.missed?.[earlier.feed]?.includes(earlier.seq)
}
