import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePassphrase, openSlot, readSlots } from '../../src-main/vault/keys'
import { backUp, checkWholeStore, listBackups, openStore, verifyBackup } from '../../src-main/vault/store'
import { addRows, CHEAP, countRows, filesUnder, makeDesk, OFFICER, PASSPHRASE, refused } from './support'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'out', 'test', `vault-child-${process.pid}`)

// Built once, so that each of the many starts takes a tenth of a second.
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'child.ts'), outDir: built, emptyOutDir: true, target: 'node20' }
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/**
 * Starts the child, and kills it so many milliseconds after its first round began, in whatever it is doing then.
 * @returns what it said last
 */
function killed(what: string, folder: string, given: string, after: number): Promise<string> {
  const args = [join(built, 'child.js'), what, folder, given]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let faults = ''
  child.stderr.on('data', (bytes: Buffer) => (faults += String(bytes)))
  child.stdout.on('data', (bytes: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += String(bytes)
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (_code, signal) => {
      if (signal === null) reject(new Error(`it ended by itself: ${faults}`))
      else resolve(said.trimEnd().split('\n').at(-1)?.replace('from ', '') ?? '')
    })
  })
}

const chance = (most: number): number => Math.floor(Math.random() * most)

function opensWith(folder: string, round: number): boolean {
  const slot = readSlots(folder).slots.officers[0]
  if (!slot) return false
  const typed = `passphrase number ${round}`
  try {
    return openSlot(slot, typed).storeKey.length === 32
  } catch {
    expect(refused(() => openSlot(slot, typed)).code).toBe('FD-KEY-01')
    return false
  }
}

describe('killed at a random moment', () => {
  test('twenty times while passphrases change: exactly one of the two opens', async () => {
    const { folder, sql } = makeDesk(0)
    sql.close()
    changePassphrase({
      folder,
      officer: OFFICER,
      passphrase: PASSPHRASE,
      next: 'passphrase number 0',
      now: 0,
      cost: CHEAP
    })
    let stands = 0
    for (let kill = 0; kill < 20; kill++) {
      // A try that was killed counts as wrong; how long the next must wait is another test's.
      rmSync(join(folder, 'attempts.json'), { force: true })
      const from = Number(await killed('changing', folder, String(stands), chance(40)))
      expect(from).toBeGreaterThanOrEqual(stands)
      const opening = [from, from + 1].filter((round) => opensWith(folder, round))
      expect(opening).toHaveLength(1)
      stands = opening[0] ?? 0
    }
  })

  test('while backups are made: every backup that has its name is whole, and so is the desk', async () => {
    const desk = makeDesk(9000)
    desk.sql.close()
    for (let kill = 0; kill < 4; kill++) {
      await killed('backingUp', desk.folder, PASSPHRASE, chance(400))
      for (const { name } of listBackups(desk.backups)) {
        await verifyBackup(join(desk.backups, name), { storeKey: desk.storeKey })
      }
      const sql = openStore(desk.store, desk.storeKey)
      expect(countRows(sql)).toBeGreaterThanOrEqual(9000)
      expect(await checkWholeStore(sql, desk.store, desk.storeKey)).toEqual([])
      sql.close()
    }
    const sql = openStore(desk.store, desk.storeKey)
    await backUp({ ...desk, sql }, desk.backups, { madeAt: '2027-11-23T19:04:05.123Z' })
    sql.close()
    expect([...filesUnder(desk.backups).keys()].filter((name) => !name.endsWith('.fdbackup'))).toEqual([])
  })

  test('while a backup is restored: there is a whole desk or none', async () => {
    const desk = makeDesk(8000)
    const { name } = await backUp(desk, desk.backups, { madeAt: '2026-11-23T19:04:05.123Z' })
    desk.sql.close()
    let whole = 0
    const cutShort = new Set<string>()
    for (let kill = 0; kill < 4; kill++) {
      const machine = await killed('restoring', desk.root, join(desk.backups, name), 10 + chance(150))
      cutShort.add(machine)
      for (const done of readdirSync(desk.root).filter((held) => held.startsWith('machine-'))) {
        const folder = join(desk.root, done, 'desk')
        if (!existsSync(folder)) {
          expect(cutShort.has(join(desk.root, done))).toBe(true)
          continue
        }
        const sql = openStore(join(folder, 'store.db'), desk.storeKey)
        expect(countRows(sql)).toBe(8000)
        sql.close()
        expect(readSlots(folder).notice).toBeUndefined()
        whole++
      }
    }
    expect(whole).toBeGreaterThan(0)
  })

  test('in the middle of an upgrade: the store is as before it or as after it', async () => {
    const desk = makeDesk(3000)
    addRows(desk.sql, 3000, 3000)
    desk.sql.close()
    for (let kill = 0; kill < 3; kill++) {
      await killed('migrating', desk.folder, PASSPHRASE, chance(60))
      const sql = openStore(desk.store, desk.storeKey)
      expect(sql.pragma('user_version')).not.toBe(500)
      expect(sql.get("SELECT name FROM sqlite_schema WHERE name = 'copied'")).toBeUndefined()
      expect(countRows(sql)).toBe(6000)
      expect(await checkWholeStore(sql, desk.store, desk.storeKey)).toEqual([])
      sql.close()
    }
  })
})
