import { canonical } from '../../journal/canonical'
import type { Entry, Json } from '../../journal/entry'
import type { Kind, Projecting, Subject } from '../../journal/subject'
import {
  bundleAccepted,
  bundleCollected,
  bundleCombined,
  bundleNotWritten,
  bundleReleased,
  bundleWritten,
  sensitivityMarked,
  terminalRevoked,
  terminalTrusted,
  type Accepted,
  type Released,
  type Revoked,
  type Sensitivity,
  type Written
} from './entries'

const NO_CARD = 'INSERT OR IGNORE INTO terminal (id, revoked) VALUES (?, 0)'

function showTerminal(entry: Entry, { sql, fields }: Projecting): void {
  sql.run(NO_CARD, [entry.record])
  const { revoked, ...card } = fields
  sql.run('UPDATE terminal SET card = ?, revoked = ? WHERE id = ?', [
    'key' in card ? canonical({ ...card, terminal: entry.record }) : null,
    revoked === true,
    entry.record
  ])
  if (entry.kind === terminalTrusted.name) {
    sql.run('UPDATE terminal SET trusted_at = ?, trusted_by = ?, trusted_second = ? WHERE id = ?', [
      entry.recorded,
      entry.actor,
      entry.second,
      entry.record
    ])
  } else if (entry.kind === terminalRevoked.name) {
    sql.run('UPDATE terminal SET revoked_at = ?, revoked_reason = ?, revoked_feed = ? WHERE id = ?', [
      entry.recorded,
      (entry.body as Revoked).reason,
      entry.feed,
      entry.record
    ])
  }
}

/** Terminals of other desks. Where one desk revoked a terminal and another did not know of it, it stays revoked until two people trust it anew. */
export const terminalSubject: Subject = {
  name: 'terminal',
  kinds: [terminalTrusted, terminalRevoked] as never as Kind[],
  fields: {
    name: { label: 'Name of the terminal' },
    borough: { label: 'Borough' },
    ceiling: { label: 'Marking ceiling' },
    key: { label: 'Signing key' },
    age: { label: 'Encryption key' },
    recovery: { label: 'Recovery key' },
    revoked: { label: 'Revoked', caution: (value: Json) => (value === true ? 1 : 0) }
  },
  tables: ['terminal'],
  project: showTerminal,
  clear: (record, sql) => void sql.run('DELETE FROM terminal WHERE id = ?', [record])
}

const ADD_BUNDLE = `
INSERT INTO bundle (id, direction, terminal, sequence, state, digest, file, at, entries, records, purpose, marking, backup, told_sequence,
  told_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function released(entry: Entry, { sql }: Projecting): void {
  const { terminal, sequence, entries, records, purpose, marking } = entry.body as unknown as Released
  const counts = [entries, records, purpose, marking, null, null, null]
  sql.run(ADD_BUNDLE, [entry.record, 'out', terminal, sequence, 'released', null, '', entry.recorded, ...counts])
}

function accepted(entry: Entry, { sql }: Projecting): void {
  const body = entry.body as unknown as Accepted
  const { terminal, sequence, digest, entries, records, purpose, marking, backup, told } = body
  const counts = [entries, records, purpose, marking, backup, told?.sequence ?? null, told?.digest ?? null]
  sql.run(ADD_BUNDLE, [entry.record, 'in', terminal, sequence, 'accepted', digest, '', entry.recorded, ...counts])
}

/** Bundles sent and taken in. A record is one bundle, known to this desk alone. */
export const bundleSubject: Subject = {
  name: 'bundle',
  kinds: [
    bundleReleased,
    bundleWritten,
    bundleNotWritten,
    bundleAccepted,
    bundleCollected,
    bundleCombined
  ] as never as Kind[],
  fields: {},
  tables: ['bundle'],
  project(entry, projecting) {
    const { sql } = projecting
    if (entry.kind === bundleReleased.name) released(entry, projecting)
    else if (entry.kind === bundleAccepted.name) accepted(entry, projecting)
    else if (entry.kind === bundleWritten.name) {
      const { file, digest } = entry.body as Written
      sql.run("UPDATE bundle SET state = 'written', digest = ?, file = ? WHERE id = ?", [digest, file, entry.record])
    } else if (entry.kind === bundleNotWritten.name) {
      sql.run("UPDATE bundle SET state = 'not_written' WHERE id = ?", [entry.record])
    }
  },
  clear: (record, sql) => void sql.run('DELETE FROM bundle WHERE id = ?', [record])
}

/** Records of any subject that are marked sensitive: one desk's mark holds until a person decides otherwise. */
export const sensitivitySubject: Subject = {
  name: 'sensitivity',
  kinds: [sensitivityMarked],
  fields: { sensitive: { label: 'Sensitive information', caution: (value: Json) => (value === true ? 1 : 0) } },
  tables: ['sensitive_record'],
  project(entry, { sql, fields }) {
    if (fields['sensitive'] !== true) {
      sql.run('DELETE FROM sensitive_record WHERE id = ?', [entry.record])
      return
    }
    const reason = entry.kind === sensitivityMarked.name ? (entry.body as Sensitivity).reason : ''
    sql.run(
      `INSERT INTO sensitive_record (id, reason) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET reason = CASE excluded.reason WHEN '' THEN reason ELSE excluded.reason END`,
      [entry.record, reason]
    )
  },
  clear: (record, sql) => void sql.run('DELETE FROM sensitive_record WHERE id = ?', [record])
}
