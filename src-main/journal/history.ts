import type { Id } from '../contract/ids'
import { newestBody } from './catalogue'
import { HIDDEN, type Entry, type Json } from './entry'
import type { Spine } from './spine'
import { FOLDING_ORDER } from './stored'

/** An entry as a reader of a history needs it: without what proves and orders it. */
export type PastEntry = Pick<Entry, 'feed' | 'seq' | 'kind' | 'actor' | 'second' | 'happened' | 'recorded' | 'body'>

interface Row {
  feed: number
  seq: number
  actor: number
  second: number | null
  recorded: number
  happened: number | null
  kind: number | null
  body: string | null
}

const HISTORY = `
SELECT j.feed, j.seq, j.actor, j.second, j.recorded, j.happened, coalesce(b.kind, m.kind) AS kind, b.body
FROM journal j JOIN feed f ON f.number = j.feed
LEFT JOIN journal_body b ON b.entry = j.entry LEFT JOIN journal_remains m ON m.entry = j.entry
WHERE j.record = (SELECT number FROM journal_record WHERE id = ?) ${FOLDING_ORDER}`

/** Spells numbers of records as ids, each looked up once: a history of thousands of entries has a handful of writers. */
function idsOf({ sql }: Spine): (number: number) => Id {
  const known = new Map<number, Id>()
  return (number) => {
    const id = known.get(number) ?? sql.get<{ id: Id }>('SELECT id FROM journal_record WHERE number = ?', [number])?.id
    if (id === undefined) throw new Error(`No record has the number ${number}.`)
    known.set(number, id)
    return id
  }
}

function pastEntry(row: Row, spine: Spine, idOf: (number: number) => Id): PastEntry {
  const { name, version } = row.kind === null ? { name: HIDDEN, version: 0 } : spine.kinds.of(row.kind)
  const known = spine.catalogue.kinds.get(name)
  const body = row.body === null ? null : (JSON.parse(row.body) as Json)
  return {
    feed: spine.feeds.nameOf(row.feed),
    seq: row.seq,
    kind: name,
    actor: idOf(row.actor),
    second: row.second === null ? null : idOf(row.second),
    happened: new Date(row.happened ?? row.recorded).toISOString(),
    recorded: new Date(row.recorded).toISOString(),
    body: body !== null && known ? newestBody(known, version, body) : body
  }
}

/** What happened to a record, in folding order: half the work of reading whole entries, for pages that tell thousands of them. */
export function historyOf(spine: Spine, record: Id): PastEntry[] {
  const idOf = idsOf(spine)
  return spine.sql.all<Row>(HISTORY, [record]).map((row) => pastEntry(row, spine, idOf))
}
