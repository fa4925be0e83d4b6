import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Progress } from '../../src-main/transfer/bundle'
import { writeToMedium } from '../../src-main/transfer/medium'
import { sha256 } from '../../src-main/vault/files/sha256'
import { refusedBy } from './refused'

const BYTES = Buffer.alloc(300_000, 'some bytes of a bundle ')
const nothing: Progress = async () => undefined
let stick: string

function pieces(): AsyncIterable<Uint8Array> {
  async function* each(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < BYTES.length; at += 65_536) yield BYTES.subarray(at, at + 65_536)
  }
  return each()
}

const write = (name = 'a.fdbundle', progress = nothing, folder = stick): Promise<string> =>
  writeToMedium({ folder, name, size: BYTES.length }, pieces(), progress)

beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'focus-desk-stick-'))
})
afterEach(() => rmSync(stick, { recursive: true, force: true }))

describe('a removable medium', () => {
  test('bears the file under its name only once it was written and read back', async () => {
    const before = new Set<string>()
    const words = new Set<string>()
    const digest = await writeToMedium(
      { folder: stick, name: 'a.fdbundle', size: BYTES.length },
      pieces(),
      async (done, total, said) => {
        for (const name of readdirSync(stick)) before.add(name)
        words.add(said)
        expect(done).toBeLessThanOrEqual(total)
      }
    )
    expect([...before]).toEqual(['a.fdbundle.partial'])
    expect([...words]).toEqual(['Writing to the medium', 'Reading back from the medium'])
    expect(digest).toBe(sha256(readFileSync(join(stick, 'a.fdbundle'))))
    expect(readdirSync(stick)).toEqual(['a.fdbundle'])
  })

  test('on which the name is taken is not touched', async () => {
    writeFileSync(join(stick, 'a.fdbundle'), 'an earlier one')
    expect((await refusedBy(() => write())).code).toBe('FD-BND-04')
    expect(readFileSync(join(stick, 'a.fdbundle'), 'utf8')).toBe('an earlier one')
  })

  test.each(['a.txt', '../a.fdbundle', 'con.fdbundle', 'a:b.fdbundle', '.fdbundle', 'ä.fdbundle', '-a.fdbundle'])(
    'gets no file called %s',
    async (name) => {
      expect((await refusedBy(() => write(name))).code).toBe('FD-BND-01')
      expect(readdirSync(stick)).toEqual([])
    }
  )

  test('from which something else is read back than was written gets no file', async () => {
    const spoil = async (done: number, total: number, words: string): Promise<void> => {
      if (words.startsWith('Writing') && done === total)
        writeFileSync(join(stick, 'a.fdbundle.partial'), BYTES.subarray(1))
    }
    expect((await refusedBy(() => write('a.fdbundle', spoil))).code).toBe('FD-BND-05')
    expect(readdirSync(stick)).toEqual([])
  })

  test('that is pulled out says so', async () => {
    expect((await refusedBy(() => write('a.fdbundle', nothing, join(stick, 'gone')))).code).toBe('FD-BND-08')
    const pull = async (): Promise<void> => rmSync(stick, { recursive: true, force: true })
    expect((await refusedBy(() => write('a.fdbundle', pull))).code).toBe('FD-BND-08')
  })

  test('loses with the next bundle what a kill left on it', async () => {
    writeFileSync(join(stick, 'older.fdbundle.partial'), 'half')
    writeFileSync(join(stick, 'photo.jpg'), 'not ours')
    await write()
    expect(readdirSync(stick).sort()).toEqual(['a.fdbundle', 'photo.jpg'])
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that is write-protected says so', async () => {
    chmodSync(stick, 0o500)
    expect((await refusedBy(() => write())).code).toBe('FD-FIL-02')
  })
})

const mounted: string[] = []

function smallStick(kilobytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'focus-desk-small-'))
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  if (made.status !== 0) return null
  mounted.push(folder)
  return folder
}
afterAll(() => mounted.forEach((folder) => spawnSync('umount', ['-l', folder])))

describe.skipIf(smallStick(64) === null)('a full medium (needs root, to mount a small one)', () => {
  test.each([64, 256, 340])('of %i KiB is not begun, and the shortage is named', async (kilobytes) => {
    const small = smallStick(kilobytes) ?? expect.fail('no medium')
    const { code, message } = await refusedBy(() => write('a.fdbundle', nothing, small))
    expect(code).toBe('FD-BND-03')
    expect(message).toMatch(/0\.3 MB are needed and 0\.\d MB are free/)
    expect(readdirSync(small)).toEqual([])
  })

  test.each([1, 3, 5])('that fills up after piece %i keeps nothing half written', async (piece) => {
    const small = smallStick(1024) ?? expect.fail('no medium')
    let heard = 0
    const fill = async (): Promise<void> => {
      if (++heard !== piece) return
      const { bavail, bsize } = statfsSync(small)
      writeFileSync(join(small, 'photo.jpg'), Buffer.alloc(bavail * bsize))
    }
    const outcome = await write('a.fdbundle', fill, small).catch((fault: Error) => fault.message.slice(0, 9))
    expect(outcome).toMatch(piece < 5 ? /^FD-BND-03$/ : /^[0-9a-f]{64}$/)
    expect(readdirSync(small).sort()).toEqual(piece < 5 ? ['photo.jpg'] : ['a.fdbundle', 'photo.jpg'])
  })
})
