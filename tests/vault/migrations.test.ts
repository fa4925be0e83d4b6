import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src-main/contract/result'
import type { Sql } from '../../src-main/vault/sql'
import { sha256 } from '../../src-main/vault/files/sha256'
import { applyMigrations, LATEST, migrate, migrations, openBare, schemaOf, tables } from '../../src-main/vault/store'
import type { Migration } from '../../src-main/vault/store/migrations/migration'
import { schemaDump } from './schema-dump'
import { folderFor, makeDesk, refused, refusedLater } from './support'

const key = Buffer.alloc(32, 7)

function emptyStore(): Sql {
  return openBare(join(folderFor('migrations'), 'store.db'), key)
}

const names = (sql: Sql): string[] =>
  sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").map(({ name }) => name)

const nothingToFold = (): Promise<void> => Promise.reject(new Error('no step asks for it'))

const steps: Migration[] = [
  { number: 10, why: 'Pots are kept.', up: (sql) => sql.script('CREATE TABLE pot (name TEXT NOT NULL) STRICT') },
  {
    number: 20,
    why: 'Pots have a colour.',
    up: (sql) => sql.script("ALTER TABLE pot ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'")
  },
  {
    number: 15,
    why: 'A step put between two.',
    up: (sql) => sql.script('UPDATE pot SET name = upper(name)')
  }
]

describe('steps of the schema', () => {
  test('are numbered in order, each with its reason', () => {
    const numbers = migrations.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers[0]).toBe(10)
    expect(LATEST).toBe(numbers.at(-1))
    for (const { why } of migrations) expect(why).toMatch(/\.$/)
  })

  test('are made one after the other, each after a backup, and what was there stays', async () => {
    const sql = emptyStore()
    applyMigrations(sql, steps.slice(0, 1))
    sql.run('INSERT INTO pot (name) VALUES (?)', ['kettle'])
    const backups: unknown[] = []
    const made = await migrate(
      sql,
      { beforeEach: async (step) => void backups.push({ ...step, stands: schemaOf(sql) }), refold: nothingToFold },
      steps
    )
    expect(made).toEqual([15, 20])
    expect(backups).toEqual([
      { from: 10, to: 15, stands: 10 },
      { from: 15, to: 20, stands: 15 }
    ])
    expect(sql.all('SELECT * FROM pot')).toEqual([{ name: 'KETTLE', colour: 'grey' }])
    expect(
      await migrate(sql, { beforeEach: () => Promise.reject(new Error('not needed')), refold: nothingToFold }, steps)
    ).toEqual([])
    sql.close()
  })

  test('a step that fails leaves the store at the step before, and says so', async () => {
    const sql = emptyStore()
    const broken: Migration = {
      number: 30,
      why: 'Fails half way.',
      up: (held) => held.script("INSERT INTO pot (name) VALUES ('half'); CREATE TABLE pot (name TEXT) STRICT")
    }
    applyMigrations(sql, steps)
    const { code, message } = await refusedLater(
      migrate(sql, { beforeEach: async () => undefined, refold: nothingToFold }, [...steps, broken])
    )
    expect([code, message.includes('step 30')]).toEqual(['FD-STO-09', true])
    expect(schemaOf(sql)).toBe(20)
    expect(sql.all('SELECT * FROM pot')).toEqual([])
    sql.close()
  })

  test('a step that makes tables anew folds the journal in the same transaction, or is not made', async () => {
    const sql = emptyStore()
    const anew: Migration = {
      number: 30,
      why: 'Pots are made anew.',
      refolds: true,
      up: (held) => held.script('DROP TABLE pot; CREATE TABLE pot (name TEXT NOT NULL, lid INTEGER NOT NULL) STRICT')
    }
    applyMigrations(sql, steps)
    sql.run('INSERT INTO pot (name, colour) VALUES (?, ?)', ['KETTLE', 'red'])
    const beforeEach = async (): Promise<void> => undefined
    const failing = async (held: Sql): Promise<void> => {
      held.run('INSERT INTO pot (name, lid) VALUES (?, ?)', ['HALF', 1])
      await Promise.resolve()
      throw new Error('killed half way')
    }
    const { code } = await refusedLater(migrate(sql, { beforeEach, refold: failing }, [...steps, anew]))
    expect([code, schemaOf(sql)]).toEqual(['FD-STO-09', 20])
    expect(sql.all('SELECT name, colour FROM pot')).toEqual([{ name: 'KETTLE', colour: 'red' }])
    const whole = async (held: Sql): Promise<void> =>
      void held.run('INSERT INTO pot (name, lid) VALUES (?, ?)', ['KETTLE', 1])
    expect(await migrate(sql, { beforeEach, refold: whole }, [...steps, anew])).toEqual([30])
    expect(sql.all('SELECT name, lid FROM pot')).toEqual([{ name: 'KETTLE', lid: 1 }])
    sql.close()
  })

  test('steps that make tables anew are one, with what stands between them: only the last is folded into', async () => {
    const lidded = (number: number, column: string): Migration => ({
      number,
      why: `Pots have a ${column}.`,
      refolds: true,
      up: (held) =>
        held.script(`DROP TABLE pot; CREATE TABLE pot (name TEXT NOT NULL, ${column} INTEGER NOT NULL) STRICT`)
    })
    const between: Migration = { number: 40, why: 'Pans are kept.', up: (held) => held.script('CREATE TABLE pan (a)') }
    const all = [...steps, lidded(30, 'lid'), between, lidded(50, 'spout')]
    const sql = emptyStore()
    applyMigrations(sql, steps)
    const backups: unknown[] = []
    const beforeEach = async (step: unknown): Promise<void> => void backups.push(step)
    const failing = (): Promise<void> => Promise.reject(new Error('killed half way'))
    const { message } = await refusedLater(migrate(sql, { beforeEach, refold: failing }, all))
    expect([message.includes('step 50'), schemaOf(sql), names(sql)]).toEqual([true, 20, ['pot']])
    const whole = async (held: Sql): Promise<void> =>
      void held.run('INSERT INTO pot (name, spout) VALUES (?, ?)', ['KETTLE', 1])
    expect(await migrate(sql, { beforeEach, refold: whole }, all)).toEqual([30, 40, 50])
    expect(backups).toEqual([
      { from: 20, to: 50 },
      { from: 20, to: 50 }
    ])
    expect(sql.all('SELECT name, spout FROM pot')).toEqual([{ name: 'KETTLE', spout: 1 }])
    sql.close()
  })

  test('no backup, no step', async () => {
    const sql = emptyStore()
    applyMigrations(sql, steps.slice(0, 1))
    const full = new Refusal('FD-FIL-01', 'The disk is full.')
    await expect(migrate(sql, { beforeEach: () => Promise.reject(full), refold: nothingToFold }, steps)).rejects.toBe(
      full
    )
    expect(schemaOf(sql)).toBe(10)
    sql.close()
  })

  test('a full disk in the middle of a step is a full disk, not a fault of the step', () => {
    const sql = emptyStore()
    const full: Migration = {
      number: 10,
      why: 'Fills the disk.',
      up: () => {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      }
    }
    expect(refused(() => applyMigrations(sql, [full])).code).toBe('FD-FIL-01')
    sql.close()
  })
})

describe('migration 10', () => {
  const upTo = (number: number): Sql => {
    const sql = emptyStore()
    applyMigrations(
      sql,
      migrations.filter((each) => each.number <= number)
    )
    expect(schemaOf(sql)).toBe(number)
    return sql
  }

  test('made the first tables, and still makes the same', () => {
    const sql = upTo(10)
    const whole = sql.all<{ sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    const digest = sha256(Buffer.from(whole.map((each) => each.sql).join('\n')))
    expect(digest).toMatchInlineSnapshot(`"897c7f94cc5dc14f6c69efeeefcc5c2e774724050f741e6b3611c761870255bf"`)
    sql.close()
  })

  test('those after it make every table of every part', () => {
    const sql = upTo(LATEST)
    const wanted = tables.join('\n').matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)
    expect(names(sql)).toEqual(expect.arrayContaining([...wanted].map(([, name]) => name)))
    for (const local of ['draft', 'preference']) expect(names(sql)).toContain(local)
    sql.close()
  })

  test('the second step still makes the same', () => {
    const sql = upTo(20)
    const whole = sql.all<{ sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    const digest = sha256(Buffer.from(whole.map((each) => each.sql).join('\n')))
    expect(digest).toMatchInlineSnapshot(`"9d2380999d69be5d32a4b2093b6b28a77984edbfce0e4a62e2432be1e4d9d43a"`)
    sql.close()
  })

  test('makes only strict tables', () => {
    const sql = emptyStore()
    applyMigrations(sql)
    const loose = sql.all<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    )
    expect(loose).toEqual([])
    sql.close()
  })
})

test('schema.sql is what a new store has (node --import tsx tests/vault/write-schema.ts writes it anew)', () => {
  const { sql } = makeDesk(0)
  const checked = readFileSync(join(import.meta.dirname, '../../src-main/vault/schema.sql'), 'utf8')
  expect(checked.replaceAll('\r\n', '\n')).toBe(schemaDump(sql))
  sql.close()
})
