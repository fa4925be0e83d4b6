import fc from 'fast-check'
import type { Id } from '../../src-main/contract/ids'
import { Refusal } from '../../src-main/contract/result'
import { entryName, hasSeen } from '../../src-main/journal/entry'
import type { Entry } from '../../src-main/journal/entry'
import type { SentEntry } from '../../src-main/journal/sent'
import type { Travels } from '../../src-main/journal/sending'
import { Terminal } from '../support/terminal'
import { markings, moves } from '../support/toy-cases'

/** One thing that happens at one of the desks; the numbers choose among what is possible there. */
export interface Step {
  what: (typeof WHATS)[number]
  at: number
  other: number
  pick: number
  more: number
}

const WHATS = [
  ...['open', 'amend', 'amend', 'amend', 'note', 'note', 'move', 'move', 'link', 'decide', 'see', 'dispose'],
  ...['send', 'send', 'send', 'send some', 'send stubs', 'lose', 'repeat', 'send late', 'back up', 'restore']
] as const

const number = fc.nat({ max: 1_000_000 })

/** Random histories: how many desks, and what happens. */
export const histories = fc.record({
  desks: fc.integer({ min: 3, max: 5 }),
  steps: fc.array(
    fc.record<Step>({ what: fc.constantFrom(...WHATS), at: number, other: number, pick: number, more: number }),
    { minLength: 12, maxLength: 45, size: 'max' }
  )
})

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % Math.max(1, from.length)]
}

function fail(what: string): never {
  throw new Error(what)
}

/** Several desks, and what was sent between them. */
export class History {
  readonly desks: Terminal[]
  /** Parcels made earlier that may still arrive. */
  private readonly parcels: { from: Terminal; entries: SentEntry[] }[] = []
  private readonly backups = new Map<Terminal, string>()
  private ticks = 0
  private words = 0

  constructor(desks: number) {
    this.desks = Array.from({ length: desks }, (_, place) => this.newDesk(place))
  }

  /** A desk whose clock is wrong by some days. */
  newDesk(place: number): Terminal {
    return new Terminal(place, () => Date.UTC(2026, 2, 1 + ((place * 11) % 28)) + this.ticks++ * 1000)
  }

  /** Writes at a desk and checks that the entry says exactly what its writer had in hand. */
  private written(desk: Terminal, record: Id, write: () => Entry): void {
    const inHand = new Set(
      desk.journal.entriesOf(record).flatMap((entry) => (entry.kind === 'hidden' ? [] : [entryName(entry)]))
    )
    const entry = write()
    for (const earlier of desk.journal.entriesOf(record)) {
      if (entryName(earlier) === entryName(entry)) continue
      if (earlier.height >= entry.height)
        fail(`${entryName(entry)} does not come after ${entryName(earlier)}, which was here.`)
      if (hasSeen(entry, earlier) !== inHand.has(entryName(earlier))) {
        fail(`${entryName(entry)} is wrong about whether its writer had seen ${entryName(earlier)}.`)
      }
    }
  }

  private openCase(desk: Terminal, { pick }: Step): void {
    desk.open(`Name ${++this.words}`, markings[pick % markings.length] as string)
  }

  private work(desk: Terminal, step: Step): void {
    const cases = desk.store.sql.all<{ record: Id; stage: string | null }>(
      'SELECT record, stage FROM toy_case ORDER BY record'
    )
    const chosen = choose(cases, step.pick)
    if (step.what === 'open' || !chosen) return this.openCase(desk, step)
    const { record, stage } = chosen
    const act = (write: () => Entry): void => this.written(desk, record, write)
    if (step.what === 'amend') act(() => desk.amend(record, this.change(step)))
    if (step.what === 'note') act(() => desk.note(record, `canary ${++this.words}`))
    if (step.what === 'see') act(() => desk.see(record))
    if (step.what === 'dispose' && step.more % 3 === 0) act(() => desk.dispose(record))
    if (step.what === 'link') this.link(desk, record, choose(cases, step.more)?.record ?? record, step)
    const to = choose(moves[stage ?? ''] ?? [], step.more)
    if (step.what === 'move' && stage && to) act(() => desk.move(record, stage, to))
    if (step.what === 'decide') this.decide(desk, step)
  }

  private change({ more }: Step): Record<string, string | null> {
    if (more % 3 === 0) return { name: `Name ${++this.words}` }
    if (more % 3 === 1) return { marking: markings[more % markings.length] as string }
    return { due: more % 2 === 0 ? null : `2026-0${1 + (more % 9)}-15`, name: `Name ${more % 4}` }
  }

  /** Both desks give the link of a pair the same record, as the program does. */
  private link(desk: Terminal, one: Id, other: Id, { more }: Step): void {
    const [first, second] = [one, other].sort() as [Id, Id]
    const pair = `${first.slice(0, 13)}${second.slice(13)}`
    const state = more % 2 === 0 ? 'linked' : 'parted'
    const disposed = desk.store.sql.get(
      'SELECT 1 FROM disposed d JOIN journal_record r ON r.number = d.record WHERE r.id = ?',
      [pair]
    )
    if (!disposed && pair !== one && pair !== other) {
      this.written(desk, pair, () => desk.write(pair, 'toyLink.set', { one: first, other: second, state }))
    }
  }

  private decide(desk: Terminal, { pick, more }: Step): void {
    const open = desk.store.sql.all<{ id: Id }>(
      'SELECT DISTINCT r.id FROM conflict c JOIN journal_record r ON r.number = c.record ORDER BY r.id'
    )
    const record = choose(open, pick)?.id
    const conflict = record && choose(desk.journal.conflictsOf(record), more)
    if (!conflict) return
    const value = choose(conflict.values, more)?.value ?? null
    this.written(desk, conflict.record, () => desk.decide(conflict.record, conflict.field, value))
    if (
      desk.journal.conflictsOf(conflict.record).some((each) => each.field === conflict.field) &&
      !this.holdsStubs(desk, conflict.record)
    ) {
      fail('A decided conflict is still open at the desk that decided it.')
    }
  }

  private holdsStubs(desk: Terminal, record: Id): boolean {
    return desk.journal.entriesOf(record).some((entry) => entry.kind === 'hidden')
  }

  private parcel(from: Terminal, { pick, more, what }: Step): SentEntry[] {
    const hide: Travels = (entry) =>
      (entry.kind === 'toy.noted' && pick % 2 === 0) || (entry.record.charCodeAt(20) + entry.seq + more) % 4 === 0
        ? 'stub'
        : 'whole'
    const feeds = from.parcel(new Map(), what === 'send stubs' ? hide : undefined)
    const kept =
      what === 'send some'
        ? feeds.filter((_, place) => (pick + place) % 3 > 0).map((feed) => feed.slice(0, 1 + (more % 20)))
        : feeds
    return kept.sort((one, other) => ((one.length + pick) % 3) - ((other.length + pick) % 3)).flat()
  }

  private travel(desk: Terminal, other: Terminal, step: Step): void {
    if (step.what === 'send late') {
      const late = choose(this.parcels, step.pick)
      if (late && late.from !== other) deliver(other, late.entries)
      return
    }
    const entries = this.parcel(desk, step)
    this.parcels.push({ from: desk, entries })
    if (step.what === 'lose') return
    deliver(other, entries)
    if (step.what === 'repeat') deliver(other, entries)
  }

  play(step: Step): void {
    const desk = choose(this.desks, step.at) as Terminal
    const other = choose(
      this.desks.filter((each) => each !== desk),
      step.other
    ) as Terminal
    const backup = this.backups.get(desk)
    if (step.what === 'back up') this.backups.set(desk, desk.backUp())
    else if (step.what === 'restore') {
      if (backup) desk.restore(backup)
    } else if (/^(send|lose|repeat)/.test(step.what)) this.travel(desk, other, step)
    else this.work(desk, step)
  }

  /** Every desk gives all it has to the first, and the first gives all to every desk. */
  meet(): void {
    const [first, ...others] = this.desks as [Terminal, ...Terminal[]]
    for (const desk of others) deliver(first, desk.parcel().flat())
    for (const desk of others) {
      if (deliver(desk, first.parcel().flat()) > 0) fail('Something stayed out though everything was sent.')
    }
  }

  close(): void {
    for (const desk of this.desks) desk.close()
  }
}

/** Delivers, and checks that what was disposed of at the desk stays so. Answers how many feeds stayed behind. */
function deliver(desk: Terminal, entries: readonly SentEntry[]): number {
  const before = disposedAt(desk)
  const { leftOut } = desk.takeIn(entries)
  const after = new Set(disposedAt(desk))
  for (const record of before) if (!after.has(record)) fail(`${record} was disposed of and came back.`)
  for (const record of before) {
    try {
      desk.note(record, 'too late')
    } catch (fault) {
      if (fault instanceof Refusal && fault.error.code === 'FD-JNL-30') continue
      throw fault
    }
    fail(`${record} was disposed of and could be written to.`)
  }
  return leftOut.length
}

/** Records disposed of at a desk. */
function disposedAt(desk: Terminal): Id[] {
  return desk.store.sql
    .all<{ id: Id }>('SELECT r.id FROM disposed d JOIN journal_record r ON r.number = d.record')
    .map((row) => row.id)
}
