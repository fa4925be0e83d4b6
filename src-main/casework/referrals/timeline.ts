import type { Id } from '../../contract/ids'
import type { TimelineLine } from '../../contract/referral-views'
import { entryName } from '../../journal/entry'
import type { PastEntry } from '../../journal/history'
import type { Sql } from '../../vault/sql'
import type { DocumentLine } from '../documents'
import type { TaskLine } from '../tasks'
import { referralKinds, type Bodies } from './entries'
import type { CorrectedBody } from './file/entries'
import { tellEarlier } from './earlier/telling'
import { tellFileEntry } from './file/telling'
import { tellRetention } from './retention/telling'
import { tellEntry, type Told } from './timeline-lines'
import { fieldLabel, fieldWords, momentWords, type NameOf } from './words'

const NOT_HELD: Told = {
  group: 'change',
  title: 'Something is recorded here whose content is not held on this desk',
  details: []
}

const writers = new Map(referralKinds.map((kind) => [kind.name, kind]))

/** Entries that any record may have: openings, disclosures, and conflicts decided. */
function tellJournalEntry(entry: PastEntry, nameOf: NameOf): Told {
  const body = entry.body as Record<string, unknown>
  if (entry.kind === 'consultation') return { group: 'seen', title: 'Opened', details: [] }
  if (entry.kind === 'disclosure') {
    const recipient = { heading: 'Recipient', text: String(body['recipient'] ?? '') }
    return { group: 'seen', title: `Disclosed to ${recipient.text}`, details: [recipient] }
  }
  if (entry.kind === 'disclosure.undone') {
    const reason = { heading: 'Reason', text: String(body['reason'] ?? '') }
    return { group: 'seen', title: `Not disclosed to ${String(body['recipient'] ?? '')} after all`, details: [reason] }
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

function writtenBy(entry: PastEntry): Record<string, unknown> {
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

function lineOf(entry: PastEntry, name: string, told: Told, nameOf: NameOf): TimelineLine {
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

/** Of each decision that was corrected, when: the correction is a line of its own, and this one says that there is one. */
function correctionsOf(entries: readonly PastEntry[]): Map<string, string> {
  const found = entries.filter(({ kind, body }) => kind === 'referral.corrected' && body !== null)
  return new Map(
    found.map(({ body, recorded }) => [
      (body as CorrectedBody).decision,
      `Corrected on ${momentWords(recorded)}; the correction has a line of its own.`
    ])
  )
}

function headed(notes: Record<string, string | undefined>): Told['details'] {
  return Object.entries(notes).flatMap(([heading, text]) => (text === undefined ? [] : [{ heading, text }]))
}

/**
 * Everything that happened to a referral, one line each, newest first: who, when it happened, when it was recorded.
 * @param entries of the referral, in folding order
 * @param others what happened to its documents and to the tasks raised from it
 */
export function timelineOf(
  sql: Sql,
  referral: Id,
  entries: readonly PastEntry[],
  others: readonly (TaskLine | DocumentLine)[],
  nameOf: NameOf
): TimelineLine[] {
  const before = new Map<string, unknown>()
  const proposals = new Map<string, Bodies['referral.proposed']>()
  const exceptions = exceptionsOf(sql, referral)
  const corrected = correctionsOf(entries)
  const titles = new Map<string, string>()
  const lines = entries.map((entry) => {
    const name = entryName(entry)
    if (entry.body === null) return lineOf(entry, name, NOT_HELD, nameOf)
    if (entry.kind === 'referral.proposed') proposals.set(name, entry.body as Bodies['referral.proposed'])
    const told =
      tellEntry(entry.kind, entry.body, { before, nameOf, proposals }) ??
      tellFileEntry(entry, (earlier) => titles.get(earlier)) ??
      tellRetention(entry) ??
      tellEarlier(sql, entry) ??
      tellJournalEntry(entry, nameOf)
    for (const [field, value] of Object.entries(writtenBy(entry))) before.set(field, value)
    titles.set(name, told.title)
    const notes = { 'Needs a look': exceptions.get(name), Corrected: corrected.get(name) }
    return lineOf(entry, name, { ...told, details: [...headed(notes), ...told.details] }, nameOf)
  })
  return newestFirst([...lines, ...others.map((line) => foreignLine(line, nameOf))])
}
