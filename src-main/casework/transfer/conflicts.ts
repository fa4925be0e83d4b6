import { highestMarking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { ConflictRow } from '../../contract/transfer-views'
import { entryName } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import { officerNames } from '../referrals'
import { deskName } from './desk-name'
import { fieldName, valueWords } from './field-words'
import { terminalName } from './terminals'
import { knownRecord } from './travelling'

const MOST_SHOWN = 200

/** Trust is settled by comparing cards, never by choosing a value. */
const OPEN = `
SELECT r.id, c.field, g.subjects FROM conflict c JOIN journal_record r ON r.number = c.record JOIN register g ON g.record = c.record
WHERE g.subjects <> 'terminal' ORDER BY r.id, c.field`

interface Open {
  id: Id
  field: string
  subjects: string
}

function rowOf(asking: Asking, { id, field, subjects }: Open): ConflictRow | null {
  const { sql, journal, desk, exchange } = asking
  const conflict = journal.conflictsOf(id).find((each) => each.field === field)
  if (!conflict) return null
  const known = knownRecord(sql, id)
  const { names, nameOf } = officerNames(sql)
  const entries = new Map(journal.entriesOf(id).map((entry) => [entryName(entry), entry]))
  const own = { feed: journal.feed, name: deskName({ borough: desk.borough, name: desk.terminal }) }
  return {
    record: id,
    subject: known?.subject ?? 'Record',
    reference: known?.reference ?? 'A record',
    referral: known?.subject === 'Referral' ? id : null,
    field,
    label: fieldName(exchange.spine.catalogue, field),
    values: conflict.values.map(({ value, feed, seq, shown }) => {
      const entry = entries.get(entryName({ feed, seq }))
      return {
        entry: entryName({ feed, seq }),
        words: valueWords(subjects.split(','), field, value, nameOf),
        shown,
        who: names.get(entry?.actor ?? '') ?? 'An officer of that desk',
        desk: terminalName(sql, feed, own),
        recordedAt: entry?.recorded ?? '1970-01-01T00:00:00.000Z'
      }
    })
  }
}

/** Every field of this desk's records that two desks wrote without knowing of each other, both values shown. */
export function conflictsOpen(asking: Asking): {
  conflicts: ConflictRow[]
  total: number
  marking: ReturnType<typeof highestMarking>
} {
  const open = asking.sql.all<Open>(OPEN)
  const conflicts = open
    .slice(0, MOST_SHOWN)
    .map((each) => rowOf(asking, each))
    .filter((row) => row !== null)
  asking.showed(
    'transfer.conflicts',
    [...new Set(conflicts.map(({ record }) => record))],
    ['reference', ...new Set(conflicts.map(({ field }) => field))]
  )
  const marked = conflicts.map(({ record }) => knownRecord(asking.sql, record)?.marking ?? null)
  return { conflicts, total: open.length, marking: highestMarking(marked.filter((each) => each !== null)) }
}

/**
 * Decides between the values of a field. The entry has seen them all and takes their place; the one that lost stays in the history.
 * @throws Refusal FD-BND-75 when nothing is to be decided any more, -76 when the value is none of those that stand, -78 when it
 * takes two officers
 */
export function resolve(
  { sql, journal, officer, exchange }: Asking,
  { record, field, entry, reason }: { record: Id; field: string; entry: string; reason: string }
): void {
  const subjects = sql.get<{ subjects: string }>(
    'SELECT g.subjects FROM register g JOIN journal_record r ON r.number = g.record WHERE r.id = ?',
    [record]
  )?.subjects
  const conflict = journal.conflictsOf(record).find((each) => each.field === field)
  if (!conflict || subjects === 'terminal') {
    throw new Refusal('FD-BND-75', 'There is nothing to decide here any more: somebody has decided it.', {
      next: 'Look at the list again.'
    })
  }
  const chosen = conflict.values.find((value) => entryName(value) === entry)
  if (!chosen) {
    throw new Refusal('FD-BND-76', 'The value you chose is none of those that stand any more.', {
      next: 'Look at the list again and choose anew.'
    })
  }
  const rule = exchange.spine.catalogue.rule(subjects?.split(',') ?? [], field)
  if (rule?.schema && !rule.schema.safeParse(chosen.value).success) {
    throw new Refusal('FD-BND-78', 'One officer cannot decide for this value.', {
      next: 'Whether two persons are one is decided by two officers, on the page People.'
    })
  }
  journal.append({ record, kind: 'conflict.decided', body: { field, value: chosen.value, reason }, actor: officer.id })
}
