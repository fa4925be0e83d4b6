import type { Checked, Output } from '../contract/call'
import type { Marking } from '../contract/codes/marking'
import type { Role } from '../contract/codes/roles'
import type { Id } from '../contract/ids'
import type { Day, Instant } from '../contract/time'
import type { Comparison, SignedHead } from '../journal/heads'
import type { Spine } from '../journal/spine'
import type { Journal } from '../journal/writing'
import type { OwnKeys } from './session/own-keys'
import type { Sql } from './sql'

/** Who is signed in. Two accounts with one `person` are one human being. */
export interface SignedIn {
  id: Id
  name: string
  role: Role
  person: string
}

/** A second officer who has just proved themselves with their own passphrase. */
export interface Confirmed extends SignedIn {
  /** Ed25519 signature, base64, over the digest that was confirmed. */
  signature: string
  /** The public key it is checked with, base64 (32 bytes). */
  key: string
}

/** What exchanging bundles with other desks needs of the vault beside the rest. */
export interface Exchange {
  /** The journal as sending and receiving see it. */
  spine: Spine
  /** The newest schema this program knows. */
  schema: number
  /** A folder of this PC for what is encrypted anyway while it is made. */
  workFolder: string
  /** Makes a verified backup beside the desk and says so in the journal. Outside any transaction. */
  backUp(progress: Asking['progress']): Promise<{ name: string; bytes: number }>
  /** Does work on a copy of the store that is thrown away, so that other calls are answered meanwhile. Outside any transaction. */
  onCopy<T>(work: (copy: Spine) => Promise<T>, progress: Asking['progress']): Promise<T>
}

/** Everything an answer may use. Made anew for each call; nothing of it outlives the call. */
export interface Asking {
  sql: Sql
  journal: Journal
  officer: SignedIn
  /** The desk's own record: consultations of lists are written to it. */
  desk: { id: Id; borough: string; terminal: string; ceiling: Marking }
  now(): Instant
  /** Today in London. */
  today(): Day
  /**
   * Proves a second officer by their own passphrase and has them sign `digest` (64 hexadecimal characters).
   * Refuses whoever is one of `notPersons` under any account (name the proposer, and yourself where the signed-in officer acts), a disabled
   * account, a role not in `roles` and a wrong passphrase.
   */
  confirm(
    second: { officer: Id; passphrase: string },
    digest: string,
    roles: readonly Role[],
    notPersons: readonly string[]
  ): Confirmed
  /**
   * Opens the signed-in officer's own slot with their passphrase, hands what they sign with to `work`, and forgets it when that ends.
   * Refuses as `confirm` does where the account or the passphrase is wrong.
   */
  withOwnKeys<T>(passphrase: string, work: (keys: OwnKeys) => Promise<T>): Promise<T>
  /** Signs how far this terminal's journal goes now; the head is kept here and may be given away. */
  signHead(reason: string): SignedHead
  /** What a head that was given away says of the journal held here. */
  compareHead(head: SignedHead): Comparison
  /**
   * Background calls only: makes every table anew from the entries this terminal held when it wrote the head's entry, beside the live ones, and asks
   * something of them.
   */
  asItStood<T>(head: { feed: string; seq: number }, work: (sql: Sql) => T): Promise<T>
  /** Makes a key slot for a new officer with a passphrase of their own; answers the new account's id and public signing key (base64). */
  enrolSlot(signIn: string, passphrase: string): { id: Id; key: string }
  /** Takes a slot away: its passphrase opens nothing any more. */
  removeSlot(officer: Id): void
  /** One record was opened: the consultation entry is written with this call (DPA 2018, section 62(1)). */
  opened(record: Id, fields: readonly string[]): void
  /**
   * Identifiable fields of several records were answered to a list or search. Written as one entry once they have stood for a second;
   * the next list of the same screen replaces an unwritten one, so that a burst of typing is one consultation.
   */
  showed(screen: string, records: readonly Id[], fields: readonly string[]): void
  /** Background calls only: tells how far the work is, and lets others go first. Throws when the work was cancelled. */
  progress(done: number, total: number, words: string): Promise<void>
  /** Background calls only: one transaction around long work; other calls wait until it is done. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  readonly exchange: Exchange
}

/** How a feature's calls are answered: one function for each call of its contract. Synchronous answers run inside one transaction. */
export type Answers<Calls> = {
  [Name in keyof Calls]: (
    input: Checked<Calls[Name]>,
    asking: Asking
  ) => Output<Calls[Name]> | Promise<Output<Calls[Name]>>
}
