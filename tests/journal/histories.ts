import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { disposal } from '../../src-main/journal/own-kinds'
import { entryName, hasSeen } from '../../src-main/journal/entry'
import type { Entry } from '../../src-main/journal/entry'
import { rebuildBeside } from '../../src-main/journal/rebuild'
import { verifyJournal } from '../../src-main/journal/verify'
import { picture, standing } from '../support/picture'
import { type Terminal, toyCatalogue } from '../support/terminal'
import { History, histories } from './history'

const LARGEST = 1_000_000

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function recordsOf(desk: Terminal): string[] {
  return desk.store.sql.all<{ id: string }>('SELECT id FROM journal_record ORDER BY id').map((row) => row.id)
}

/** What stands by the definition: writes of a field that no other write of it has seen. Computed from the entries alone. */
function standingByDefinition(entries: readonly Entry[]): Map<string, Map<string, unknown>> {
  const fields = new Map<string, { entry: Entry; value: unknown }[]>()
  for (const entry of entries) {
    const written = toyCatalogue.kinds.get(entry.kind)?.kind.writes?.(entry.body) ?? {}
    for (const [field, value] of Object.entries(written))
      fields.set(field, [...(fields.get(field) ?? []), { entry, value }])
  }
  const stands = new Map<string, Map<string, unknown>>()
  for (const [field, writes] of fields) {
    const left = writes.filter(
      ({ entry }) => !writes.some((other) => other.entry !== entry && hasSeen(other.entry, entry))
    )
    stands.set(field, new Map(left.map(({ entry, value }) => [entryName(entry), value])))
  }
  return stands
}

function nothingIsLost(desk: Terminal): void {
  const kept = standing(desk.store.sql)
  for (const record of recordsOf(desk)) {
    const entries = desk.journal.entriesOf(record)
    if (entries.some((entry) => entry.kind === disposal.name)) continue
    const held = entries.filter((entry) => entry.salt !== null && !entry.kind.startsWith('consultation'))
    const stands = standingByDefinition(held)
    must(
      isDeepStrictEqual(new Map([...(kept.get(record) ?? [])].sort()), new Map([...stands].sort())),
      `Writes of ${record} were lost.`
    )
    const notes = held.filter((entry) => entry.kind === 'toy.noted').length
    const rows = desk.store.sql.get<{ count: number }>('SELECT count(*) AS count FROM toy_note WHERE record = ?', [
      record
    ])
    must(rows?.count === notes, `Notes of ${record} were lost.`)
    conflictsAreVisible(desk, record, stands)
  }
}

/** Every value that stands in a conflict is shown to whoever decides, and the most cautious is the one shown meanwhile. */
function conflictsAreVisible(desk: Terminal, record: string, stands: Map<string, Map<string, unknown>>): void {
  const open = new Map(desk.journal.conflictsOf(record).map((conflict) => [conflict.field, conflict.values]))
  const fields = desk.fields(record)
  for (const [field, writes] of stands) {
    const different = new Set([...writes.values()].map((value) => JSON.stringify(value)))
    const shown = open.get(field)
    must(different.size > 1 === (shown !== undefined), `The conflict in ${field} of ${record} is not told.`)
    if (!shown) continue
    const told = shown.map(({ feed, seq, value }) => [`${feed}:${seq}`, JSON.stringify(value)])
    const all = [...writes].map(([name, value]) => [name, JSON.stringify(value)])
    must(isDeepStrictEqual(told.sort(), all.sort()), `A value of ${field} of ${record} is not visible.`)
    const caution = toyCatalogue.rule(['toy', 'toyLink'], field)?.caution ?? (() => 0)
    const most = Math.max(...shown.map(({ value }) => caution(value)))
    must(caution(fields[field] ?? null) === most, `The value shown in ${field} of ${record} is not the most cautious.`)
  }
}

const CONTENT_OF: readonly string[] = [
  'SELECT count(*) AS count FROM toy_case WHERE record = ?',
  'SELECT count(*) AS count FROM toy_note WHERE record = ?',
  'SELECT count(*) AS count FROM toy_link WHERE record = ?',
  'SELECT count(*) AS count FROM toy_search WHERE rowid = (SELECT number FROM journal_record WHERE id = ?)',
  'SELECT count(*) AS count FROM register WHERE record = (SELECT number FROM journal_record WHERE id = ?)',
  `SELECT count(*) AS count FROM journal_body b JOIN journal j ON j.entry = b.entry JOIN journal_kind k ON k.number = b.kind
   WHERE k.name <> '${disposal.name}' AND j.record = (SELECT number FROM journal_record WHERE id = ?)`
]

function disposalsHold(desk: Terminal): void {
  const { sql } = desk.store
  for (const record of recordsOf(desk)) {
    const entries = desk.journal.entriesOf(record)
    const disposals = entries.filter((entry) => entry.kind === disposal.name)
    if (disposals.length === 0) continue
    for (const query of CONTENT_OF)
      must(sql.get<{ count: number }>(query, [record])?.count === 0, `${record} was not disposed of whole: ${query}`)
    const late = entries.filter(
      (entry) =>
        // A conflict decided elsewhere is an edit like any other.
        toyCatalogue.kinds.get(entry.kind)?.folds &&
        entry.kind !== disposal.name &&
        !disposals.some((each) => hasSeen(each, entry))
    )
    const raised = sql.all<{ name: string }>(
      `SELECT f.name || ':' || e.seq AS name FROM exception e JOIN feed f ON f.number = e.feed
       WHERE e.record = (SELECT number FROM journal_record WHERE id = ?) ORDER BY 1`,
      [record]
    )
    must(
      isDeepStrictEqual(
        raised.map((row) => row.name),
        late.map(entryName).sort()
      ),
      `Late edits of ${record} were not raised.`
    )
  }
}

/** A desk that gets everything in slices, out of turn and twice, ends where the others are. */
function anyOrderGivesTheSame(history: History, expected: string, turn: number): void {
  const [first] = history.desks as [Terminal]
  const newcomer = history.newDesk(history.desks.length)
  try {
    const feeds = first.parcel()
    const slices = feeds.flatMap((feed, place) =>
      Array.from({ length: Math.ceil(feed.length / 12) }, (_, slice) => ({
        order: (slice * 31 + place * 17 + turn) % 23,
        entries: feed.slice(slice * 12, slice * 12 + 12)
      }))
    )
    slices.sort((one, other) => one.order - other.order)
    for (const { entries } of slices) newcomer.takeIn(entries)
    newcomer.takeIn(feeds.reverse().flat())
    must(picture(newcomer) === expected, 'A desk that received everything in another order came to another picture.')
  } finally {
    newcomer.close()
  }
}

/** Plays one history and checks every promise made about merging. */
async function checkHistory(history: History, turn: number): Promise<void> {
  history.meet()
  const pictures = history.desks.map(picture)
  const expected = pictures[0] as string
  for (const each of pictures) must(each === expected, 'Two desks with the same entries have different tables.')
  const [first, second] = history.desks as [Terminal, Terminal]
  const again = second.takeIn([...first.parcel().flat(), ...first.parcel().flat()])
  must(again.added === 0 && again.filled === 0 && picture(second) === expected, 'Receiving twice changed something.')
  anyOrderGivesTheSame(history, expected, turn)
  nothingIsLost(first)
  disposalsHold(second)
  const one = history.desks[turn % history.desks.length] as Terminal
  const { faults } = await verifyJournal(one.journal.spine)
  must(faults.length === 0, `The journal does not verify: ${JSON.stringify(faults)}`)
  const beside = one.store.again()
  const { differences } = await rebuildBeside(beside, toyCatalogue)
  beside.close()
  must(differences.length === 0, `Rebuilt tables differ: ${JSON.stringify(differences)}`)
}

/**
 * Random histories of three to five desks: edits, notes, steps, links, disposals, decisions, deliveries lost, late, partial, repeated and as stubs, and
 * restored backups. Throws with the failing history.
 * @param count how many histories
 * @param seed the same seed gives the same histories
 * @param shortest true to look for the shortest history that fails, which takes minutes
 */
export async function runHistories(
  count: number,
  seed: number,
  shortest = false
): Promise<{ histories: number; steps: number }> {
  let steps = 0
  const property = fc.asyncProperty(histories, fc.nat({ max: LARGEST }), async (given, turn) => {
    const history = new History(given.desks)
    try {
      for (const step of given.steps) history.play(step)
      steps += given.steps.length
      await checkHistory(history, turn)
    } finally {
      history.close()
    }
  })
  await fc.assert(property, { numRuns: count, seed, endOnFailure: !shortest })
  return { histories: count, steps }
}
