import type { Id } from '../contract/ids'
import type { Instant } from '../contract/time'
import type { Entry, FeedId, Json } from './entry'
import type { PastEntry } from './history'
import type { Fields } from './subject'

/** What a caller gives to write one entry; the rest is the journal's. */
export interface NewEntry {
  record: Id
  kind: string
  body: Json
  actor: Id
  second?: Id | null
  happened?: Instant
}

/** A field that two desks wrote without knowing of each other. */
export interface Conflict {
  record: Id
  field: string
  values: { value: Json; feed: FeedId; seq: number; shown: boolean }[]
}

/** The spine, as casework sees it. All of it is synchronous and belongs inside one transaction of the store. */
export interface Journal {
  /** The feed this terminal writes now. */
  readonly feed: FeedId
  /** A new id for a record, from the journal's clock and randomness. */
  newId(): Id
  now(): Instant
  /** Checks the body against its kind, chains the entry, stores it and projects it. */
  append(entry: NewEntry): Entry
  /** Entries of a record in folding order, bodies included where held. */
  entriesOf(record: Id): Entry[]
  /** The same without digests and ancestry: for telling a long history. */
  historyOf(record: Id): PastEntry[]
  fieldsOf(record: Id): Fields
  conflictsOf(record: Id): Conflict[]
}
