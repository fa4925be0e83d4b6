import type { Id } from '../../contract/ids'
import type { TimelineLine } from '../../contract/referral-views'
import { entryName, type Entry } from '../../journal/entry'
import type { Sql } from '../../vault/sql'
import type { DocumentLine } from '../documents'
import type { TaskLine } from '../tasks'
import { referralKinds, type Bodies } from './entries'
import { tellEntry, type Told } from './timeline-lines'
import { fieldLabel, fieldWords, type NameOf } from './words'

const NOT_HELD: Told = {
  group: 'change',
  title: 'Something is recorded here whose content is not held on this desk',
  details: []
}

const writers = new Map(referralKinds.map((kind) => [kind.name, kind]))

/** Entries that any record may have: openings, disclosures, and conflicts decided. */
function tellJournalEntry(entry: Entry, nameOf: NameOf): Told {
  const body = entry.body as Record<string, unknown>
  if (entry.kind === 'consultation') return { group: 'seen', title: 'Opened', details: [] }
  if (entry.kind === 'disclosure') {
    const recipient = { heading: 'Recipient', text: String(body['recipient'] ?? '') }
    return { group: 'seen', title: `Disclosed to ${recipient.text}`, details: [recipient] }
  }
  if (entry.kind === 'conflict.decided') {
    const field = String(body['field'])
    return {
      group: 'change',
      title: `Decided between two values: ${fieldLabel(field)}`,
      details: [
        { heading: 'Now', text: fieldWords(field, body['value'], nameOf) },
        { heading: 'Reason', text: String(body['reason']) }
      ]
    }
  }
  if (entry.kind === 'record.sensitivity') {
    const title = body['sensitive'] === true ? 'Marked sensitive: stays at this desk' : 'No longer marked sensitive'
    return { group: 'change', title, details: [{ heading: 'Reason', text: String(body['reason']) }] }
  }
  return NOT_HELD
}

function writtenBy(entry: Entry): Record<string, unknown> {
  if (entry.kind === 'conflict.decided') {
    const { field, value } = entry.body as { field: string; value: unknown }
    return { [field]: value }
  }
  return writers.get(entry.kind)?.writes?.(entry.body) ?? {}
}

const EXCEPTIONS = `
SELECT f.name || ':' || e.seq AS entry, e.reason
FROM exception e JOIN journal_record r ON r.number = e.record JOIN feed f ON f.number = e.feed
WHERE r.id = ?`

/** What was found to need a look when entries of several desks came together, by the name of the entry. */
function exceptionsOf(sql: Sql, referral: Id): Map<string, string> {
  const rows = sql.all<{ entry: string; reason: string }>(EXCEPTIONS, [referral])
  return new Map(rows.map(({ entry, reason }) => [entry, reason]))
}

function lineOf(entry: Entry, name: string, told: Told, nameOf: NameOf): TimelineLine {
  return {
    id: name,
    group: told.group,
    title: told.title,
    details: told.details,
    noteType: told.noteType ?? null,
    happenedAt: entry.happened,
    recordedAt: entry.recorded,
    who: nameOf(entry.actor),
    second: entry.second === null ? null : nameOf(entry.second),
    held: entry.body !== null
  }
}

/** Newest first by when it happened; what happened at one moment, the later recorded first. */
function newestFirst(lines: TimelineLine[]): TimelineLine[] {
  const place = new Map(lines.map((line, index) => [line, index]))
  return lines.sort((one, other) => {
    if (one.happenedAt !== other.happenedAt) return one.happenedAt < other.happenedAt ? 1 : -1
    return (place.get(other) ?? 0) - (place.get(one) ?? 0)
  })
}

/** A line of another record that belongs to the case. */
function foreignLine(line: TaskLine | DocumentLine, nameOf: NameOf): TimelineLine {
  const { id, title, details, happenedAt, recordedAt } = line
  return {
    id,
    group: 'seen' in line ? (line.seen ? 'seen' : 'document') : 'task',
    title,
    details,
    noteType: null,
    happenedAt,
    recordedAt,
    who: nameOf(line.actor),
    second: null,
    held: true
  }
}

/**
 * Everything that happened to a referral, one line each, newest first: who, when it happened, when it was recorded.
 * @param entries of the referral, in folding order
 * @param others what happened to its documents and to the tasks raised from it
 */
export function timelineOf(
  sql: Sql,
  referral: Id,
  entries: readonly Entry[],
  others: readonly (TaskLine | DocumentLine)[],
  nameOf: NameOf
): TimelineLine[] {
  const before = new Map<string, unknown>()
  const proposals = new Map<string, Bodies['referral.proposed']>()
  const exceptions = exceptionsOf(sql, referral)
  const lines = entries.map((entry) => {
    const name = entryName(entry)
    if (entry.body === null) return lineOf(entry, name, NOT_HELD, nameOf)
    if (entry.kind === 'referral.proposed') proposals.set(name, entry.body as Bodies['referral.proposed'])
    const told = tellEntry(entry.kind, entry.body, { before, nameOf, proposals }) ?? tellJournalEntry(entry, nameOf)
    for (const [field, value] of Object.entries(writtenBy(entry))) before.set(field, value)
    const exception = exceptions.get(name)
    const details = exception ? [{ heading: 'Needs a look', text: exception }, ...told.details] : told.details
    return lineOf(entry, name, { ...told, details }, nameOf)
  })
  return newestFirst([...lines, ...others.map((line) => foreignLine(line, nameOf))])
}
