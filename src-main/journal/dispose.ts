import { Refusal } from '../contract/result'
import type { Id } from '../contract/ids'
import type { Day } from '../contract/time'
import type { Sql } from '../vault/sql'
import { contentDigest } from './digest'
import { hasSeen } from './entry'
import type { Entry } from './entry'
import { disposal } from './own-kinds'
import type { Spine } from './spine'
import type { Journal } from './writing'

const LATE =
  'This record was disposed of. An edit by somebody who did not know of it came later; its content was not kept.'

/** A disposal counts when a second officer confirmed it (house rule on erasing; DPA 2018, section 39 and 47). */
function counts(entry: Entry): boolean {
  return entry.kind === disposal.name && entry.second !== null && entry.second !== entry.actor
}

/** Deletes the bodies of a record, the words of its disposal excepted, and keeps of each what proves its kind. */
function eraseBodies(spine: Spine, number: number): void {
  const kept = spine.kinds.numberOf(disposal.name, disposal.version)
  const bodies = spine.sql.all<{ entry: number; kind: number; salt: string; body: string }>(
    `SELECT b.entry, b.kind, lower(hex(b.salt)) AS salt, b.body FROM journal j JOIN journal_body b ON b.entry = j.entry
     WHERE j.record = ? AND b.kind <> ?`,
    [number, kept]
  )
  if (bodies.length === 0) return
  spine.sql.run('INSERT OR IGNORE INTO disposal_session (record) VALUES (?)', [number])
  for (const { entry, kind, salt, body } of bodies) {
    spine.sql.run('INSERT INTO journal_remains (entry, kind, content_digest) VALUES (?, ?, ?)', [
      entry,
      kind,
      Buffer.from(contentDigest(salt, body), 'hex')
    ])
    spine.sql.run('DELETE FROM journal_body WHERE entry = ?', [entry])
  }
  spine.sql.run('DELETE FROM disposal_session')
}

/**
 * Applies the disposals among a record's entries, if any counts: no rows, no registers, no bodies, and an exception without content for each
 * entry that no disposal had seen. Called with the record's rows already cleared.
 * @param entries the entries that change the record, in folding order
 * @returns true when the record is disposed of
 */
export function foldDisposal(spine: Spine, number: number, id: Id, entries: readonly Entry[]): boolean {
  const disposals = entries.filter(counts)
  const first = disposals[0]
  if (!first) return false
  if (spine.live) {
    eraseBodies(spine, number)
    spine.circumstances.forget?.(id)
  }
  spine.sql.run('INSERT INTO disposed (record, feed, seq) VALUES (?, ?, ?)', [
    number,
    spine.feeds.numberOf(first.feed),
    first.seq
  ])
  for (const entry of entries) {
    if (entry.kind === disposal.name || disposals.some((each) => hasSeen(each, entry))) continue
    spine.sql.run('INSERT INTO exception (record, feed, seq, part, reason) VALUES (?, ?, ?, 0, ?)', [
      number,
      spine.feeds.numberOf(entry.feed),
      entry.seq,
      LATE
    ])
  }
  return true
}

/** What two people say when they dispose of a record. */
export interface NewDisposal {
  record: Id
  actor: Id
  second: Id
  /** What kind of thing it was: the subject's name. */
  subject: string
  /** The retention rule by its code. */
  rule: string
  /** Why, without a word of what the record held. */
  reason: string
  /** The day after which no backup of this desk holds it. */
  noBackupAfter: Day
}

/**
 * Disposes of a record: its bodies, rows, registers, search rows and drafts go, here and wherever the entry arrives; the entry stays.
 * Call {@link afterDisposal} once the transaction is through.
 * @throws Refusal FD-JNL-31 when the second officer is the first, FD-JNL-30 when it is disposed of already
 */
export function disposeOf(journal: Journal, given: NewDisposal): Entry {
  if (given.second === given.actor) {
    throw new Refusal(
      'FD-JNL-31',
      'A record is disposed of by two people. The second officer is the same as the first.',
      {
        next: 'Ask another officer to confirm.'
      }
    )
  }
  const { record, actor, second, subject, rule, reason, noBackupAfter } = given
  return journal.append({ record, kind: disposal.name, actor, second, body: { subject, rule, reason, noBackupAfter } })
}

/** Empties the write-ahead log, so that no erased page lingers in it. Outside any transaction. */
export function afterDisposal(sql: Sql): void {
  sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
}
