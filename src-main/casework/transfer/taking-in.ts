import { markingRank, type Marking } from '../../contract/codes/marking'
import type { BundleManifest } from '../../contract/bundle-manifest'
import type { Id } from '../../contract/ids'
import type { Changes } from '../../contract/transfer-views'
import { compareHead } from '../../journal/heads'
import { receivePieces } from '../../journal/receive'
import type { Received } from '../../journal/received'
import type { SentEntry } from '../../journal/sent'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { arrivalRefused, checkArrival } from './arriving'
import { deskName } from './desk-name'
import { fieldName } from './field-words'
import { terminalName } from './terminals'
import { knownRecord } from './travelling'

const MOST_SHOWN = 500

/** What stood here before a bundle was taken in. */
interface Before {
  entry: number
  conflicts: ReadonlySet<string>
  exceptions: ReadonlySet<string>
}

interface OpenField {
  record: number
  id: Id
  field: string
}
interface Raised {
  record: number
  id: Id
  feed: number
  seq: number
  part: number
  reason: string
}

const CONFLICTS =
  'SELECT c.record, r.id, c.field FROM conflict c JOIN journal_record r ON r.number = c.record ORDER BY r.id, c.field'
const EXCEPTIONS = `
SELECT e.record, r.id, e.feed, e.seq, e.part, e.reason FROM exception e JOIN journal_record r ON r.number = e.record
ORDER BY r.id, e.feed, e.seq, e.part`
const conflictKey = ({ record, field }: OpenField): string => `${record} ${field}`
const exceptionKey = ({ record, feed, seq, part, reason }: Raised): string =>
  `${record} ${feed} ${seq} ${part} ${reason}`

function standsNow(sql: Sql): Before {
  return {
    entry: sql.get<{ last: number | null }>('SELECT max(entry) AS last FROM journal')?.last ?? 0,
    conflicts: new Set(sql.all<OpenField>(CONFLICTS).map(conflictKey)),
    exceptions: new Set(sql.all<Raised>(EXCEPTIONS).map(exceptionKey))
  }
}

const TOUCHED = `
SELECT r.id, EXISTS (SELECT 1 FROM journal p JOIN journal_body q ON q.entry = p.entry
    WHERE p.record = r.number AND p.entry <= $before AND q.kind IN (SELECT value FROM json_each($folding))) AS held
FROM journal j JOIN journal_record r ON r.number = j.record LEFT JOIN journal_body b ON b.entry = j.entry
WHERE j.record IN (SELECT value FROM json_each($records)) AND b.kind IN (SELECT value FROM json_each($folding))
GROUP BY r.number HAVING max(j.entry) > $before OR $filled > 0`

/** Records that the bundle changed or brought: those with an entry that says something, not merely that somebody looked. */
function recordsTouched({ sql, exchange }: Asking, received: Received, before: Before): { id: Id; isNew: boolean }[] {
  const numbers = sql.all<{ number: number }>(
    'SELECT number FROM journal_record WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(received.records)]
  )
  return sql
    .all<{ id: Id; held: number }>(TOUCHED, {
      before: before.entry,
      folding: exchange.spine.kinds.folding,
      records: JSON.stringify(numbers.map(({ number }) => number)),
      filled: received.filled
    })
    .map(({ id, held }) => ({ id, isNew: held === 0 }))
}

/** Nothing above what this terminal was accredited for is kept here, whatever the manifest says of it. */
function requireWithinCeiling(sql: Sql, touched: readonly { id: Id }[], ceiling: Marking): void {
  for (const { id } of touched) {
    const marking = knownRecord(sql, id)?.marking
    if (marking && markingRank(marking) > markingRank(ceiling)) throw arrivalRefused.aboveCeiling(marking, ceiling)
  }
}

function countsOf(records: Changes['records']): Changes['counts'] {
  const counts = new Map<string, Changes['counts'][number]>()
  for (const { subject, what } of records) {
    const row = counts.get(subject) ?? { subject, isNew: 0, changed: 0 }
    counts.set(subject, what === 'new' ? { ...row, isNew: row.isNew + 1 } : { ...row, changed: row.changed + 1 })
  }
  return [...counts.values()]
}

function leftOutInWords({ sql, journal, desk }: Asking, { leftOut }: Received): string[] {
  const own = { feed: journal.feed, name: deskName({ borough: desk.borough, name: desk.terminal }) }
  return leftOut.map(({ feed, seq, missing }) => {
    const of = terminalName(sql, feed, own)
    const before = terminalName(sql, missing.feed, own)
    return `Entries of ${of} from number ${seq} on wait for entry ${missing.seq} of ${before}, which is not here yet.`
  })
}

/** What was taken in, and every record of it. */
export interface TakenIn {
  changes: Changes
  touched: { id: Id; isNew: boolean }[]
}

/**
 * Takes a bundle's entries in, within the caller's transaction, and says what that changed.
 * @throws Fork, Refusal FD-JNL-… as the journal has it, FD-BND-67 to -70, -73; FD-JOB-01 when stopped
 */
export async function takeIn(
  asking: Asking,
  manifest: BundleManifest,
  pieces: AsyncIterable<readonly SentEntry[]>
): Promise<TakenIn> {
  const { sql, exchange, desk, progress } = asking
  const before = standsNow(sql)
  const concerns = new Map<Id, 'own' | 'terminal' | 'case'>()
  const total = manifest.counts.entries
  let done = 0
  const received = await receivePieces(exchange.spine, pieces, async (piece) => {
    await progress(done, total, 'Taking entries in')
    for (const sent of piece) checkArrival(sql, sent, concerns)
    done += piece.length
  })
  await progress(total, total, 'Taking entries in')
  if (received.leftOut.length === 0) {
    const head = manifest.journalHead
    if (compareHead(exchange.spine, head, manifest.sender.key) !== 'agrees')
      throw arrivalRefused.headBroken(manifest.sender.name)
  }
  const touched = recordsTouched(asking, received, before)
  requireWithinCeiling(sql, touched, desk.ceiling)
  const naming = (id: Id): { id: Id; subject: string; reference: string } => {
    const known = knownRecord(sql, id)
    return { id, subject: known?.subject ?? 'Record', reference: known?.reference ?? 'A record' }
  }
  const records = touched.map(({ id, isNew }) => {
    const named = naming(id)
    const what: Changes['records'][number]['what'] =
      named.subject === 'Disposed of' ? 'disposed' : isNew ? 'new' : 'changed'
    return { ...named, what }
  })
  const { added, known, filled, stubs } = received
  const changes: Changes = {
    entries: total,
    added,
    known,
    filled,
    stubs,
    counts: countsOf(records),
    records: records.slice(0, MOST_SHOWN),
    conflicts: sql
      .all<OpenField>(CONFLICTS)
      .filter((each) => !before.conflicts.has(conflictKey(each)))
      .map(({ id, field }) => ({ ...naming(id), field: fieldName(exchange.spine.catalogue, field) })),
    exceptions: sql
      .all<Raised>(EXCEPTIONS)
      .filter((each) => !before.exceptions.has(exceptionKey(each)))
      .map(({ id, reason }) => ({ ...naming(id), reason })),
    leftOut: leftOutInWords(asking, received)
  }
  return { changes, touched }
}
