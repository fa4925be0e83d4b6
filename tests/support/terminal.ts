import { join } from 'node:path'
import { idFrom } from '../../src-main/contract/ids'
import type { Id } from '../../src-main/contract/ids'
import { openJournal } from '../../src-main/journal/append'
import type { OpenJournal } from '../../src-main/journal/append'
import { makeCatalogue } from '../../src-main/journal/catalogue'
import { feedsHeld } from '../../src-main/journal/chain'
import { disposeOf } from '../../src-main/journal/dispose'
import type { Entry, FeedId, Json } from '../../src-main/journal/entry'
import { startEpoch, startFeed } from '../../src-main/journal/feeds'
import { receive } from '../../src-main/journal/receive'
import type { Received } from '../../src-main/journal/received'
import { entriesToSend } from '../../src-main/journal/sending'
import type { Travels } from '../../src-main/journal/sending'
import type { SentEntry } from '../../src-main/journal/sent'
import type { Circumstances } from '../../src-main/journal/spine'
import { openTestStore } from './store'
import type { TestStore } from './store'
import { toyLinkSubject, toySubject, toyTables } from './toy-cases'

export const toyCatalogue = makeCatalogue([toySubject, toyLinkSubject])

/** Randomness that is the same every time, from a number. */
export function seeded(seed: number): (bytes: number) => Uint8Array {
  let state = (seed * 2654435761 + 12345) >>> 0
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state & 255
  }
  return (bytes) => Uint8Array.from({ length: bytes }, next)
}

const everythingWhole: Travels = () => 'whole'

/** One desk among several in one process, with a store, a clock and a feed of its own. */
export class Terminal {
  readonly store: TestStore
  readonly id: Id
  readonly officer: Id
  readonly colleague: Id
  readonly forgotten: Id[] = []
  journal: OpenJournal
  private readonly circumstances: Circumstances
  private copies = 0

  /**
   * @param number tells terminals apart; ids and salts follow from it
   * @param clock milliseconds since 1970; need not agree with other terminals
   * @param durable true for a store that keeps its changes as the program's does
   */
  constructor(number: number, clock: () => number = () => Date.now(), durable = false) {
    const random = seeded(number + 1)
    this.circumstances = { now: clock, offset: () => 0, random, forget: (record) => void this.forgotten.push(record) }
    this.store = openTestStore(toyTables, durable)
    this.id = idFrom(clock(), random(10))
    this.officer = idFrom(clock(), random(10))
    this.colleague = idFrom(clock(), random(10))
    startFeed(this.store.sql, this.id)
    this.journal = this.openAgain()
  }

  private openAgain(): OpenJournal {
    return openJournal(this.store.sql, toyCatalogue, this.circumstances)
  }

  write(record: Id, kind: string, body: Json): Entry {
    return this.store.sql.transaction(() => this.journal.append({ record, kind, body, actor: this.officer }))
  }

  open(name: string, marking = 'OFFICIAL'): Id {
    return this.write(this.journal.newId(), 'toy.opened', { name, marking }).record
  }

  amend(record: Id, fields: Record<string, Json>): Entry {
    return this.write(record, 'toy.amended', fields)
  }

  note(record: Id, text: string): Entry {
    return this.write(record, 'toy.noted', { text })
  }

  move(record: Id, from: string, to: string): Entry {
    return this.write(record, 'toy.moved', { from, to })
  }

  decide(record: Id, field: string, value: Json): Entry {
    return this.write(record, 'conflict.decided', { field, value, reason: 'Both desks were asked.' })
  }

  see(record: Id): Entry {
    return this.write(record, 'consultation', { screen: 'case', records: [record], fields: ['name'] })
  }

  dispose(record: Id): Entry {
    const { officer, colleague } = this
    return this.store.sql.transaction(() =>
      disposeOf(this.journal, {
        ...{ record, actor: officer, second: colleague, subject: 'toy', rule: 'RET-6Y' },
        ...{ reason: 'The period for keeping it is over.', noBackupAfter: '2027-03-01' }
      })
    )
  }

  fields(record: Id): Readonly<Record<string, Json>> {
    return this.journal.fieldsOf(record)
  }

  /** Everything held beyond what another terminal is said to hold, one list for each feed. */
  parcel(held: ReadonlyMap<FeedId, number> = new Map(), travels: Travels = everythingWhole): SentEntry[][] {
    return feedsHeld(this.store.sql)
      .map(({ feed }) => entriesToSend(this.journal.spine, feed, held.get(feed) ?? 0, 1_000_000, travels))
      .filter((entries) => entries.length > 0)
  }

  takeIn(entries: Iterable<SentEntry>): Received {
    return this.store.sql.transaction(() => receive(this.journal.spine, entries))
  }

  /** Gives another terminal everything held here. */
  giveAll(other: Terminal, travels: Travels = everythingWhole): Received {
    return other.takeIn(this.parcel(new Map(), travels).flat())
  }

  /** Copies the store; answers where. */
  backUp(): string {
    const file = join(this.store.folder, `backup-${++this.copies}.db`)
    this.store.copyTo(file)
    return file
  }

  /** Goes on from a backup, in a new epoch as the program does; without one only to play what must never happen. */
  restore(file: string, newEpoch = true): void {
    this.store.putBack(file)
    if (newEpoch) startEpoch(this.store.sql, this.circumstances.now())
    this.journal = this.openAgain()
  }

  close(): void {
    this.store.close()
  }
}
