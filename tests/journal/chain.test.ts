import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src-main/contract/ids'
import { canonical, fromCanonical } from '../../src-main/journal/canonical'
import { bodyDigest, contentDigest, entryDigest, NOTHING_BEFORE, preimage } from '../../src-main/journal/digest'
import { feedParts } from '../../src-main/journal/feeds'
import { openJournal } from '../../src-main/journal/append'
import { processorTime } from '../support/processor-time'
import { codeOf } from '../support/refusal'
import { openTestStore } from '../support/store'
import { Terminal, toyCatalogue } from '../support/terminal'

describe('canonical text', () => {
  it('sorts members, leaves no space and escapes as JSON does', () => {
    expect(canonical({ b: [1, true, null], a: 'tab\t"quote"', Ż: {} })).toBe(
      '{"a":"tab\\t\\"quote\\"","b":[1,true,null],"Ż":{}}'
    )
    expect(canonical({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}')
    expect(canonical(-0)).toBe('0')
  })

  it.each([
    ['a fraction', 1.5],
    ['a number that is too large', 2 ** 53],
    ['nothing', undefined],
    ['nothing inside', { a: undefined }],
    ['a hole in a list', [1, undefined]],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['text that is not composed', 'Z\u0307'],
    ['a name that is not composed', { 'e\u0301': 1 }],
    ['half a character', '\ud800'],
    ['a big integer', 10n]
  ])('refuses %s', (_, value) => {
    expect(codeOf(() => canonical(value))).toBe('FD-JNL-10')
  })

  it('reads back only what is spelled canonically', () => {
    expect(fromCanonical('{"a":1}')).toEqual({ a: 1 })
    expect(codeOf(() => fromCanonical('{"a": 1}'))).toBe('FD-JNL-11')
    expect(codeOf(() => fromCanonical('{"b":1,"a":1}'))).toBe('FD-JNL-11')
    expect(codeOf(() => fromCanonical('{'))).toBe('FD-JNL-11')
  })
})

describe('digests', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

  it('can be computed by a stranger from what the README says', () => {
    const desk = new Terminal(4, () => Date.UTC(2026, 10, 23, 19, 4, 5, 123))
    const record = desk.open('Żółć O’Brien')
    const entry = desk.note(record, 'Line one\nline two')
    const content = sha256(`focus-desk content 1\n${entry.salt}\n{"text":"Line one\\nline two"}`)
    const body = sha256(`focus-desk body 1\n${content}\ntoy.noted\n1`)
    const first = desk.journal.entriesOf(record)[0]
    const digest = sha256(
      `focus-desk entry 1\n{"actor":"${desk.officer}","bodyDigest":"${body}","feed":"${desk.journal.feed}","happened":"2026-11-23T19:04:05.123Z",` +
        `"height":2,"knew":{"${desk.journal.feed}":1},"missed":{},"offset":0,"prev":"${first?.digest}","record":"${record}",` +
        `"recorded":"2026-11-23T19:04:05.123Z","second":null,"seq":2}`
    )
    expect(entry).toMatchObject({ bodyDigest: body, digest, prev: first?.digest })
    expect(first?.prev).toBe(NOTHING_BEFORE)
    desk.close()
  })

  it('are taken over canonical JSON of exactly the parts named', () => {
    const desk = new Terminal(4)
    const {
      kind: _kind,
      version: _version,
      salt: _salt,
      body: _body,
      digest,
      ...chained
    } = desk.note(desk.open('Somebody'), 'x')
    expect(preimage(chained)).toBe(`focus-desk entry 1\n${canonical({ ...chained, missed: {} })}`)
    expect(entryDigest(chained)).toBe(digest)
    desk.close()
  })

  it('change with the salt, the body, the kind and the version', () => {
    const all = [
      bodyDigest(contentDigest('00', '{}'), 'a', 1),
      bodyDigest(contentDigest('01', '{}'), 'a', 1),
      bodyDigest(contentDigest('00', '{"b":1}'), 'a', 1),
      bodyDigest(contentDigest('00', '{}'), 'b', 1),
      bodyDigest(contentDigest('00', '{}'), 'a', 2)
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('a feed', () => {
  it('is named after its terminal and epoch', () => {
    expect(feedParts('01JDESK0000000000000000000.3'.replace('DESK', 'ABCD'))).toEqual({
      terminal: '01JABCD0000000000000000000',
      epoch: 3
    })
    for (const name of [
      'x.1',
      '01JABCD0000000000000000000',
      '01JABCD0000000000000000000.0',
      '01JABCD0000000000000000000.01'
    ]) {
      expect(codeOf(() => feedParts(name))).toBe('FD-JNL-20')
    }
  })

  it('must have been begun before a journal is opened', () => {
    const store = openTestStore()
    expect(codeOf(() => openJournal(store.sql, toyCatalogue))).toBe('FD-JNL-21')
    store.close()
  })
})

describe('appending', () => {
  let desk: Terminal
  let record: Id
  beforeEach(() => {
    desk = new Terminal(5)
    record = desk.open('Somebody')
  })
  afterEach(() => desk.close())

  it('counts 1, 2, 3 without a gap over all records, each following the one before', () => {
    const entries = [desk.note(record, 'a'), desk.note(desk.open('Another'), 'b'), desk.see(record)]
    expect(entries.map((entry) => entry.seq)).toEqual([2, 4, 5])
    expect(entries[2]?.prev).toBe(entries[1]?.digest)
    expect(entries[2]).toMatchObject({ height: 3, knew: { [desk.journal.feed]: 2 } })
  })

  it('goes on rightly after a transaction was rolled back', () => {
    const { sql } = desk.store
    expect(() =>
      sql.transaction(() => {
        desk.journal.append({
          record: desk.journal.newId(),
          kind: 'toy.opened',
          body: { name: 'x', marking: 'OFFICIAL' },
          actor: desk.journal.newId()
        })
        desk.note(record, 'not kept')
        throw new Error('given up')
      })
    ).toThrow('given up')
    const entry = desk.note(record, 'kept')
    expect(entry).toMatchObject({ seq: 2, height: 2 })
    expect(desk.journal.entriesOf(record)).toHaveLength(2)
    expect(sql.all('SELECT text FROM toy_note')).toEqual([{ text: 'kept' }])
  })

  it('keeps what a caller says of when it happened apart from when it was recorded', () => {
    const happened = '2026-01-02T03:04:05.000Z'
    const append = (when: string): unknown =>
      desk.journal.append({ record, kind: 'toy.noted', body: { text: 'x' }, actor: desk.officer, happened: when })
    append(happened)
    const entry = desk.journal.entriesOf(record)[1]
    expect(entry?.happened).toBe(happened)
    expect(entry?.recorded).not.toBe(happened)
    expect(codeOf(() => append('2026-02-30T00:00:00.000Z'))).toBe('FD-JNL-14')
  })

  it('refuses a kind nobody knows, a body that does not fit, and a body that cannot be kept alike everywhere', () => {
    expect(codeOf(() => desk.write(record, 'toy.vanished', {}))).toBe('FD-JNL-12')
    expect(codeOf(() => desk.write(record, 'toy.noted', { text: 7 }))).toBe('FD-JNL-13')
    expect(codeOf(() => desk.write(record, 'toy.noted', { text: 'x', more: 'y' }))).toBe('FD-JNL-13')
    expect(codeOf(() => desk.note(record, 'Z\u0307'))).toBe('FD-JNL-10')
    expect(desk.journal.entriesOf(record)).toHaveLength(1)
  })

  it('names the parts at fault without what they hold', () => {
    try {
      desk.write(record, 'toy.amended', { marking: 'a secret word' })
    } catch (fault) {
      expect(JSON.stringify(fault)).toContain('marking')
      expect(JSON.stringify(fault)).not.toContain('secret word')
      return
    }
    expect.fail('It was not refused.')
  })

  it('shows bodies of older versions in the newest shape and leaves what was written as it was', () => {
    const { sql } = desk.store
    const kind = desk.journal.spine.kinds.numberOf('toy.amended', 1)
    const entry = desk.amend(record, { name: 'Renamed' })
    sql.script('DROP TRIGGER body_keeps_words')
    sql.run(
      `UPDATE journal_body SET kind = ?, body = '{"title":"Old shape"}' WHERE entry = (SELECT entry FROM journal WHERE seq = ?)`,
      [kind, entry.seq]
    )
    expect(desk.journal.entriesOf(record)[1]).toMatchObject({ version: 1, body: { name: 'Old shape' } })
  })

  it('of a consultation changes no table', () => {
    const before = desk.store.sql.all('SELECT * FROM register')
    desk.see(record)
    expect(desk.store.sql.all('SELECT * FROM register')).toEqual(before)
  })

  it('costs the same however long the record’s history is', () => {
    const { sql } = desk.store
    const many = (times: number): number => {
      const work = (): void => {
        for (let time = 0; time < times; time++) desk.see(record)
      }
      return processorTime(() => sql.transaction(work)) / times
    }
    many(300)
    const early = Math.min(many(300), many(300), many(300))
    many(4000)
    const late = Math.min(many(300), many(300), many(300))
    expect(late).toBeLessThan(early * 3)
  })
})

describe('the database itself', () => {
  let desk: Terminal
  beforeEach(() => {
    desk = new Terminal(6)
    desk.note(desk.open('Somebody'), 'a note')
  })
  afterEach(() => desk.close())

  it.each([
    ['DELETE FROM journal WHERE seq = 1', 'FD-JNL-01'],
    ['UPDATE journal SET seq = 9 WHERE seq = 1', 'FD-JNL-02'],
    ['UPDATE journal SET digest = body_digest', 'FD-JNL-02'],
    ['DELETE FROM journal_body', 'FD-JNL-03'],
    [`UPDATE journal_body SET body = '{}'`, 'FD-JNL-04'],
    [`INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1`, 'FD-JNL-02'],
    [`INSERT OR REPLACE INTO journal_body SELECT * FROM journal_body`, 'FD-JNL-04']
  ])('refuses %s', (statement, code) => {
    expect(() => desk.store.sql.run(statement)).toThrow(code)
  })

  it('lets bodies go only of the record that is being disposed of', () => {
    const { sql } = desk.store
    desk.open('Another')
    sql.run('INSERT INTO disposal_session (record) SELECT record FROM journal WHERE seq = 3')
    expect(() => sql.run('DELETE FROM journal_body WHERE entry = 1')).toThrow('FD-JNL-03')
    expect(sql.run('DELETE FROM journal_body WHERE entry = 3').changes).toBe(1)
  })

  it('never changes what remains of a disposal', () => {
    const { sql } = desk.store
    desk.dispose(
      desk.journal.entriesOf(sql.get<{ record: Id }>('SELECT record FROM toy_case')?.record ?? '')[0]?.record ?? ''
    )
    expect(() => sql.run('DELETE FROM journal_remains')).toThrow('FD-JNL-05')
    expect(() => sql.run('UPDATE journal_remains SET kind = 1')).toThrow('FD-JNL-05')
  })
})
