import type { KeyObject } from 'node:crypto'
import type { BundleDraft, BundleManifest } from '../contract/bundle-manifest'
import type { Id } from '../contract/ids'
import type { SentEntry } from '../journal/sent'

/** Tells how far the work is; throws when somebody cancelled it. */
export type Progress = (done: number, total: number, words: string) => Promise<void>

/** What is written, with what keys, and where. */
export interface Sealing {
  draft: BundleDraft
  /** The entries in feed order, in pieces: each feed in its own order and whole, from `before` to `after` of the draft. */
  entries: AsyncIterable<readonly SentEntry[]> | Iterable<readonly SentEntry[]>
  /** How many entries that is. */
  count: number
  /** The terminal's Ed25519 private key. */
  signingKey: KeyObject
  /** The recovery keys of their desks as age recipients; the named terminals stand in the draft. */
  recovery: readonly string[]
  /** The folder on the medium, and the file's name, which must end in `.fdbundle`. */
  folder: string
  name: string
  /** A folder of this PC for the packed entries while they are written, encrypted with a key that is never stored. */
  workFolder: string
  progress: Progress
}

/** A bundle that stands on the medium and was read back. */
export interface Sealed {
  name: string
  bytes: number
  /** Digest of the file: what the next bundle names as `previous`. */
  sha256: string
  manifest: BundleManifest
}

/** The bytes of a bundle, asked for a stretch at a time; less is given only where the file ends. */
export interface BundleSource {
  size: number
  read(at: number, length: number): Promise<Uint8Array>
}

/** A terminal whose card was compared, with its pinned signing key (32 bytes in base64). */
export interface PinnedTerminal {
  terminal: Id
  key: string
  revoked: boolean
}

/** All that the opener is given beside the bytes: nothing in it opens any other file. */
export interface OpenerGiven {
  /** The key of this one file, unwrapped by the vault: 16 bytes. */
  fileKey: Uint8Array
  /** This terminal, which must be among the recipients. */
  terminal: Id
  /** This terminal's age recipient, which must be the one the manifest names. */
  age: string
  pinned: readonly PinnedTerminal[]
  /** The newest schema this program knows. */
  schema: number
}

/** A bundle that a trusted terminal wrote for this one, unharmed. Its entries are checked as they are read. */
export interface OpenedBundle {
  manifest: BundleManifest
  /** Digest of the file. */
  sha256: string
  /**
   * The entries, one a line, in pieces of a few hundred, any number of times; `readEntries` makes entries of them. The first time, a piece is handed over
   * when everything in it was checked that can be checked without the desk's own records, and the end is reached when that holds of the whole. Any piece
   * may throw instead, FD-BND-44 should the bytes have changed since, so whoever takes them in does so in one transaction.
   */
  lines(): AsyncIterable<readonly string[]>
}

/** Entries handed to {@link Sealing} at once. */
export const PIECE_OF_ENTRIES = 1000
