import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freeSpace } from '../../src-main/vault/files/faults'
import { changePassphrase, openSlot, readSlots, type Slot } from '../../src-main/vault/keys'
import {
  asStoreRefusal,
  backUp,
  checkWholeStore,
  openStore,
  restoreBackup,
  verifyBackup
} from '../../src-main/vault/store'
import {
  addRows,
  CHEAP,
  countRows,
  filesUnder,
  folderFor,
  makeDesk,
  OFFICER,
  PASSPHRASE,
  refused,
  refusedLater
} from './support'

const mounted: string[] = []
const MADE_AT = '2026-11-23T19:04:05.123Z'

/** A file system of its own of so many KiB, in memory; null where this process may not mount one. */
function smallDisk(kilobytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = folderFor('disk')
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  if (made.status !== 0) return null
  mounted.push(folder)
  return folder
}
afterAll(() => mounted.forEach((folder) => spawnSync('umount', ['-l', folder])))

function fill(disk: string): string {
  const file = join(disk, 'filler')
  try {
    for (let size = freeSpace(disk) ?? 0; size > 0; size = freeSpace(disk) ?? 0) {
      writeFileSync(file, Buffer.alloc(Math.min(size, 65_536), 1), { flag: 'a' })
    }
  } catch {
    // Full is what was wanted.
  }
  return file
}

const canMount = smallDisk(64) !== null

describe.skipIf(!canMount)('a full disk (needs root, to mount a small one)', () => {
  const disk = (kilobytes: number): string => smallDisk(kilobytes) ?? expect.fail('no disk')

  test.each([64, 256, 1024, 2048])(
    'of %i KiB takes no backup: the shortage is named, nothing half done stays',
    async (kilobytes) => {
      const desk = makeDesk(4000)
      const backups = disk(kilobytes)
      const { code, message } = await refusedLater(backUp(desk, backups, { madeAt: MADE_AT }))
      expect(code).toBe('FD-FIL-01')
      expect(message).toMatch(/[\d.]+ MB are needed and [\d.]+ MB are free/)
      expect(filesUnder(backups).size).toBe(0)
      expect(await checkWholeStore(desk.sql, desk.store, desk.storeKey)).toEqual([])
      desk.sql.close()
    }
  )

  test('that fills up in the middle of a backup harms neither the desk nor the backup before', async () => {
    const desk = makeDesk(4000)
    const backups = disk(9000)
    for (const when of [0.2, 0.5]) {
      rmSync(join(backups, 'filler'), { force: true })
      const progress = async (done: number, total: number): Promise<void> => {
        if (done / total >= when) fill(backups)
      }
      const { code } = await refusedLater(backUp(desk, backups, { madeAt: MADE_AT, progress }))
      expect(code).toBe('FD-FIL-01')
      expect([...filesUnder(backups).keys()]).toEqual(['filler'])
    }
    rmSync(join(backups, 'filler'))
    const { name } = await backUp(desk, backups, { madeAt: MADE_AT })
    await verifyBackup(join(backups, name), { storeKey: desk.storeKey })
    desk.sql.close()
  })

  test('takes no restored desk, and leaves nothing of one', async () => {
    const desk = makeDesk(4000)
    const { name } = await backUp(desk, desk.backups, { madeAt: MADE_AT })
    desk.sql.close()
    const small = disk(1024)
    expect((await refusedLater(restoreBackup(join(desk.backups, name), join(small, 'desk')))).code).toBe('FD-FIL-01')
    expect(filesUnder(small).size).toBe(0)
  })

  test('leaves the old passphrase as it was, and the new one works once there is room', () => {
    const desk = makeDesk(10)
    desk.sql.close()
    const small = disk(512)
    const folder = join(small, 'desk')
    mkdirSync(folder)
    for (const name of ['slots.json', 'slots.copy.json']) cpSync(join(desk.folder, name), join(folder, name))
    const change = {
      folder,
      officer: OFFICER,
      passphrase: PASSPHRASE,
      next: 'a wholly new passphrase',
      now: 0,
      cost: CHEAP
    }
    const filler = fill(small)
    const before = filesUnder(folder)
    const { code, next } = refused(() => changePassphrase(change))
    expect([code, next]).toEqual(['FD-FIL-01', 'Free some space on this disk and do it again.'])
    expect(filesUnder(folder)).toEqual(before)
    rmSync(filler)
    changePassphrase(change)
    expect(
      openSlot(readSlots(folder).slots.officers[0] as Slot, 'a wholly new passphrase').storeKey.equals(desk.storeKey)
    ).toBe(true)
  })

  test('stops a change of the store whole, in words, and work goes on once there is room', async () => {
    const desk = makeDesk(200)
    desk.sql.close()
    const small = disk(2048)
    const file = join(small, 'store.db')
    cpSync(desk.store, file)
    const sql = openStore(file, desk.storeKey)
    const filler = fill(small)
    let full: unknown
    for (let round = 0; full === undefined && round < 100; round++) {
      try {
        addRows(sql, 1000 + round * 20, 20)
      } catch (fault) {
        full = fault
      }
    }
    expect(asStoreRefusal(full)).toMatchObject({ error: { code: 'FD-FIL-01' } })
    const rows = countRows(sql)
    expect(rows % 20).toBe(0)
    rmSync(filler)
    addRows(sql, 50_000, 20)
    expect(countRows(sql)).toBe(rows + 20)
    expect(await checkWholeStore(sql, file, desk.storeKey)).toEqual([])
    sql.close()
  })
})
