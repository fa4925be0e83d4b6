import { bodyDigest, contentDigest, entryDigest } from '../../src-main/journal/digest'
import { headsMade, keepHead, signHead, terminalKey } from '../../src-main/journal/heads'
import type { SignedHead } from '../../src-main/journal/heads'
import { verifyJournal } from '../../src-main/journal/verify'
import type { Sql } from '../../src-main/vault/sql'
import { seeded, Terminal } from '../support/terminal'

/** Chooses a whole number below a bound. */
type Chance = (below: number) => number

/** One way in which somebody with the store's key can alter it. Answers false where there was nothing to alter. */
interface Alteration {
  name: string
  alter(sql: Sql, chance: Chance): boolean
}

function pickEntry(sql: Sql, chance: Chance, where = '1 = 1'): number {
  const entries = sql.all<{ entry: number }>(`SELECT entry FROM journal WHERE ${where} ORDER BY entry`)
  return entries[chance(entries.length)]?.entry ?? 0
}

function column(name: string, value: string): Alteration {
  return {
    name: `alter ${name} of an entry`,
    alter: (sql, chance) =>
      sql.run(`UPDATE journal SET ${name} = ${value} WHERE entry = ?`, [pickEntry(sql, chance)]).changes > 0
  }
}

function other(table: string, change: string): Alteration {
  return {
    name: `alter ${table}: ${change}`,
    alter(sql, chance) {
      const rows = sql.all<{ rowid: number }>(`SELECT rowid FROM ${table} WHERE ${LEGAL[table] ?? '1 = 1'}`)
      return (
        sql.run(`UPDATE ${table} SET ${change} WHERE rowid = ?`, [rows[chance(rows.length)]?.rowid ?? 0]).changes > 0
      )
    }
  }
}

/** Rows whose change means something: ids and kinds that some entry refers to. */
const LEGAL: Readonly<Record<string, string>> = {
  journal_record: 'number IN (SELECT record FROM journal) OR number IN (SELECT actor FROM journal)',
  journal_kind: 'number IN (SELECT kind FROM journal_body)',
  feed: 'number IN (SELECT feed FROM journal)'
}

const FLIPPED = (name: string): string => `CAST(zeroblob(length(${name}) - 1) || x'7f' AS BLOB)`

/** Makes the chain of a feed right again from an entry on, as somebody would who knows how it is made. */
function rechain(sql: Sql, from: number): void {
  const rows = sql.all<{
    entry: number
    feed: number
    name: string
    seq: number
    record: string
    height: number
    knew: string
    actor: string
    second: string | null
    recorded: number
    happened: number | null
    clock_offset: number
    body: string | null
  }>(
    `SELECT j.entry, j.feed, f.name, j.seq, r.id AS record, j.height, j.knew, a.id AS actor, s.id AS second, j.recorded, j.happened,
       j.clock_offset, lower(hex(j.body_digest)) AS body
     FROM journal j JOIN feed f ON f.number = j.feed JOIN journal_record r ON r.number = j.record JOIN journal_record a ON a.number = j.actor
     LEFT JOIN journal_record s ON s.number = j.second
     WHERE j.feed = (SELECT feed FROM journal WHERE entry = ?) ORDER BY j.seq`,
    [from]
  )
  const names = new Map(
    sql.all<{ number: number; name: string }>('SELECT number, name FROM feed').map((each) => [each.number, each.name])
  )
  let prev = '0'.repeat(64)
  for (const row of rows) {
    const knew = Object.fromEntries(
      row.knew
        .split(',')
        .filter(Boolean)
        .map((part) => [names.get(Number(part.split(':')[0])) ?? '', Number(part.split(':')[1])])
    )
    const recorded = new Date(row.recorded).toISOString()
    const happened = row.happened === null ? recorded : new Date(row.happened).toISOString()
    const { seq, record, height, actor, second, clock_offset: offset } = row
    const entry = {
      feed: row.name,
      seq,
      record,
      knew,
      height,
      actor,
      second,
      happened,
      recorded,
      offset,
      bodyDigest: row.body ?? '',
      prev
    }
    prev = entryDigest(entry)
    sql.run('UPDATE journal SET digest = ? WHERE entry = ?', [Buffer.from(prev, 'hex'), row.entry])
  }
}

function rewriteBody(sql: Sql, entry: number): boolean {
  const held = sql.get<{ salt: string; body: string; name: string; version: number }>(
    `SELECT lower(hex(b.salt)) AS salt, b.body, k.name, k.version FROM journal_body b JOIN journal_kind k ON k.number = b.kind WHERE b.entry = ?`,
    [entry]
  )
  if (!held) return false
  const body = held.body.replace(/[a-z]"/, 'x"')
  if (body === held.body) return false
  const sealed = bodyDigest(contentDigest(held.salt, body), held.name, held.version)
  sql.run('UPDATE journal_body SET body = ? WHERE entry = ?', [body, entry])
  sql.run('UPDATE journal SET body_digest = ? WHERE entry = ?', [Buffer.from(sealed, 'hex'), entry])
  rechain(sql, entry)
  return true
}

function swap(table: string, names: string, key: string): Alteration {
  return {
    name: `swap ${names} of two entries`,
    alter(sql, chance) {
      const where = table === 'journal' ? '1 = 1' : `entry IN (SELECT entry FROM ${table})`
      const one = pickEntry(sql, chance, where)
      const two = pickEntry(sql, chance, `${where} AND entry <> ${one}`)
      const list = names.split(', ')
      const [first, second] = [one, two].map((each) =>
        sql.get<Record<string, string>>(`SELECT ${names} FROM ${table} WHERE ${key} = ?`, [each])
      )
      if (!first || !second || JSON.stringify(first) === JSON.stringify(second)) return false
      const set = `UPDATE ${table} SET ${list.map((name) => `${name} = ?`).join(', ')} WHERE ${key} = ?`
      sql.run(set, [...list.map((name) => first[name] ?? null), two])
      sql.run(set, [...list.map((name) => second[name] ?? null), one])
      return true
    }
  }
}

/** What must be seen by looking at the store alone. */
export const alterations: readonly Alteration[] = [
  column('record', '(SELECT number FROM journal_record r WHERE r.number <> journal.record LIMIT 1)'),
  column('height', 'height + 1'),
  column('knew', `knew || iif(knew = '', '', ',') || '99:1'`),
  column('knew', `iif(knew = '', '1:1', '')`),
  column('missed', `iif(missed IS NULL, '1:1', NULL)`),
  column('actor', 'actor + 1'),
  column('second', 'coalesce(second + 1, 1)'),
  column('recorded', 'recorded + 1'),
  column('happened', 'coalesce(happened, recorded) + 60000'),
  column('clock_offset', 'clock_offset + 60'),
  column('body_digest', FLIPPED('body_digest')),
  column('digest', FLIPPED('digest')),
  column('seq', 'seq + 1000'),
  column('feed', '(SELECT max(number) + 1 FROM feed)'),
  other('journal_body', `body = replace(body, '"', '"x')`),
  other('journal_body', `salt = ${FLIPPED('salt')}`),
  other('journal_body', 'kind = 1 + kind % (SELECT max(number) FROM journal_kind)'),
  other('journal_remains', `content_digest = ${FLIPPED('content_digest')}`),
  other('journal_remains', 'kind = 1 + kind % (SELECT max(number) FROM journal_kind)'),
  other('journal_record', `id = '7' || substr(id, 2)`),
  other('journal_kind', `name = name || 'x'`),
  other('journal_kind', 'version = version + 1'),
  other('feed', `name = '7' || substr(name, 2)`),
  other('head', `signature = ${FLIPPED('signature')}`),
  other('head', `digest = ${FLIPPED('digest')}`),
  other('head', 'seq = seq - 1'),
  {
    name: 'delete an entry',
    alter: (sql, chance) => sql.run('DELETE FROM journal WHERE entry = ?', [pickEntry(sql, chance)]).changes > 0
  },
  {
    name: 'delete an entry with its body and close the gap',
    alter(sql, chance) {
      const entry = pickEntry(sql, chance)
      const row = sql.get<{ feed: number; seq: number }>('SELECT feed, seq FROM journal WHERE entry = ?', [entry])
      if (!row) return false
      for (const table of ['journal_body', 'journal_remains', 'journal'])
        sql.run(`DELETE FROM ${table} WHERE entry = ?`, [entry])
      sql.run('UPDATE journal SET seq = -seq WHERE feed = ? AND seq > ?', [row.feed, row.seq])
      sql.run('UPDATE journal SET seq = -seq - 1 WHERE feed = ? AND seq < 0', [row.feed])
      return true
    }
  },
  {
    name: 'delete a body',
    alter: (sql, chance) =>
      sql.run('DELETE FROM journal_body WHERE entry = ?', [
        pickEntry(sql, chance, 'entry IN (SELECT entry FROM journal_body)')
      ]).changes > 0
  },
  {
    name: 'delete what remains of a disposed body',
    alter: (sql) =>
      sql.run('DELETE FROM journal_remains WHERE entry = (SELECT min(entry) FROM journal_remains)').changes > 0
  },
  {
    name: 'erase a body as if its record were disposed of',
    alter(sql, chance) {
      const entry = pickEntry(
        sql,
        chance,
        'entry IN (SELECT entry FROM journal_body) AND record NOT IN (SELECT record FROM disposed)'
      )
      const held = sql.get<{ kind: number; salt: string; body: string }>(
        'SELECT kind, lower(hex(salt)) AS salt, body FROM journal_body WHERE entry = ?',
        [entry]
      )
      if (!held) return false
      const digest = Buffer.from(contentDigest(held.salt, held.body), 'hex')
      sql.run('INSERT INTO journal_remains (entry, kind, content_digest) VALUES (?, ?, ?)', [entry, held.kind, digest])
      return sql.run('DELETE FROM journal_body WHERE entry = ?', [entry]).changes > 0
    }
  },
  {
    name: 'insert an entry after the last',
    alter: (sql) =>
      sql.run(
        `INSERT INTO journal (feed, seq, record, height, knew, missed, actor, second, recorded, happened, clock_offset, whole, body_digest, digest)
         SELECT feed, seq + 1, record, height + 1, knew, missed, actor, second, recorded, happened, clock_offset, 0, body_digest, digest
         FROM journal ORDER BY seq DESC LIMIT 1`
      ).changes > 0
  },
  {
    name: 'insert an entry into the middle',
    alter(sql, chance) {
      const row = sql.get<{ feed: number; seq: number }>('SELECT feed, seq FROM journal WHERE entry = ?', [
        pickEntry(sql, chance)
      ])
      if (!row) return false
      sql.run('UPDATE journal SET seq = -seq WHERE feed = ? AND seq >= ?', [row.feed, row.seq])
      sql.run('UPDATE journal SET seq = 1 - seq WHERE feed = ? AND seq < 0', [row.feed])
      return (
        sql.run(
          `INSERT INTO journal (feed, seq, record, height, knew, missed, actor, second, recorded, happened, clock_offset, whole, body_digest, digest)
           SELECT feed, ?, record, height, knew, missed, actor, second, recorded, happened, clock_offset, whole, body_digest, digest
           FROM journal WHERE feed = ? AND seq = ?`,
          [row.seq, row.feed, row.seq + 1]
        ).changes > 0
      )
    }
  },
  {
    name: 'insert a body that belongs to nothing',
    alter: (sql) => sql.run("INSERT INTO journal_body VALUES (99999, 1, x'00', '{}')").changes > 0
  },
  swap('journal', 'body_digest, digest', 'entry'),
  swap('journal', 'recorded, actor, body_digest, digest', 'entry'),
  swap('journal', 'digest', 'entry'),
  swap('journal_body', 'kind, salt, body', 'entry'),
  swap('journal_body', 'body', 'entry')
]

/** What a store alone cannot show, and heads that are out of the building do. */
export const seenByHeads: readonly Alteration[] = [
  {
    name: 'rewrite a body and the whole chain after it',
    alter: (sql, chance) =>
      rewriteBody(sql, pickEntry(sql, chance, 'entry IN (SELECT entry FROM journal_body) AND seq < 10'))
  },
  {
    name: 'cut the tail of the feed',
    alter(sql, chance) {
      const from =
        1 + chance(sql.get<{ last: number }>('SELECT max(seq) AS last FROM journal WHERE feed = 1')?.last ?? 1)
      for (const table of ['journal_body', 'journal_remains']) {
        sql.run(`DELETE FROM ${table} WHERE entry IN (SELECT entry FROM journal WHERE feed = 1 AND seq >= ?)`, [from])
      }
      return sql.run('DELETE FROM journal WHERE feed = 1 AND seq >= ?', [from]).changes > 0
    }
  }
]

function dropTriggers(sql: Sql): void {
  for (const { name } of sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
    sql.script(`DROP TRIGGER ${name}`)
  }
}

/** A desk with some of everything: two feeds, notes, steps, a disposal, consultations, heads kept here. */
export function workedDesk(number = 1, durable = false): Terminal {
  let ticks = 0
  const clock = (): number => Date.UTC(2026, 10, 23) + ticks++ * 1000
  const desk = new Terminal(number, clock, durable)
  const elsewhere = new Terminal(number + 1, clock)
  const records = Array.from({ length: 6 }, (_, place) => desk.open(`Name ${place}`))
  desk.giveAll(elsewhere)
  for (const record of records) {
    desk.note(record, `note on ${record}`)
    elsewhere.amend(record, { due: '2026-12-01' })
    desk.see(record)
    desk.move(record, 'open', 'review')
  }
  elsewhere.giveAll(desk)
  const head = elsewhere.store.sql.transaction(() => signHead(elsewhere.journal.spine, 'bundle'))
  desk.store.sql.transaction(() => keepHead(desk.journal.spine, head, terminalKey(elsewhere.store.sql)))
  desk.dispose(records[2] as string)
  desk.store.sql.transaction(() => signHead(desk.journal.spine, 'lock'))
  for (const record of records.slice(3)) desk.amend(record, { name: 'Another name' })
  elsewhere.close()
  return desk
}

async function isSeen(desk: Terminal, witnesses: readonly SignedHead[]): Promise<boolean> {
  return (await verifyJournal(desk.journal.spine, { witnesses })).faults.length > 0
}

/**
 * Alters a store at random with its key and counts what is not seen.
 * @param count how many alterations
 * @param seed the same seed gives the same ones
 * @returns names of those that were not seen; empty is the promise
 */
export async function runAlterations(count: number, seed: number): Promise<{ seen: number; unseen: string[] }> {
  const desk = workedDesk()
  const random = seeded(seed)
  const chance: Chance = (below) => (Buffer.from(random(4)).readUInt32BE() >>> 1) % Math.max(1, below)
  const unseen: string[] = []
  let seen = 0
  try {
    const old = desk.backUp()
    desk.note(desk.journal.entriesOf(desk.open('Newest'))[0]?.record ?? '', 'the newest')
    desk.store.sql.transaction(() => signHead(desk.journal.spine, 'summary'))
    const witnesses = headsMade(desk.store.sql).filter((head) => head.reason !== 'lock')
    if (await isSeen(desk, witnesses)) throw new Error('The journal does not verify before anything is altered.')
    const now = desk.backUp()
    const all = [...alterations, ...seenByHeads, { name: 'put back an old copy', alter: () => true }]
    for (let turn = 0; seen + unseen.length < count; turn++) {
      const one = all[turn % all.length] as Alteration
      desk.restore(one.name === 'put back an old copy' ? old : now, false)
      const { sql } = desk.store
      dropTriggers(sql)
      sql.script('PRAGMA foreign_keys = OFF')
      if (turn >= alterations.length && (seenByHeads as Alteration[]).includes(one)) sql.run('DELETE FROM head')
      if (!one.alter(sql, chance)) continue
      if (await isSeen(desk, witnesses)) seen++
      else unseen.push(one.name)
    }
  } finally {
    desk.close()
  }
  return { seen, unseen }
}
