import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src-main/contract/ids'
import { afterDisposal, disposeOf } from '../../src-main/journal/dispose'
import { receive } from '../../src-main/journal/receive'
import type { SentEntry } from '../../src-main/journal/sent'
import { verifyJournal } from '../../src-main/journal/verify'
import { codeOf } from '../support/refusal'
import { Terminal } from '../support/terminal'

const CANARY = 'zebrafinch'

let desk: Terminal
let record: Id

/** Everything in every table of the store, the inner tables of full-text indexes among them, as one text. */
function everything(): string {
  const { sql } = desk.store
  const tables = sql.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
  )
  const values = tables.flatMap(({ name }) =>
    sql.all<Record<string, unknown>>(`SELECT * FROM "${name}"`).flatMap((row) => Object.values(row))
  )
  return values
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n')
}

function dispose(second = desk.colleague): unknown {
  return desk.store.sql.transaction(() =>
    disposeOf(desk.journal, {
      ...{ record, actor: desk.officer, second, subject: 'toy', rule: 'RET-6Y' },
      ...{ reason: 'The period for keeping it is over.', noBackupAfter: '2027-03-01' }
    })
  )
}

beforeEach(() => {
  desk = new Terminal(1, () => Date.UTC(2026, 10, 23), true)
  record = desk.open(`Ada ${CANARY}`)
  for (let turn = 0; turn < 5; turn++) {
    desk.note(record, `${CANARY} note ${turn}`)
    desk.amend(record, { name: `Ada ${CANARY} ${turn}` })
    desk.open(`Neighbour ${turn}`)
  }
})
afterEach(() => desk.close())

describe('a record disposed of', () => {
  it('leaves none of its content in any table, index or full-text segment', async () => {
    expect(everything()).toContain(CANARY)
    dispose()
    afterDisposal(desk.store.sql)
    const left = everything()
    expect(left).not.toContain(CANARY)
    expect(left).not.toContain('brafinch')
    expect(left).toContain('Neighbour')
    expect(desk.store.sql.pragma('secure_delete')).toBe(1)
    expect((await verifyJournal(desk.journal.spine)).faults).toEqual([])
  })

  it('needs a second officer who is not the first', () => {
    expect(codeOf(() => dispose(desk.officer))).toBe('FD-JNL-31')
    expect(codeOf(() => desk.write(record, 'record.disposed', {}))).toBe('FD-JNL-13')
    expect(everything()).toContain(CANARY)
  })

  it('cannot be disposed of twice', () => {
    dispose()
    expect(codeOf(dispose)).toBe('FD-JNL-30')
  })

  it('is not disposed of by an entry that nobody confirmed, wherever it comes from', () => {
    const body = { subject: 'toy', rule: 'RET-6Y', reason: 'By one alone.', noBackupAfter: '2027-03-01' }
    desk.write(record, 'record.disposed', body)
    expect(everything()).toContain(CANARY)
    expect(desk.store.sql.all('SELECT reason FROM exception')).toEqual([
      { reason: 'A disposal that no second officer confirmed was not applied.' }
    ])
    const other = new Terminal(2)
    desk.giveAll(other)
    expect(other.fields(record)['name']).toBe(`Ada ${CANARY} 4`)
    other.close()
  })

  it('is never stored at a desk that hears of the disposal first', () => {
    const late = desk.parcel().flat()
    dispose()
    const other = new Terminal(2)
    const sent = desk.parcel().flat()
    const stubs = sent.map((entry): SentEntry =>
      entry.record === record && entry.seq <= late.length ? { ...entry, content: null } : entry
    )
    other.store.sql.transaction(() => receive(other.journal.spine, stubs))
    expect(other.takeIn(late)).toMatchObject({ added: 0, filled: 11 })
    const bodies = other.store.sql.all<{ body: string }>('SELECT body FROM journal_body').map((row) => row.body)
    expect(bodies.join()).not.toContain(CANARY)
    expect(other.store.sql.all('SELECT * FROM toy_note')).toEqual([])
    other.close()
  })

  it('keeps out what is written later by a desk that had not heard: its body is not stored even for a moment', () => {
    const other = new Terminal(2)
    desk.giveAll(other)
    dispose()
    const edit = other.note(record, `${CANARY} too late`)
    desk.store.sql.script(
      `CREATE TRIGGER no_body BEFORE INSERT ON journal_body BEGIN SELECT RAISE(ABORT, 'stored'); END`
    )
    expect(other.giveAll(desk)).toMatchObject({ added: 1 })
    expect(desk.journal.entriesOf(record)).toContainEqual(
      expect.objectContaining({ digest: edit.digest, salt: null, body: null })
    )
    other.close()
  })
})
