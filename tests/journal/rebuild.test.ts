import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { besideLive } from '../../src-main/journal/projection-tables'
import { rebuildBeside, replaceTables } from '../../src-main/journal/rebuild'
import type { Rebuilt } from '../../src-main/journal/rebuild'
import { picture } from '../support/picture'
import type { Terminal } from '../support/terminal'
import { toyCatalogue } from '../support/terminal'
import { workedDesk } from './altering'

let desk: Terminal

beforeEach(() => {
  desk = workedDesk()
})
afterEach(() => desk.close())

async function rebuilt(): Promise<Rebuilt> {
  const beside = desk.store.again()
  try {
    return await rebuildBeside(beside, toyCatalogue)
  } finally {
    beside.close()
  }
}

describe('rebuilding beside the live tables', () => {
  it('gives the same tables', async () => {
    const { entries, differences } = await rebuilt()
    expect(differences).toEqual([])
    expect(entries).toBe(desk.store.sql.get<{ count: number }>('SELECT count(*) AS count FROM journal')?.count)
  })

  it.each([
    ['toy_case', `UPDATE toy_case SET name = 'Altered' WHERE record = (SELECT min(record) FROM toy_case)`, 1],
    ['toy_case', `UPDATE toy_case SET due = NULL`, 5],
    ['toy_case', `INSERT INTO toy_case (record, name) VALUES ('nowhere', 'Invented')`, 1],
    ['toy_note', `DELETE FROM toy_note WHERE seq = (SELECT min(seq) FROM toy_note)`, 1],
    [
      'register',
      `UPDATE register SET fields = replace(fields, 'review', 'closed') WHERE record = (SELECT min(record) FROM register)`,
      1
    ],
    ['conflict', `INSERT INTO conflict VALUES (1, 'name')`, 1],
    ['exception', `DELETE FROM exception`, 1],
    ['disposed', `DELETE FROM disposed`, 1],
    ['journal_record', `UPDATE journal_record SET height = height + 1 WHERE number = 1`, 1],
    ['journal_record', `UPDATE journal_record SET knew = '' WHERE height > 1 AND number < 3`, 1]
  ])('finds %s altered: %s', async (table, statement, rows) => {
    if (table === 'exception') makeException()
    expect(desk.store.sql.run(statement).changes).toBeGreaterThan(0)
    const { differences } = await rebuilt()
    expect(differences.map((each) => each.table)).toEqual([table])
    expect(differences[0]?.rows).toBeGreaterThanOrEqual(rows)
  })

  it('finds a full-text index altered, in its rows or only in its words', async () => {
    const { sql } = desk.store
    sql.run(`UPDATE toy_search SET name = 'Altered' WHERE rowid = (SELECT min(rowid) FROM toy_search)`)
    expect((await rebuilt()).differences.map((each) => each.table)).toEqual(['toy_search'])
    sql.run(
      `UPDATE toy_search_content SET c0 = (SELECT name FROM toy_case JOIN journal_record ON id = record WHERE number = toy_search_content.id)`
    )
    expect((await rebuilt()).differences.map((each) => each.table)).toEqual(['toy_search'])
    await replaceTables(desk.journal.spine)
    sql.run(`UPDATE toy_search_content SET c0 = 'Altered' WHERE id = (SELECT min(id) FROM toy_search_content)`)
    expect((await rebuilt()).differences.map((each) => each.table)).toEqual(['toy_search'])
  })

  it('changes nothing in the store, and sees none of what others write meanwhile', async () => {
    const busy = workedDesk(1, true)
    const before = picture(busy)
    const beside = busy.store.again()
    let told = 0
    const { differences } = await rebuildBeside(beside, toyCatalogue, () => {
      if (told++ === 0) expect(picture(busy)).toBe(before)
      busy.open('Opened meanwhile')
    })
    beside.close()
    expect(told).toBeGreaterThan(0)
    expect(differences).toEqual([])
    busy.close()
  })

  it('tells how far it is', async () => {
    const told: [number, number][] = []
    const beside = desk.store.again()
    await rebuildBeside(beside, toyCatalogue, (done, total) => void told.push([done, total]))
    beside.close()
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
  })

  it('makes temporary tables from every statement a schema has', () => {
    expect(besideLive('CREATE TABLE a (b TEXT) STRICT')).toBe('CREATE TABLE temp.a (b TEXT) STRICT')
    expect(besideLive('CREATE VIRTUAL TABLE a USING fts5(b)')).toBe('CREATE VIRTUAL TABLE temp.a USING fts5(b)')
    expect(besideLive('CREATE UNIQUE INDEX i ON a (b)')).toBe('CREATE UNIQUE INDEX temp.i ON a (b)')
    expect(besideLive('CREATE INDEX IF NOT EXISTS i ON a (b)')).toBe('CREATE INDEX temp.i ON a (b)')
    expect(besideLive('CREATE TRIGGER t BEFORE UPDATE ON a BEGIN SELECT 1; END')).toBe(
      'CREATE TRIGGER temp.t BEFORE UPDATE ON a BEGIN SELECT 1; END'
    )
  })
})

function makeException(): void {
  const record = desk.open('Moved wrongly')
  desk.move(record, 'review', 'closed')
}

describe('replacing the live tables', () => {
  it('mends every table and what is kept in mind of each record', async () => {
    const before = picture(desk)
    const { sql } = desk.store
    for (const statement of [
      'DELETE FROM toy_case',
      `UPDATE toy_note SET text = 'Altered'`,
      'DELETE FROM toy_search',
      'DELETE FROM register',
      'DELETE FROM disposed',
      `UPDATE journal_record SET height = 99, knew = '1:1'`
    ]) {
      sql.run(statement)
    }
    await replaceTables(desk.journal.spine)
    expect(picture(desk)).toBe(before)
    expect((await rebuilt()).differences).toEqual([])
  })

  it('keeps the settings of a full-text table', async () => {
    const { sql } = desk.store
    sql.script(`INSERT INTO toy_search (toy_search, rank) VALUES ('automerge', 8)`)
    await replaceTables(desk.journal.spine)
    expect(sql.all(`SELECT k, v FROM toy_search_config WHERE k <> 'version' ORDER BY k`)).toEqual([
      { k: 'automerge', v: 8 },
      { k: 'secure-delete', v: 1 }
    ])
  })

  it('leaves everything as it was when it fails half way', async () => {
    const before = picture(desk)
    const failing = replaceTables(desk.journal.spine, () => {
      throw new Error('cancelled')
    })
    await expect(failing).rejects.toThrow('cancelled')
    expect(picture(desk)).toBe(before)
  })
})
