import type { z } from 'zod'
import type { LoggedOperation } from '../contract/call'
import type { Id } from '../contract/ids'
import type { Sql } from '../vault/sql'
import type { Entry, Json } from './entry'

/** A named thing that can happen, with the shape of its body. */
export interface Kind<Body = unknown> {
  /** `referral.received` */
  name: string
  version: number
  body: z.ZodType<Body>
  /**
   * For a kind of which there are very many: whether a body of the newest version is one that `body` takes and gives back as it is, told faster. Where it
   * says no, `body` is asked, which also knows why.
   */
  fits?(body: unknown): boolean
  /** Which operation of DPA 2018, section 62(1), the entry is. */
  operation: LoggedOperation
  /** Fields of the record that this entry writes (registers), by name; none for entries that only add. */
  writes?(body: Body): Record<string, Json>
  /** Turns the body of an older version into the newest shape. */
  upgrade?: (body: Json, from: number) => Json
}

/** How a field behaves when two desks wrote it without knowing of each other: the greater rank is the more cautious and is shown. */
export interface FieldRule {
  label: string
  /** Rank of caution of a value; without it the greater (height, feed) is shown until a person decides. */
  caution?: (value: Json) => number
  /** What the field may hold. A decision between two desks' values for anything else is not applied but raised; without it every value is taken. */
  schema?: z.ZodType
}

/** Fields of one record as they stand, conflicts already replaced by the value to show. */
export type Fields = Readonly<Record<string, Json>>

/** What a subject's projection may use. It has no clock, no randomness and no session: the same entries give the same rows. */
export interface Projecting {
  sql: Sql
  /** Fields of the record, after this entry. Columns that show a field are filled from here, never from the body: only here are conflicts settled. */
  fields: Fields
  /** The record's number in this store: the rowid for its full-text rows. Other desks have other numbers, so no column may show it. */
  row: number
  /** Raises an exception task: the entry stays in the history, but a person must look. */
  exception(reason: string): void
  /**
   * Does work once after the last of the entries that are folded together, however many ask for it by that name: for a row that is written afresh from
   * fields and other rows. Of several, the work given last is done; it must read what it needs when it is done, and raise nothing.
   */
  afterwards(name: string, work: () => void): void
  /** True where work of that name waits already. */
  awaits(name: string): boolean
}

/**
 * One subject of the casework: what can happen to it and how its entries become rows. Rows of a record are keyed by that record, so that
 * `clear` and folding all its entries again gives the same rows.
 */
export interface Subject {
  name: string
  kinds: readonly Kind[]
  fields: Readonly<Record<string, FieldRule>>
  /** The rule of a field whose name holds the name of an entry, such as what is done about one need; undefined for any other field. */
  fieldOf?(name: string): FieldRule | undefined
  /** Every table that `project` writes; rebuild compares these. Full-text tables are listed apart. */
  tables: readonly string[]
  searchTables?: readonly string[]
  /**
   * Folds one entry into the tables. Called in an order in which every entry comes after those it had seen. It may read and write rows of the entry's
   * own record only: the order between records is not fixed. Beside the subject's own kinds it is given `conflict.decided`, which has changed
   * one of `fields` and nothing else.
   */
  project(entry: Entry, projecting: Projecting): void
  /** Takes away all rows of a record. */
  clear(record: Id, sql: Sql): void
}
