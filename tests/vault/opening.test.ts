import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSql, type Sql } from '../../src-main/vault/sql'
import { checkWholeStore, createStore, LATEST, openBare, openStore } from '../../src-main/vault/store'
import { processorTime } from '../support/processor-time'
import { openStore as openWith } from '../../src-main/vault/store/opening'
import {
  addRows,
  countRows,
  filesUnder,
  flipped,
  folderFor,
  makeDesk,
  OFFICER,
  refused,
  type MadeDesk
} from './support'

const PAGE = 4096
let desk: MadeDesk
let good: Buffer

beforeAll(() => {
  desk = makeDesk(3000)
  desk.sql.close()
  good = readFileSync(desk.store)
})

/** Opens a store of these bytes and answers why it was refused; the bytes must be the same afterwards, and no file beside them. */
function refusedBytes(bytes: Buffer, key: Uint8Array = desk.storeKey): string {
  const folder = folderFor('damaged')
  const file = join(folder, 'store.db')
  writeFileSync(file, bytes)
  const { code } = refused(() => openStore(file, key).close())
  expect([...filesUnder(folder).keys()]).toEqual(['store.db'])
  expect(readFileSync(file).equals(bytes)).toBe(true)
  return code
}

describe('opening a store', () => {
  test('makes the settings that keep it safe, each time', () => {
    const sql = openStore(desk.store, desk.storeKey)
    const settings = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      secure_delete: 1,
      temp_store: 2,
      cell_size_check: 1,
      mmap_size: 0
    }
    for (const [name, value] of Object.entries(settings)) expect([name, sql.pragma(name)]).toEqual([name, value])
    expect(sql.pragma('user_version')).toBe(LATEST)
    expect(String(sql.pragma('cipher_version'))).toMatch(/^4\./)
    expect(countRows(sql)).toBe(3000)
    sql.close()
  })

  test('needs the file, and does not make it', () => {
    const file = join(folderFor('missing'), 'store.db')
    expect(refused(() => openStore(file, desk.storeKey)).code).toBe('FD-STO-01')
    expect(existsSync(file)).toBe(false)
  })

  test.each([
    ['plain SQLite, which knows no cipher', null],
    ['an old cipher', '3.4.1 community']
  ])('refuses %s before the file is touched', (_what, version) => {
    const opened: string[] = []
    const wrongLibrary = (path: string): Sql => {
      opened.push(path)
      const sql = openSql(path)
      return { ...sql, pragma: (text) => (text === 'cipher_version' ? version : sql.pragma(text)) }
    }
    expect(refused(() => openWith(desk.store, desk.storeKey, wrongLibrary)).code).toBe('FD-STO-02')
    expect(opened).toEqual([':memory:'])
    expect(refused(() => createWithWrongLibrary(wrongLibrary)).code).toBe('FD-STO-02')
  })

  test('refuses a file that is not encrypted', () => {
    const folder = folderFor('plain')
    const plain = openSql(join(folder, 'plain.db'))
    plain.script('CREATE TABLE held (a TEXT) STRICT')
    plain.close()
    expect(refusedBytes(readFileSync(join(folder, 'plain.db')))).toBe('FD-STO-03')
  })

  test('tells another desk’s key from a damaged file', () => {
    expect(refusedBytes(good, randomBytes(32))).toBe('FD-STO-05')
    expect(refusedBytes(flipped(good, 700))).toBe('FD-STO-04')
    expect(refusedBytes(flipped(good, 3))).toBe('FD-STO-05')
    expect(refusedBytes(randomBytes(5 * PAGE))).toBe('FD-STO-05')
  })

  test('refuses a file that is cut', () => {
    for (const length of [0, 1, 100, PAGE - 1]) expect(refusedBytes(good.subarray(0, length))).toBe('FD-STO-04')
    for (const pages of [1, 2, 5, good.length / PAGE - 1]) {
      const file = join(folderFor('cut'), 'store.db')
      writeFileSync(file, good.subarray(0, pages * PAGE))
      expect(refused(() => openStore(file, desk.storeKey)).message).toContain('its end is missing')
      expect(refusedBytes(good.subarray(0, pages * PAGE))).toBe('FD-STO-04')
    }
  })

  test('speaks of each fault in its own words and never of deleting but to warn of it', () => {
    const said = [
      refused(() => openStore(join(desk.root, 'none'), desk.storeKey)),
      refused(() => openStore(desk.store, randomBytes(32)))
    ]
    for (const { message, next } of said)
      expect(`${message} ${next}`).not.toMatch(/reset|reinstall|start over|(?<!Do not )delete it/i)
    expect(new Set(said.map(({ message }) => message)).size).toBe(2)
  })
})

function createWithWrongLibrary(open: (path: string) => Sql): void {
  const file = join(folderFor('wrong'), 'store.db')
  try {
    createStore(file, desk.storeKey, open)
  } finally {
    expect(existsSync(file)).toBe(false)
  }
}

describe('one byte changed', () => {
  test('in any of forty pages spread over the file is noticed on opening, and nothing is rewritten', () => {
    const pages = good.length / PAGE
    for (let count = 0; count < 40; count++) {
      const page = Math.floor((count * pages) / 40)
      const at = page * PAGE + Math.floor(Math.random() * PAGE)
      expect(['FD-STO-04', 'FD-STO-05']).toContain(refusedBytes(flipped(good, at, 1 << (count % 8))))
    }
  })

  test('is noticed in the last byte of each part of a page', () => {
    for (const at of [PAGE, 2 * PAGE - 81, 2 * PAGE - 80, 2 * PAGE - 64, 2 * PAGE - 1]) {
      expect(refusedBytes(flipped(good, at))).toBe('FD-STO-04')
    }
  })

  test('while the store is open is noticed by the whole check, as by the engine’s own', async () => {
    const folder = folderFor('open')
    const file = join(folder, 'store.db')
    copyFileSync(desk.store, file)
    const sql = openStore(file, desk.storeKey)
    expect(await checkWholeStore(sql, file, desk.storeKey)).toEqual([])
    expect(sql.all('PRAGMA cipher_integrity_check')).toEqual([])
    writeFileSync(file, flipped(good, 20 * PAGE + 9))
    expect(await checkWholeStore(sql, file, desk.storeKey)).toEqual(['page 21 is damaged'])
    expect(sql.all('PRAGMA cipher_integrity_check')).toHaveLength(1)
    sql.close()
  })

  test('in the tables, under a right mark, is noticed by the whole check', async () => {
    const other = makeDesk(10)
    other.sql.script('CREATE TABLE word (name TEXT NOT NULL) STRICT; CREATE INDEX word_name ON word (name)')
    other.sql.run('INSERT INTO word (name) VALUES (?)', ['kettle'])
    other.sql.script("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'word_name'")
    other.sql.script("INSERT INTO word (name) VALUES ('lamp')")
    other.sql.close()
    const sql = openBare(other.store, other.storeKey)
    expect(await checkWholeStore(sql, other.store, other.storeKey)).toEqual([])
    sql.script('PRAGMA writable_schema = ON')
    sql.script(
      "INSERT INTO sqlite_schema SELECT 'index', 'preference_value', 'preference', rootpage, 'CREATE INDEX preference_value ON preference (value)' FROM sqlite_schema WHERE name = 'word'"
    )
    sql.close()
    const again = openBare(other.store, other.storeKey)
    expect(await checkWholeStore(again, other.store, other.storeKey)).not.toEqual([])
    again.close()
  })
})

describe('a store of a newer program', () => {
  let future: Buffer

  beforeAll(() => {
    const file = join(folderFor('future'), 'store.db')
    copyFileSync(desk.store, file)
    const sql = openStore(file, desk.storeKey)
    sql.pragma('user_version = 990')
    sql.close()
    future = readFileSync(file)
  })

  test('is refused untouched', () => {
    expect(refusedBytes(future)).toBe('FD-STO-06')
  })

  test('is refused untouched even with changes still in its write-ahead log', () => {
    const folder = folderFor('future-log')
    const file = join(folder, 'store.db')
    copyFileSync(desk.store, file)
    const writing = openStore(file, desk.storeKey)
    writing.pragma('user_version = 990')
    const left = folderFor('future-left')
    cpSync(folder, left, { recursive: true })
    writing.close()
    rmSync(join(left, 'store.db-shm'))
    const before = filesUnder(left)
    expect([...before.keys()].sort()).toEqual(['store.db', 'store.db-wal'])
    expect(refused(() => openStore(join(left, 'store.db'), desk.storeKey)).code).toBe('FD-STO-06')
    expect(filesUnder(left)).toEqual(before)
  })
})

describe('after a crash', () => {
  /** What a kill leaves: the store file and its log as they stand while it is open. */
  function left(): { file: string; rows: number } {
    const from = makeDesk(200)
    addRows(from.sql, 200, 100)
    const folder = folderFor('left')
    copyFileSync(from.store, join(folder, 'store.db'))
    copyFileSync(`${from.store}-wal`, join(folder, 'store.db-wal'))
    from.sql.close()
    keyOf = from.storeKey
    return { file: join(folder, 'store.db'), rows: 300 }
  }
  let keyOf: Buffer

  test('what was committed is there', async () => {
    const { file, rows } = left()
    const sql = openStore(file, keyOf)
    expect(countRows(sql)).toBe(rows)
    expect(await checkWholeStore(sql, file, keyOf)).toEqual([])
    sql.close()
  })

  test('a page half written from the log is no damage: the log has it whole', () => {
    const { file, rows } = left()
    const bytes = readFileSync(file)
    const log = readFileSync(`${file}-wal`)
    const page = log.readUInt32BE(32)
    if (page * PAGE <= bytes.length) {
      randomBytes(PAGE / 2).copy(bytes, page === 1 ? PAGE / 2 : (page - 1) * PAGE)
      writeFileSync(file, bytes)
    }
    const sql = openStore(file, keyOf)
    expect(countRows(sql)).toBe(rows)
    sql.close()
  })

  test('a log that is cut or changed at its end costs only what was not whole', () => {
    const { file } = left()
    const log = readFileSync(`${file}-wal`)
    writeFileSync(`${file}-wal`, flipped(log.subarray(0, log.length - 1000), log.length - 2000))
    const sql = openStore(file, keyOf)
    expect(countRows(sql)).toBe(200)
    expect(sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    sql.close()
  })

  test('damage outside the log is still noticed, and neither file is touched', () => {
    const { file } = left()
    const log = readFileSync(`${file}-wal`)
    const inLog = new Set<number>()
    for (let at = 32; at + 24 < log.length; at += 24 + PAGE) inLog.add(log.readUInt32BE(at))
    const bytes = readFileSync(file)
    const page =
      Array.from({ length: bytes.length / PAGE }, (_, place) => place + 1).find(
        (number) => number > 1 && !inLog.has(number)
      ) ?? 0
    writeFileSync(file, flipped(bytes, (page - 1) * PAGE + 50))
    const before = readFileSync(file)
    expect(refused(() => openStore(file, keyOf)).message).toContain(`page ${page}`)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true)
  })
})

describe('making a store', () => {
  test('never writes over one that is there, and leaves no half of one', () => {
    expect(refused(() => createStore(desk.store, desk.storeKey)).code).toBe('FD-STO-08')
    const folder = folderFor('making')
    const file = join(folder, 'store.db')
    writeFileSync(`${file}.new`, 'what a killed set-up left')
    createStore(file, desk.storeKey).close()
    expect([...filesUnder(folder).keys()]).toEqual(['store.db'])
  })

  test('killed before its name is given leaves nothing that opens', () => {
    const folder = folderFor('half')
    renameSync(makeClosed(), join(folder, 'store.db.new'))
    expect(refused(() => openStore(join(folder, 'store.db'), desk.storeKey)).code).toBe('FD-STO-01')
  })
})

function makeClosed(): string {
  const made = makeDesk(1)
  made.sql.close()
  return made.store
}

describe('a large store', () => {
  function grown(rows: number): MadeDesk {
    const made = makeDesk(0)
    made.sql.run(
      `WITH RECURSIVE row (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM row WHERE number < ?)
       INSERT INTO preference (officer, name, value) SELECT ?, 'row-' || number, hex(randomblob(200)) FROM row`,
      [rows, OFFICER]
    )
    made.sql.close()
    return made
  }
  const opening = ({ store, storeKey }: MadeDesk): number => processorTime(() => openStore(store, storeKey).close())

  test('opens about as fast as a middling one: only a stretch of it is looked at', () => {
    const middling = grown(24_000)
    const large = grown(120_000)
    expect(statSync(large.store).size).toBeGreaterThan(4.5 * statSync(middling.store).size)
    // By turns, so that whatever else the machine does meets both alike.
    const rounds = Array.from({ length: 7 }, () => ({ middling: opening(middling), large: opening(large) }))
    const quickest = (of: 'middling' | 'large'): number => Math.min(...rounds.map((round) => round[of]))
    expect(quickest('large')).toBeLessThan(2.5 * quickest('middling'))
  })
})
