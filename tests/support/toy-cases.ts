import { z } from 'zod'
import type { Entry, Json } from '../../src-main/journal/entry'
import type { Kind, Projecting, Subject } from '../../src-main/journal/subject'
import type { Sql } from '../../src-main/vault/sql'

/** A small subject with everything a real one can have: fields with and without caution, notes that only add, steps that can turn out wrong, full text. */
export const toyTables = `
CREATE TABLE toy_case (record TEXT PRIMARY KEY, name TEXT, marking TEXT, stage TEXT, due TEXT) STRICT;
CREATE INDEX toy_case_by_stage ON toy_case (stage, due);
CREATE TABLE toy_note (record TEXT NOT NULL, feed TEXT NOT NULL, seq INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (record, feed, seq)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE toy_search USING fts5(name, notes);
INSERT INTO toy_search (toy_search, rank) VALUES ('secure-delete', 1);
CREATE TABLE toy_link (record TEXT PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, state TEXT NOT NULL) STRICT;
`

export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET']
const stages = ['closed', 'review', 'open']
/** From which stage to which a case may move. */
export const moves: Readonly<Record<string, readonly string[]>> = {
  open: ['review', 'closed'],
  review: ['open', 'closed'],
  closed: ['open']
}

const opened: Kind<{ name: string; marking: string }> = {
  name: 'toy.opened',
  version: 1,
  body: z.strictObject({ name: z.string(), marking: z.enum(markings) }),
  operation: 'collection',
  writes: (body) => ({ name: body.name, marking: body.marking, stage: 'open', due: null })
}
const amended: Kind<{ name?: string | undefined; marking?: string | undefined; due?: string | null | undefined }> = {
  name: 'toy.amended',
  version: 2,
  body: z.strictObject({
    name: z.string().optional(),
    marking: z.enum(markings).optional(),
    due: z.string().nullable().optional()
  }),
  operation: 'alteration',
  writes: (body) => body as Record<string, Json>,
  upgrade: (body) => {
    const { title, ...rest } = body as Record<string, string>
    return title === undefined ? rest : { ...rest, name: title }
  }
}
const moved: Kind<{ from: string; to: string }> = {
  name: 'toy.moved',
  version: 1,
  body: z.strictObject({ from: z.enum(stages), to: z.enum(stages) }),
  operation: 'alteration',
  writes: (body) => ({ stage: body.to })
}
const noted: Kind<{ text: string }> = {
  name: 'toy.noted',
  version: 1,
  body: z.strictObject({ text: z.string() }),
  operation: 'collection'
}

function search(record: string, { sql, row }: Projecting): void {
  sql.run('DELETE FROM toy_search WHERE rowid = ?', [row])
  sql.run(
    `INSERT INTO toy_search (rowid, name, notes)
     SELECT ?, c.name, coalesce((SELECT group_concat(n.text, ' ' ORDER BY n.feed, n.seq) FROM toy_note n WHERE n.record = c.record), '')
     FROM toy_case c WHERE c.record = ?`,
    [row, record]
  )
}

function changesName(entry: Entry): boolean {
  return entry.kind !== moved.name && !(entry.kind === amended.name && !Object.hasOwn(entry.body as object, 'name'))
}

function checkMove(body: { from: string; to: string }, record: string, { sql, exception }: Projecting): void {
  const stood = sql.get<{ stage: string }>('SELECT stage FROM toy_case WHERE record = ?', [record])?.stage
  if (stood !== body.from) exception(`This case was moved from ${body.from}, but it stood at ${stood ?? 'nothing'}.`)
}

export const toySubject: Subject = {
  name: 'toy',
  kinds: [opened, amended, moved, noted],
  fields: {
    name: { label: 'Name' },
    marking: { label: 'Marking', schema: z.enum(markings), caution: (value) => markings.indexOf(String(value)) },
    stage: { label: 'Stage', caution: (value) => stages.indexOf(String(value)) },
    due: { label: 'Due', caution: (value) => (value === null ? -Infinity : -Date.parse(String(value))) }
  },
  tables: ['toy_case', 'toy_note'],
  searchTables: ['toy_search'],
  project(entry: Entry, projecting: Projecting): void {
    const { sql, fields } = projecting
    if (entry.kind === moved.name) checkMove(entry.body as { from: string; to: string }, entry.record, projecting)
    if (entry.kind === noted.name) {
      const { text } = entry.body as { text: string }
      sql.run('INSERT INTO toy_note (record, feed, seq, text) VALUES (?, ?, ?, ?)', [
        entry.record,
        entry.feed,
        entry.seq,
        text
      ])
    } else {
      const { name = null, marking = null, stage = null, due = null } = fields as Record<string, string | null>
      sql.run(
        `INSERT INTO toy_case (record, name, marking, stage, due) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (record) DO UPDATE SET name = excluded.name, marking = excluded.marking, stage = excluded.stage, due = excluded.due`,
        [entry.record, name, marking, stage, due]
      )
    }
    if (entry.kind === noted.name || changesName(entry)) search(entry.record, projecting)
  },
  clear(record: string, sql: Sql): void {
    sql.run('DELETE FROM toy_search WHERE rowid = (SELECT number FROM journal_record WHERE id = ?)', [record])
    sql.run('DELETE FROM toy_note WHERE record = ?', [record])
    sql.run('DELETE FROM toy_case WHERE record = ?', [record])
  }
}

const linked: Kind<{ one: string; other: string; state: string }> = {
  name: 'toyLink.set',
  version: 1,
  body: z.strictObject({ one: z.string(), other: z.string(), state: z.enum(['linked', 'parted']) }),
  operation: 'combination',
  writes: (body) => ({ state: body.state })
}

/** A link between two cases: a record of its own for each pair, its state a register. */
export const toyLinkSubject: Subject = {
  name: 'toyLink',
  kinds: [linked],
  fields: { state: { label: 'Link', caution: (value) => (value === 'linked' ? 1 : 0) } },
  tables: ['toy_link'],
  project(entry, { sql, fields }) {
    if (entry.kind !== linked.name) {
      sql.run('UPDATE toy_link SET state = ? WHERE record = ?', [String(fields.state), entry.record])
      return
    }
    const { one, other } = entry.body as { one: string; other: string }
    sql.run(
      `INSERT INTO toy_link (record, one, other, state) VALUES (?, ?, ?, ?) ON CONFLICT (record) DO UPDATE SET state = excluded.state`,
      [entry.record, one, other, String(fields.state)]
    )
  },
  clear(record, sql) {
    sql.run('DELETE FROM toy_link WHERE record = ?', [record])
  }
}
