import { randomBytes } from 'node:crypto'
import type { Id } from '../contract/ids'
import type { Sql } from '../vault/sql'
import type { Catalogue } from './catalogue'
import { readFeeds } from './feeds'
import type { FeedNumbers } from './seen'

/** What the journal takes from outside: clock, randomness, and what else must go when a record is disposed of. */
export interface Circumstances {
  /** Milliseconds since 1970 by this terminal's clock. */
  now(): number
  /** Minutes that this terminal's clock stands from UTC at a moment. */
  offset(at: number): number
  random(bytes: number): Uint8Array
  /** Deletes what the store keeps of a record beside journal and tables: drafts, search keys, attachments. */
  forget?(record: Id): void
}

/** Clock and randomness of this machine. */
export const thisMachine: Circumstances = {
  now: () => Date.now(),
  offset: (at) => -new Date(at).getTimezoneOffset(),
  random: (bytes) => randomBytes(bytes)
}

/** Numbers of kinds in this store, both ways. */
interface KindNumbers {
  of(number: number): { name: string; version: number }
  numberOf(name: string, version: number): number
  /** Numbers of the kinds that change a record, as a JSON list. */
  readonly folding: string
}

/** One connection's view of the journal: what the functions of this folder hand to each other. */
export interface Spine {
  readonly sql: Sql
  readonly catalogue: Catalogue
  readonly circumstances: Circumstances
  readonly feeds: FeedNumbers
  readonly kinds: KindNumbers
  /** False where tables are folded beside the live ones: then nothing is erased. */
  readonly live: boolean
  /** Reads numbers again: a transaction that was rolled back may have taken some with it. */
  refresh(): void
}

function readKinds(sql: Sql, catalogue: Catalogue): KindNumbers {
  const byNumber = new Map<number, { name: string; version: number }>()
  const byName = new Map<string, Map<number, number>>()
  const folding: number[] = []
  const know = (number: number, name: string, version: number): void => {
    byNumber.set(number, { name, version })
    const versions = byName.get(name) ?? new Map<number, number>()
    byName.set(name, versions.set(version, number))
    if (catalogue.kinds.get(name)?.folds) folding.push(number)
  }
  for (const row of sql.all<{ number: number; name: string; version: number }>('SELECT * FROM journal_kind')) {
    know(row.number, row.name, row.version)
  }
  return {
    of: (number) => byNumber.get(number) ?? { name: `unknown kind ${number}`, version: 0 },
    numberOf(name, version) {
      const known = byName.get(name)?.get(version)
      if (known !== undefined) return known
      const added = sql.run('INSERT INTO journal_kind (name, version) VALUES (?, ?)', [name, version]).lastInsertRowid
      know(added, name, version)
      return added
    },
    get folding() {
      return JSON.stringify(folding)
    }
  }
}

/**
 * Opens the journal's view of a connection.
 * @param live true for the store's own tables, false for a rebuild beside them
 */
export function openSpine(sql: Sql, catalogue: Catalogue, circumstances: Circumstances, live: boolean): Spine {
  let feeds = readFeeds(sql)
  let kinds = readKinds(sql, catalogue)
  return {
    sql,
    catalogue,
    circumstances,
    live,
    get feeds() {
      return feeds
    },
    get kinds() {
      return kinds
    },
    refresh() {
      feeds = readFeeds(sql)
      kinds = readKinds(sql, catalogue)
    }
  }
}
