import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src-main/contract/result'
import { requireSpace } from '../../src-main/vault/files/faults'
import { sha256 } from '../../src-main/vault/files/sha256'
import { openSlot, readSlots } from '../../src-main/vault/keys'
import { manifestBytes } from '../../src-main/vault/store/manifest'
import { TAR_END, tarMember } from '../../src-main/vault/store/tar'
import {
  backUp,
  checkWholeStore,
  deskStands,
  LATEST,
  forgetRestored,
  listBackups,
  openBare,
  openStore,
  readRestored,
  restoreBackup,
  setDeskAside,
  verifyBackup
} from '../../src-main/vault/store'
import {
  addRows,
  countRows,
  filesUnder,
  flipped,
  folderFor,
  makeDesk,
  PASSPHRASE,
  refused,
  refusedLater,
  type MadeDesk
} from './support'

const MADE_AT = '2026-11-23T19:04:05.123Z'
async function backedUp(rows = 500): Promise<MadeDesk & { file: string }> {
  const desk = makeDesk(rows)
  const { name } = await backUp(desk, desk.backups, { madeAt: MADE_AT })
  return { ...desk, file: join(desk.backups, name) }
}

describe('a backup', () => {
  test('is one tar that the tar command opens, named by its time', async () => {
    const { file, sql, store, backups } = await backedUp()
    sql.close()
    expect(file.endsWith('focus-desk-2026-11-23T190405Z.fdbackup')).toBe(true)
    const into = folderFor('tar')
    execFileSync('tar', ['xf', file, '-C', into])
    expect([...filesUnder(into).keys()].sort()).toEqual(['manifest.json', 'slots.json', 'store.db'])
    expect(filesUnder(into).get('store.db')).toBe(filesUnder(join(store, '..')).get('store.db'))
    expect([...filesUnder(backups).keys()]).toEqual(['focus-desk-2026-11-23T190405Z.fdbackup'])
  })

  test('tells nothing outside its encryption but schema, time and sizes', async () => {
    const { file, sql } = await backedUp()
    sql.close()
    const manifest = await verifyBackup(file)
    expect(Object.keys(manifest).sort()).toEqual(['files', 'format', 'madeAt', 'schema', 'version'])
  })

  test('holds the moment it began; work goes on meanwhile and is kept', async () => {
    const desk = makeDesk(8000)
    let rounds = 0
    const told: number[] = []
    const { name } = await backUp(desk, desk.backups, {
      madeAt: MADE_AT,
      progress: async (done, total) => {
        told.push(done / total)
        rounds++
        // Touches every page: more than the write-ahead log holds before the engine would put pages into the store file.
        if (rounds <= 2) desk.sql.run('UPDATE preference SET value = ? || substr(value, 2)', [String(rounds)])
        await new Promise((resolve) => setImmediate(resolve))
      }
    })
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    const changed = 'SELECT count(*) AS rows FROM preference WHERE value LIKE ?'
    expect(desk.sql.get(changed, ['2%'])).toEqual({ rows: 8000 })
    expect(await checkWholeStore(desk.sql, desk.store, desk.storeKey)).toEqual([])
    desk.sql.close()
    const folder = join(folderFor('moment'), 'desk')
    await restoreBackup(join(desk.backups, name), folder)
    const sql = openStore(join(folder, 'store.db'), desk.storeKey)
    expect(sql.get(changed, ['row %'])).toEqual({ rows: 8000 })
    sql.close()
  })

  test('lets the engine empty its log again when it is done', async () => {
    const desk = await backedUp()
    expect(desk.sql.all('PRAGMA wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
    desk.sql.close()
  })

  test('made twice in a second gets a second name; the newest is listed first', async () => {
    const desk = await backedUp(10)
    await backUp(desk, desk.backups, { madeAt: MADE_AT })
    await backUp(desk, desk.backups, { madeAt: '2026-12-01T08:00:00.000Z' })
    writeFileSync(join(desk.backups, 'notes.txt'), 'mine')
    expect(listBackups(desk.backups).map(({ name, madeAt }) => [name, madeAt])).toEqual([
      ['focus-desk-2026-12-01T080000Z.fdbackup', '2026-12-01T08:00:00.000Z'],
      ['focus-desk-2026-11-23T190405Z.fdbackup', '2026-11-23T19:04:05.000Z'],
      ['focus-desk-2026-11-23T190405Z-2.fdbackup', '2026-11-23T19:04:05.000Z']
    ])
    expect(listBackups(join(desk.root, 'none'))).toEqual([])
    desk.sql.close()
  })

  test('is not made in the middle of a transaction', async () => {
    const desk = makeDesk(10)
    const work = desk.sql.longTransaction(async () => {
      expect((await refusedLater(backUp(desk, desk.backups, { madeAt: MADE_AT }))).code).toBe('FD-BAK-01')
    })
    await work
    expect(listBackups(desk.backups)).toEqual([])
    desk.sql.close()
  })

  test('is not made while another reader keeps the log from being emptied', async () => {
    const desk = makeDesk(10)
    const reader = openBare(desk.store, desk.storeKey)
    reader.script('BEGIN')
    expect(countRows(reader)).toBe(10)
    addRows(desk.sql, 10, 10)
    desk.sql.pragma('busy_timeout = 20')
    expect((await refusedLater(backUp(desk, desk.backups, { madeAt: MADE_AT }))).code).toBe('FD-BAK-01')
    reader.close()
    const { name } = await backUp(desk, desk.backups, { madeAt: MADE_AT })
    await verifyBackup(join(desk.backups, name), { storeKey: desk.storeKey })
    desk.sql.close()
  })

  test('that is cancelled leaves nothing', async () => {
    const desk = makeDesk(3000)
    const stop = new Refusal('FD-JOB-01', 'Stopped as you asked.')
    let told = 0
    const progress = async (): Promise<void> => {
      told++
      if (told === 2) throw stop
    }
    await expect(backUp(desk, desk.backups, { madeAt: MADE_AT, progress })).rejects.toBe(stop)
    expect(filesUnder(desk.backups).size).toBe(0)
    desk.sql.close()
  })

  test('that cannot be read back is taken away again, and says so', async () => {
    const desk = makeDesk(500)
    const partial = join(desk.backups, 'focus-desk-2026-11-23T190405Z.fdbackup.partial')
    const progress = async (done: number): Promise<void> => {
      if (done !== 333) return
      const held = openSync(partial, 'r+')
      writeSync(held, 'a stick with a bad block', 20_000)
      closeSync(held)
    }
    expect((await refusedLater(backUp(desk, desk.backups, { madeAt: MADE_AT, progress }))).code).toBe('FD-BAK-04')
    expect(filesUnder(desk.backups).size).toBe(0)
    desk.sql.close()
  })

  test('asks for the room it needs first, and names the shortage', () => {
    const { code, message } = refused(() => requireSpace(tmpdir(), Number.MAX_SAFE_INTEGER))
    expect(code).toBe('FD-FIL-01')
    expect(message).toMatch(/9007199255 MB are needed and [\d.]+ MB are free/)
    expect(() => requireSpace(tmpdir(), 1)).not.toThrow()
  })
})

describe('checking a backup', () => {
  test('notices a changed byte wherever it is', async () => {
    const { file, sql, root } = await backedUp(40)
    sql.close()
    const good = readFileSync(file)
    const bad = join(root, 'bad.fdbackup')
    const slotsAt = good.lastIndexOf('slots.json')
    const places = Array.from({ length: 256 }, (_, at) => at * 2)
    for (let at = slotsAt - 600; at < good.length; at += 7) places.push(at)
    for (let at = 512; at < slotsAt; at += 4001) places.push(at)
    for (const at of places) {
      writeFileSync(bad, flipped(good, at, 1 << (at % 8)))
      expect((await refusedLater(verifyBackup(bad))).code).toMatch(/^FD-BAK-0[26]$/)
    }
  })

  test('notices every kind of cut', async () => {
    const { file, sql, root } = await backedUp(40)
    sql.close()
    const good = readFileSync(file)
    const bad = join(root, 'bad.fdbackup')
    for (const length of [0, 1, 511, 512, 600, 20_000, good.length - 1024, good.length - 512, good.length - 1]) {
      writeFileSync(bad, good.subarray(0, length))
      expect((await refusedLater(verifyBackup(bad))).code).toBe('FD-BAK-02')
    }
    writeFileSync(bad, Buffer.concat([good, Buffer.alloc(512)]))
    expect((await refusedLater(verifyBackup(bad))).code).toBe('FD-BAK-02')
  })

  test('with the key notices a store that hashes right but is damaged', async () => {
    const { file, sql, root, store, storeKey, folder } = await backedUp(40)
    sql.close()
    const bytes = flipped(readFileSync(store), 9000)
    const slots = readFileSync(join(folder, 'slots.json'))
    const files = [
      { name: 'store.db', size: bytes.length, sha256: sha256(bytes) },
      { name: 'slots.json', size: slots.length, sha256: sha256(slots) }
    ]
    const list = manifestBytes({ madeAt: MADE_AT, schema: 10, files })
    const forged = join(root, 'forged.fdbackup')
    const parts = [
      ...tarMember('store.db', bytes, 1),
      ...tarMember('slots.json', slots, 1),
      ...tarMember('manifest.json', list, 1)
    ]
    writeFileSync(forged, Buffer.concat([...parts, TAR_END]))
    await expect(verifyBackup(forged)).resolves.toMatchObject({ schema: 10 })
    expect((await refusedLater(verifyBackup(forged, { storeKey }))).message).toContain('page 3')
    await expect(verifyBackup(file, { storeKey })).resolves.toMatchObject({ schema: LATEST })
    expect((await refusedLater(verifyBackup(file, { storeKey: randomBytes(32) }))).code).toBe('FD-BAK-02')
    expect([...filesUnder(root).keys()].filter((name) => name.includes('.check'))).toEqual([])
  })

  test('tells other files from backups', async () => {
    const folder = folderFor('other')
    writeFileSync(join(folder, 'letter.txt'), 'a letter')
    execFileSync('tar', ['cf', join(folder, 'other.tar'), '-C', folder, 'letter.txt'])
    expect((await refusedLater(verifyBackup(join(folder, 'letter.txt')))).code).toBe('FD-BAK-02')
    expect((await refusedLater(verifyBackup(join(folder, 'other.tar')))).code).toMatch(/^FD-BAK-0[26]$/)
  })
})

describe('restoring', () => {
  test('gives an equal desk on an empty machine, that opens with the passphrase of that day', async () => {
    const { file, sql } = await backedUp(300)
    const rows = sql.all('SELECT * FROM preference ORDER BY name')
    sql.close()
    const folder = join(folderFor('empty'), 'deep', 'desk')
    expect(await restoreBackup(file, folder)).toEqual({ madeAt: MADE_AT })
    const { slots, notice } = readSlots(folder)
    expect(notice).toBeUndefined()
    const { storeKey } = openSlot(slots.officers[0] ?? expect.fail('no slot'), PASSPHRASE)
    const restored = openStore(join(folder, 'store.db'), storeKey)
    expect(restored.all('SELECT * FROM preference ORDER BY name')).toEqual(rows)
    restored.close()
    expect(readRestored(folder)).toEqual({ backup: 'focus-desk-2026-11-23T190405Z.fdbackup', madeAt: MADE_AT })
    forgetRestored(folder)
    expect(readRestored(folder)).toBeNull()
  })

  test('never over a desk that stands, whatever is left of it', async () => {
    const { file, sql, folder } = await backedUp(10)
    sql.close()
    const before = filesUnder(folder)
    expect((await refusedLater(restoreBackup(file, folder))).code).toBe('FD-BAK-05')
    expect(filesUnder(folder)).toEqual(before)
    for (const name of ['store.db', 'slots.json', 'slots.copy.json', 'store.db-wal', 'anything']) {
      const other = join(folderFor('stands'), 'desk')
      mkdirSync(other)
      writeFileSync(join(other, name), 'x')
      expect((await refusedLater(restoreBackup(file, other))).code).toBe('FD-BAK-05')
    }
  })

  test('where only counts of tries or a killed set-up stand', async () => {
    const { file, sql } = await backedUp(10)
    sql.close()
    const folder = join(folderFor('almost'), 'desk')
    mkdirSync(folder)
    for (const name of ['attempts.json', 'store.db.new', 'store.db.new-wal', 'slots.json.new'])
      writeFileSync(join(folder, name), 'x')
    expect(deskStands(folder)).toBe(false)
    await restoreBackup(file, folder)
    expect([...filesUnder(folder).keys()].sort()).toEqual([
      'restored.json',
      'slots.copy.json',
      'slots.json',
      'store.db'
    ])
  })

  test('beside a damaged desk that was put aside whole', async () => {
    const { file, sql, folder, root } = await backedUp(10)
    sql.close()
    const before = filesUnder(folder)
    const aside = setDeskAside(folder, '2026-11-24T08:00:00.000Z')
    expect(filesUnder(aside)).toEqual(before)
    await restoreBackup(file, folder)
    expect(existsSync(join(folder, 'store.db'))).toBe(true)
    expect(setDeskAside(folder, '2026-11-24T08:00:00.000Z')).not.toBe(aside)
    expect(filesUnder(aside)).toEqual(before)
    expect(existsSync(join(root, 'desk'))).toBe(false)
  })

  test('of a damaged backup leaves nothing', async () => {
    const { file, sql } = await backedUp(40)
    sql.close()
    const good = readFileSync(file)
    for (const at of [100, 9000, good.length - 1200]) {
      const root = folderFor('damaged')
      const bad = join(folderFor('bad'), 'bad.fdbackup')
      writeFileSync(bad, flipped(good, at))
      expect((await refusedLater(restoreBackup(bad, join(root, 'desk')))).code).toBe('FD-BAK-02')
      expect(filesUnder(root).size).toBe(0)
    }
  })

  test('of a backup from a newer program is refused', async () => {
    const { sql, root, folder } = await backedUp(10)
    sql.close()
    const store = readFileSync(join(folder, 'store.db'))
    const slots = readFileSync(join(folder, 'slots.json'))
    const files = [
      { name: 'store.db', size: store.length, sha256: sha256(store) },
      { name: 'slots.json', size: slots.length, sha256: sha256(slots) }
    ]
    const list = manifestBytes({ madeAt: MADE_AT, schema: 990, files })
    const newer = join(root, 'newer.fdbackup')
    const parts = [
      ...tarMember('store.db', store, 1),
      ...tarMember('slots.json', slots, 1),
      ...tarMember('manifest.json', list, 1)
    ]
    writeFileSync(newer, Buffer.concat([...parts, TAR_END]))
    expect((await refusedLater(restoreBackup(newer, join(folderFor('newer'), 'desk')))).code).toBe('FD-BAK-03')
  })

  test('a note of restoring that is damaged still says that it was restored', async () => {
    const { file, sql } = await backedUp(10)
    sql.close()
    const folder = join(folderFor('note'), 'desk')
    await restoreBackup(file, folder)
    copyFileSync(join(folder, 'slots.json'), join(folder, 'restored.json'))
    expect(readRestored(folder)).toEqual({ backup: 'unknown', madeAt: '1970-01-01T00:00:00.000Z' })
  })
})
