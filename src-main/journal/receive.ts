import type { Id } from '../contract/ids'
import { kindOf, newestBody } from './catalogue'
import { headOf } from './chain'
import { contentDigest } from './digest'
import type { Entry, FeedId, Json } from './entry'
import { ownFeed } from './feeds'
import { FoldQueue } from './fold-queue'
import { EntryBatch } from './entry-batch'
import { insertContent } from './inserting'
import type { HeldBody, Remains } from './inserting'
import { disposal } from './own-kinds'
import { checkPlace } from './place'
import { Fork, refuseOwnLaterLife } from './received'
import type { Missing, Received } from './received'
import { findOrAddRecord, numberOfId, saveRecord } from './records'
import type { RecordState } from './records'
import { addSeen, noLongerMissed, numberedSeen, writeSeen } from './seen'
import { checkContent, checkSent } from './sent'
import type { CheckedEntry, SentBody, SentEntry } from './sent'
import type { Spine } from './spine'

/** Member by member: spreading costs more than all the rest of what is done for an entry here. */
function entryOf(sent: SentEntry, { kind, version, salt }: SentBody, body: Json): Entry {
  const {
    feed,
    seq,
    record,
    knew,
    missed,
    height,
    actor,
    second,
    happened,
    recorded,
    offset,
    bodyDigest,
    prev,
    digest
  } = sent
  return {
    feed,
    seq,
    record,
    kind,
    version,
    knew,
    height,
    actor,
    second,
    happened,
    recorded,
    offset,
    bodyDigest,
    prev,
    digest,
    salt,
    body,
    ...(missed ? { missed } : {})
  }
}

/** One delivery being taken in. */
class Delivery {
  readonly received: Received = { added: 0, known: 0, filled: 0, stubs: 0, records: [], leftOut: [] }
  private readonly heads = new Map<number, { seq: number; digest: string }>()
  private readonly records = new Map<Id, RecordState>()
  private readonly people = new Map<Id, number>()
  private readonly folds: FoldQueue
  private readonly batch: EntryBatch
  /** For each feed that cannot go on yet, what waits, in its order. */
  private readonly waiting = new Map<FeedId, CheckedEntry[]>()
  private readonly own: FeedId

  constructor(private readonly spine: Spine) {
    spine.refresh()
    this.folds = new FoldQueue(spine)
    this.batch = new EntryBatch(spine)
    this.own = ownFeed(spine.sql).name
  }

  private head(feed: number): { seq: number; digest: string } {
    const known = this.heads.get(feed)
    if (known) return known
    const head = headOf(this.spine.sql, feed)
    this.heads.set(feed, head)
    return head
  }

  private record(id: Id): RecordState {
    const known = this.records.get(id)
    if (known) return known
    const record = findOrAddRecord(this.spine.sql, id)
    this.records.set(id, record)
    return record
  }

  private person(id: Id): number {
    const known = this.people.get(id)
    if (known !== undefined) return known
    const number = numberOfId(this.spine.sql, id)
    this.people.set(id, number)
    return number
  }

  take(sent: SentEntry): void {
    const checked = checkSent(sent)
    const queue = this.waiting.get(sent.feed)
    if (queue) queue.push(checked)
    else if (this.attempt(checked)) this.waiting.set(sent.feed, [checked])
  }

  /** Adds an entry if all that comes before it is here; otherwise says what is missing. */
  private attempt(checked: CheckedEntry): Missing | undefined {
    const { sent } = checked
    const feed = this.spine.feeds.numberOf(sent.feed)
    const head = this.head(feed)
    if (sent.seq <= head.seq) return this.again(checked, feed)
    if (sent.feed === this.own) refuseOwnLaterLife(sent)
    if (sent.seq > head.seq + 1) return { feed: sent.feed, seq: head.seq + 1 }
    if (sent.prev !== head.digest) throw new Fork(sent.feed, head.seq, head.digest, sent.prev)
    for (const [name, seq] of Object.entries(sent.knew)) {
      const held = this.head(this.spine.feeds.numberOf(name)).seq
      if (held < seq) return { feed: name, seq: held + 1 }
    }
    this.add(checked, feed)
    return undefined
  }

  /** What is stored of a delivered entry's content, and its body in the newest shape where it may be folded. */
  private content(
    { sent, text }: CheckedEntry,
    record: RecordState
  ): { stored: HeldBody | Remains | null; body: Json } {
    const { content } = sent
    if (content === null) return { stored: null, body: null }
    const kind = this.spine.kinds.numberOf(kindOf(this.spine.catalogue, content.kind).kind.name, content.version)
    if (!('salt' in content)) return { stored: { kind, contentDigest: content.contentDigest }, body: null }
    const written = text ?? ''
    checkContent(sent, content, written, this.spine.catalogue)
    // Read back from its text, as `append` does: a rebuild reads the same, with its members in the same order.
    const known = kindOf(this.spine.catalogue, content.kind)
    const asRead = content.text === undefined ? (JSON.parse(written) as Json) : content.body
    const body = newestBody(known, content.version, asRead)
    if (record.disposed && content.kind !== disposal.name) {
      return { stored: { kind, contentDigest: contentDigest(content.salt, written) }, body: null }
    }
    return { stored: { kind, salt: content.salt, body: written }, body }
  }

  private add(checked: CheckedEntry, feed: number): void {
    const { sent, recorded, happened } = checked
    const { seq, height, offset, bodyDigest, digest, second } = sent
    const record = this.record(sent.record)
    const seen = numberedSeen(sent, this.spine.feeds)
    checkPlace(this.spine.sql, sent, { feed, seen, record, store: () => this.batch.flush() })
    const { stored, body } = this.content(checked, record)
    const { knew, missed } = writeSeen(seen)
    const actor = this.person(sent.actor)
    const secondNumber = second === null ? null : this.person(second)
    this.batch.add(
      {
        feed,
        seq,
        record: record.number,
        height,
        knew,
        missed,
        actor,
        second: secondNumber,
        recorded,
        happened,
        offset,
        bodyDigest,
        digest
      },
      stored
    )
    this.heads.set(feed, { seq, digest })
    const last = height > record.height
    addSeen(record.seen, feed, seq, stored !== null)
    record.height = Math.max(record.height, height)
    this.received.added++
    if (stored === null) this.received.stubs++
    this.fold(checked, record, body, last)
  }

  /** What comes last in its record is folded on; where something has to be undone, the record is folded anew. */
  private fold({ sent, text }: CheckedEntry, record: RecordState, body: Json, last: boolean): void {
    const { content } = sent
    const known = content && this.spine.catalogue.kinds.get(content.kind)
    if (!content || !known?.folds) return
    const whole = 'salt' in content && !record.disposed && content.kind !== disposal.name
    if (!last || !whole) return this.folds.addAnew(record.number, sent.record)
    this.folds.add(record.number, entryOf(sent, content as SentBody, body), text?.length ?? 0)
  }

  /** An entry that is held already: the same again changes nothing, unless it brings the body of a stub. */
  private again(checked: CheckedEntry, feed: number): undefined {
    const { sent } = checked
    this.batch.flush()
    const held = this.spine.sql.get<{ entry: number; digest: string; content: number | null }>(
      `SELECT j.entry, lower(hex(j.digest)) AS digest, coalesce(b.entry, m.entry) AS content
       FROM journal j LEFT JOIN journal_body b ON b.entry = j.entry LEFT JOIN journal_remains m ON m.entry = j.entry
       WHERE j.feed = ? AND j.seq = ?`,
      [feed, sent.seq]
    )
    if (held?.digest !== sent.digest) throw new Fork(sent.feed, sent.seq, held?.digest ?? 'nothing', sent.digest)
    const record = sent.content && held.content === null ? this.record(sent.record) : undefined
    const stored = record && this.content(checked, record).stored
    if (!record || !stored) {
      this.received.known++
      return
    }
    insertContent(this.spine, held.entry, stored)
    noLongerMissed(record.seen, feed, sent.seq)
    this.received.filled++
    if (this.spine.catalogue.kinds.get(sent.content?.kind ?? '')?.folds) this.folds.addAnew(record.number, sent.record)
  }

  /** Adds what waited for another feed of the same delivery, as long as that brings anything on. */
  private addWaiting(): void {
    for (let moved = true; moved;) {
      moved = false
      for (const [feed, queue] of this.waiting) {
        const stuck = queue.findIndex((checked) => this.attempt(checked) !== undefined)
        if (stuck === 0) continue
        moved = true
        if (stuck < 0) this.waiting.delete(feed)
        else queue.splice(0, stuck)
      }
    }
  }

  /** Stores what was taken so far, so that others of the same transaction can read it. */
  pause(): void {
    this.batch.flush()
  }

  /** Adds what can still be added, keeps what is now known of each record, folds those that were left for the end. */
  end(): Received {
    this.addWaiting()
    for (const [feed, [first]] of this.waiting) {
      const missing = first && this.attempt(first)
      if (first && missing) this.received.leftOut.push({ feed, seq: first.sent.seq, missing })
    }
    this.batch.flush()
    for (const record of this.records.values()) saveRecord(this.spine.sql, record)
    this.folds.end()
    this.received.records = [...this.records.keys()]
    return this.received
  }
}

/**
 * Takes in entries of other desks, feeds in any order, each feed in its own. What is held already changes nothing. What follows something not yet
 * here stays out and is named; the next delivery heals it. One transaction, or part of the caller's: when it throws, nothing is kept.
 * @throws Fork when an entry bears the name of another one held here; Refusal FD-JNL-1x, FD-JNL-4x when an entry is not what a desk writes
 */
export function receive(spine: Spine, entries: Iterable<SentEntry>): Received {
  return spine.sql.transaction(() => {
    const delivery = new Delivery(spine)
    for (const sent of entries) delivery.take(sent)
    return delivery.end()
  })
}

/**
 * The same for entries that come in pieces, with pauses between them: the caller holds one transaction around it. However many there are, a piece of
 * them is held at a time.
 * @param each told of every piece before it is taken in
 */
export async function receivePieces(
  spine: Spine,
  pieces: AsyncIterable<readonly SentEntry[]>,
  each: (piece: readonly SentEntry[]) => void | Promise<void>
): Promise<Received> {
  const delivery = new Delivery(spine)
  for await (const piece of pieces) {
    await each(piece)
    for (const sent of piece) delivery.take(sent)
    delivery.pause()
  }
  return delivery.end()
}
