import { createHash } from 'node:crypto'
import { highestMarking, lowestMarking, type Marking } from '../../contract/codes/marking'
import { CASEWORK } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { BundlePlan, TerminalCard } from '../../contract/transfer-views'
import { canonical } from '../../journal/canonical'
import type { Asking } from '../../vault/asking'
import { officersWhoMay } from '../staff'
import { deskName } from './desk-name'
import { stretchesFor, type Stretch } from './reaches'
import { nextBundle } from './sequences'
import { requireTrusted } from './terminals'
import { travelDesk, type KnownRecord, type TravelDesk } from './travelling'

/** A record with something new for the recipient. */
interface Touched {
  record: KnownRecord
  entries: number
  changedAt: string
}

/** Everything known of a bundle before it is written. */
export interface Plan {
  /** Those it goes to, by name. */
  cards: TerminalCard[]
  stretches: Stretch[]
  entries: number
  stubs: number
  going: Touched[]
  held: { record: KnownRecord; why: string }[]
  marking: Marking
  travel: TravelDesk
  /** The highest marking that every one of them may hold. */
  ceiling: Marking
  /** Names exactly this content. */
  contents: string
}

const MOST_SHOWN = 500

const NEW_ENTRIES = `
SELECT r.id, count(*) AS entries, sum(b.kind IN (SELECT value FROM json_each($folding))) AS folding, max(j.recorded) AS changed
FROM feed f CROSS JOIN journal j ON j.feed = f.number JOIN journal_record r ON r.number = j.record
LEFT JOIN journal_body b ON b.entry = j.entry
WHERE f.name = $feed AND j.seq > $before AND j.seq <= $after GROUP BY j.record`

/** Records with entries that the recipient is not known to hold. */
function touchedBy(
  { sql, exchange }: Asking,
  stretches: readonly Stretch[]
): Map<Id, Omit<Touched, 'record'> & { folding: number }> {
  const touched = new Map<Id, Omit<Touched, 'record'> & { folding: number }>()
  for (const { before, after } of stretches) {
    const binds = { folding: exchange.spine.kinds.folding, feed: before.feed, before: before.seq, after: after.seq }
    const rows = sql.all<{ id: Id; entries: number; folding: number | null; changed: number }>(NEW_ENTRIES, binds)
    for (const { id, entries, folding, changed } of rows) {
      const earlier = touched.get(id)
      const changedAt = new Date(changed).toISOString()
      touched.set(id, {
        entries: entries + (earlier?.entries ?? 0),
        folding: (folding ?? 0) + (earlier?.folding ?? 0),
        changedAt: earlier && earlier.changedAt > changedAt ? earlier.changedAt : changedAt
      })
    }
  }
  return touched
}

/**
 * What would go to some terminals now, in one bundle: everything that one of them is not known to hold, each record by itself whole or as stubs. It goes
 * whole only if every one of them may hold it: the strictest ceiling counts.
 * @throws Refusal FD-TRU-05, -06 when a terminal is not trusted
 */
export function planFor(asking: Asking, terminals: readonly Id[]): Plan {
  const cards = [...new Set(terminals)]
    .map((terminal) => requireTrusted(asking.sql, terminal))
    .sort((one, other) => (deskName(one) < deskName(other) ? -1 : 1))
  const ceiling = lowestMarking(cards.map((card) => card.ceiling))
  const travel = travelDesk(asking.sql, ceiling)
  const stretches = stretchesFor(
    asking.exchange.spine,
    cards.map(({ terminal }) => terminal),
    travel.travels
  )
  const going: Touched[] = []
  const held: Plan['held'] = []
  let whole = 0
  let entries = 0
  for (const [id, touched] of touchedBy(asking, stretches)) {
    entries += touched.entries
    const record = travel.record(id)
    if (!record || record.subject === 'Terminal') continue
    const why = travel.why(id)
    if (why !== null) held.push({ record, why })
    else {
      whole += touched.entries
      if (touched.folding > 0 || record.subject === 'Disposed of') going.push({ record, ...touched })
    }
  }
  const byReference = (one: KnownRecord, other: KnownRecord): number =>
    one.reference < other.reference ? -1 : one.reference > other.reference ? 1 : one.id < other.id ? -1 : 1
  going.sort((one, other) => byReference(one.record, other.record))
  held.sort((one, other) => byReference(one.record, other.record))
  const marking = highestMarking(going.flatMap(({ record }) => (record.marking === null ? [] : [record.marking])))
  const named = {
    cards,
    going: going.map(({ record, entries: count }) => [record.id, count]),
    held: held.map(({ record }) => record.id)
  }
  const contents = createHash('sha256').update(canonical(named)).digest('hex')
  return { cards, stretches, entries, stubs: entries - whole, going, held, marking, travel, ceiling, contents }
}

function countsOf(going: readonly Touched[]): BundlePlan['counts'] {
  const counts = new Map<string, BundlePlan['counts'][number]>()
  for (const { record, entries } of going) {
    const { subject, marking } = record
    const key = `${subject} ${marking ?? ''}`
    const row = counts.get(key) ?? { subject, marking, records: 0, entries: 0 }
    counts.set(key, { ...row, records: row.records + 1, entries: row.entries + entries })
  }
  return [...counts.values()]
}

const UNSURE = "SELECT count(*) AS count FROM bundle WHERE terminal = ? AND direction = 'out' AND state = 'released'"

function notesOn({ sql }: Asking, { cards, stubs }: Plan): string[] {
  const notes = ['Drafts, passphrases, officers’ accounts and the log of this desk’s own doings never travel.']
  if (stubs > 0)
    notes.push(
      'Of what is held back only that something was recorded travels, so that the chain can be checked: not what.'
    )
  if (cards.length > 1)
    notes.push(
      'It carries only what every one of these terminals may hold. What is held back for one of them can go to the others in a bundle of their own.'
    )
  for (const card of cards) {
    const unsure = sql.get<{ count: number }>(UNSURE, [card.terminal])?.count ?? 0
    if (unsure > 0)
      notes.push(
        `The program once ended while it wrote a bundle to ${deskName(card)}. Its number stays used; nothing is lost by that.`
      )
  }
  return notes
}

/** The plan as the page shows it. */
export function planShown(asking: Asking, terminals: readonly Id[]): BundlePlan {
  const plan = planFor(asking, terminals)
  const { cards, going, held, entries, stubs, marking, contents } = plan
  asking.showed(
    'transfer.plan',
    going.slice(0, MOST_SHOWN).map(({ record }) => record.id),
    ['reference', 'marking']
  )
  return {
    recipients: cards.map((card) => ({
      id: card.terminal,
      name: deskName(card),
      ceiling: card.ceiling,
      sequence: nextBundle(asking.sql, card.terminal).sequence
    })),
    entries,
    stubs,
    counts: countsOf(going),
    records: going.slice(0, MOST_SHOWN).map(({ record, changedAt }) => ({
      id: record.id,
      subject: record.subject,
      reference: record.reference,
      marking: record.marking,
      changedAt,
      complete: record.complete
    })),
    recordsInAll: going.length,
    heldBack: held
      .slice(0, MOST_SHOWN)
      .map(({ record: { id, subject, reference }, why }) => ({ id, subject, reference, why })),
    heldBackInAll: held.length,
    marking,
    notes: notesOn(asking, plan),
    contents,
    releasers: officersWhoMay(asking.sql, CASEWORK, [asking.officer.person])
  }
}
