import type { Id } from '../contract/ids'
import type { Entry } from './entry'
import { foldNext, refold } from './fold'
import type { Spine } from './spine'

/** How much text waits at most: what is held does not grow with the delivery. */
const MOST_WAITING = 8_000_000
/** What an entry weighs beside the text of its body. */
const ENTRY_ITSELF = 500

/**
 * Entries that are in the journal and not yet in the tables. Those of one record are folded together, and the tables are written after many rows of the
 * journal rather than between them: the full-text index puts down what it has in mind whenever another statement with a trigger begins.
 */
export class FoldQueue {
  private readonly waiting = new Map<Id, { number: number; entries: Entry[] }>()
  private readonly anew = new Map<Id, number>()
  private weight = 0

  constructor(private readonly spine: Spine) {}

  /** An entry that comes after everything held of its record. */
  add(number: number, entry: Entry, size: number): void {
    const { record } = entry
    if (this.anew.has(record)) return
    const queue = this.waiting.get(record)
    if (queue) queue.entries.push(entry)
    else this.waiting.set(record, { number, entries: [entry] })
    this.weight += size + ENTRY_ITSELF
    if (this.weight > MOST_WAITING) this.foldWaiting()
  }

  /** A record of which something came that does not come last, so that it is folded from its first entry. */
  addAnew(number: number, record: Id): void {
    this.anew.set(record, number)
    this.waiting.delete(record)
  }

  /** By the numbers of the records: a row that comes before the one written last, too, makes the full-text index put down what it has in mind. */
  private foldWaiting(): void {
    const inOrder = [...this.waiting.values()].sort((one, other) => one.number - other.number)
    for (const { number, entries } of inOrder) foldNext(this.spine, number, entries)
    this.waiting.clear()
    this.weight = 0
  }

  /** Folds all that waits. What the journal keeps in mind of each record must have been saved. */
  end(): void {
    this.foldWaiting()
    for (const [id, number] of this.anew) refold(this.spine, number, id)
    this.anew.clear()
  }
}
