import type { Id } from '../contract/ids'
import { foldDisposal } from './dispose'
import type { Entry, Json } from './entry'
import { conflictDecided, disposal } from './own-kinds'
import { inConflict, readRegisters, shownFields, writeField, writeRegisters } from './registers'
import type { Registers } from './registers'
import type { Spine } from './spine'
import { entryFrom, FOLDING_ORDER, STORED } from './stored'
import type { StoredEntry } from './stored'
import type { Fields } from './subject'

/** A record on its way through the fold. */
export interface Folding {
  number: number
  id: Id
  /** Subjects whose tables hold rows of it. */
  subjects: string[]
  registers: Registers
  changed: boolean
  /** What is done once after the entries folded together, by name. */
  afterwards: Map<string, () => void>
}

function begin(spine: Spine, number: number, id: Id): Folding {
  const row = spine.sql.get<{ subjects: string; fields: string }>(
    'SELECT subjects, fields FROM register WHERE record = ?',
    [number]
  )
  return {
    number,
    id,
    subjects: row && row.subjects !== '' ? row.subjects.split(',') : [],
    registers: row ? readRegisters(row.fields) : new Map(),
    changed: false,
    afterwards: new Map()
  }
}

function end(spine: Spine, folding: Folding): void {
  for (const work of folding.afterwards.values()) work()
  if (!folding.changed) return
  spine.sql.run(
    `INSERT INTO register (record, subjects, fields) VALUES (?, ?, ?)
     ON CONFLICT (record) DO UPDATE SET subjects = excluded.subjects, fields = excluded.fields`,
    [folding.number, folding.subjects.join(','), writeRegisters(folding.registers)]
  )
}

function noteConflict(spine: Spine, folding: Folding, field: string, before: boolean): void {
  const after = inConflict(folding.registers.get(field) ?? [])
  if (after === before) return
  const statement = after
    ? 'INSERT INTO conflict (record, field) VALUES (?, ?)'
    : 'DELETE FROM conflict WHERE record = ? AND field = ?'
  spine.sql.run(statement, [folding.number, field])
}

/** Fields of a record as they stand in the fold, conflicts replaced by the value to show. */
export function fieldsOfFolding(spine: Spine, folding: Folding): Fields {
  return shownFields(
    folding.registers,
    (field) => spine.catalogue.rule(folding.subjects, field),
    (feed) => spine.feeds.nameOf(feed)
  )
}

function writtenFields(spine: Spine, folding: Folding, entry: Entry): Record<string, Json> | string {
  const known = spine.catalogue.kinds.get(entry.kind)
  const written = known?.kind.writes?.(entry.body) ?? {}
  if (entry.kind !== conflictDecided.name) return written
  const [field, value] = Object.entries(written)[0] as [string, Json]
  const rule = spine.catalogue.rule(folding.subjects, field)
  if (!rule) return 'A conflict was decided on a field that this record does not have.'
  if (rule.schema && !rule.schema.safeParse(value).success)
    return 'A conflict was decided for a value that this field cannot have.'
  return written
}

/** Folds one entry, later in the order than all folded before, into registers and tables. */
function step(spine: Spine, folding: Folding, entry: Entry): void {
  const known = spine.catalogue.kinds.get(entry.kind)
  if (known?.subject && !folding.subjects.includes(known.subject.name)) {
    folding.subjects = [...folding.subjects, known.subject.name].sort()
    folding.changed = true
  }
  const feed = spine.feeds.numberOf(entry.feed)
  let part = 0
  const exception = (reason: string): void => {
    spine.sql.run('INSERT INTO exception (record, feed, seq, part, reason) VALUES (?, ?, ?, ?, ?)', [
      folding.number,
      feed,
      entry.seq,
      part++,
      reason
    ])
  }
  if (entry.kind === disposal.name) return exception('A disposal that no second officer confirmed was not applied.')
  const written = writtenFields(spine, folding, entry)
  if (typeof written === 'string') return exception(written)
  for (const [field, value] of Object.entries(written)) {
    const before = inConflict(folding.registers.get(field) ?? [])
    writeField(folding.registers, field, value, entry, feed, (number) => spine.feeds.nameOf(number))
    noteConflict(spine, folding, field, before)
    folding.changed = true
  }
  let fields: Fields | undefined
  const projecting = {
    sql: spine.sql,
    row: folding.number,
    get fields(): Fields {
      fields ??= fieldsOfFolding(spine, folding)
      return fields
    },
    exception,
    afterwards: (name: string, work: () => void) => void folding.afterwards.set(name, work),
    awaits: (name: string) => folding.afterwards.has(name)
  }
  const subjects = known?.subject ? [known.subject] : folding.subjects.map((name) => spine.catalogue.subject(name))
  for (const subject of subjects) subject.project(entry, projecting)
}

/** Folds entries of one record that come after everything held of it, in folding order: nothing has to be undone. */
export function foldNext(spine: Spine, number: number, entries: readonly Entry[]): void {
  const [first] = entries
  if (!first) return
  const folding = begin(spine, number, first.record)
  for (const entry of entries) step(spine, folding, entry)
  end(spine, folding)
}

/** Reads the folding of a record without changing it. */
export function readFolding(spine: Spine, number: number, id: Id): Folding {
  return begin(spine, number, id)
}

/** Takes away every row that came from a record. */
function clearRecord(spine: Spine, number: number, id: Id, subjects: Iterable<string>): void {
  for (const name of subjects) spine.catalogue.subject(name).clear(id, spine.sql)
  spine.sql.run('DELETE FROM register WHERE record = ?', [number])
  spine.sql.run('DELETE FROM conflict WHERE record = ?', [number])
  spine.sql.run('DELETE FROM exception WHERE record = ?', [number])
  spine.sql.run('DELETE FROM disposed WHERE record = ?', [number])
}

/** Entries of a record that change it, in folding order; those whose body was disposed of among them, stubs not. */
function foldingEntries(spine: Spine, number: number): Entry[] {
  return spine.sql
    .all<StoredEntry>(
      `${STORED} WHERE j.record = ? AND coalesce(b.kind, m.kind) IN (SELECT value FROM json_each(?)) ${FOLDING_ORDER}`,
      [number, spine.kinds.folding]
    )
    .map((row) => entryFrom(row, spine))
}

/**
 * Folds all entries of a record from the first: after one arrived that does not come last, or to rebuild.
 * @param rows true when rows of the record may be there already
 */
export function refold(spine: Spine, number: number, id: Id, rows = true): void {
  const entries = foldingEntries(spine, number)
  if (rows) {
    const subjects = new Set(begin(spine, number, id).subjects)
    for (const entry of entries) {
      const subject = spine.catalogue.kinds.get(entry.kind)?.subject
      if (subject) subjects.add(subject.name)
    }
    clearRecord(spine, number, id, subjects)
  }
  if (foldDisposal(spine, number, id, entries)) return
  const folding: Folding = { number, id, subjects: [], registers: new Map(), changed: false, afterwards: new Map() }
  for (const entry of entries) if (entry.salt !== null) step(spine, folding, entry)
  end(spine, folding)
}
