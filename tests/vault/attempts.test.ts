import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginTry, endTry, makeSlot, tryPassphrase, waitAfter, waitFor } from '../../src-main/vault/keys'
import { CHEAP, filesUnder, flipped, folderFor, OFFICER, PASSPHRASE, refused, SECOND } from './support'

const START = Date.parse('2026-11-23T19:00:00.000Z')
const MINUTE = 60_000

/** Makes wrong tries one after the other, each as early as it may be made; answers when the last was made. */
function tryWrongly(folder: string, times: number, from = START): number {
  let now = from
  for (let count = 0; count < times; count++) {
    now += waitFor(folder, OFFICER, now)
    beginTry(folder, OFFICER, now)
  }
  return now
}

describe('back-off after wrong tries', () => {
  test('costs nothing three times, then 1 s, 2 s, 4 s … up to 15 minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 12, 13, 14, 1_000_000].map(waitAfter)).toEqual([
      0,
      0,
      0,
      1000,
      2000,
      4000,
      512_000,
      15 * MINUTE,
      15 * MINUTE,
      15 * MINUTE
    ])
    const folder = folderFor('attempts')
    for (let count = 0; count < 3; count++) beginTry(folder, OFFICER, START)
    const { code, message } = refused(() => beginTry(folder, OFFICER, START + 999))
    expect(code).toBe('FD-KEY-07')
    expect(message).toContain('in 1 second.')
    beginTry(folder, OFFICER, START + 1000)
    expect(refused(() => beginTry(folder, OFFICER, START + 2999)).code).toBe('FD-KEY-07')
  })

  test('three hundred wrong tries take three days', () => {
    const folder = folderFor('attempts')
    const last = tryWrongly(folder, 300)
    expect(last - START).toBeGreaterThan(286 * 15 * MINUTE)
  })

  test('is counted before the try is made and read from the disk, so that a restart or a kill takes nothing back', () => {
    const folder = folderFor('attempts')
    const now = tryWrongly(folder, 8)
    const held = readFileSync(join(folder, 'attempts.json'), 'utf8')
    expect(held).toContain('"count": 8')
    expect(waitFor(folder, OFFICER, now)).toBe(32_000)
    expect(waitFor(folder, SECOND, now)).toBe(0)
  })

  test('a try that came too early is not counted and not made', () => {
    const folder = folderFor('attempts')
    const slot = makeSlot({
      officer: OFFICER,
      signIn: 'A. Shah',
      passphrase: PASSPHRASE,
      storeKey: Buffer.alloc(32),
      cost: CHEAP
    })
    const now = tryWrongly(folder, 5)
    const before = readFileSync(join(folder, 'attempts.json'))
    expect(refused(() => tryPassphrase(folder, slot, PASSPHRASE, now + 10)).code).toBe('FD-KEY-07')
    expect(readFileSync(join(folder, 'attempts.json')).equals(before)).toBe(true)
    expect(tryPassphrase(folder, slot, PASSPHRASE, now + 4000).storeKey).toHaveLength(32)
    expect(waitFor(folder, OFFICER, now + 4000)).toBe(0)
  })

  test('a wrong passphrase is counted, a right one clears the count', () => {
    const folder = folderFor('attempts')
    const slot = makeSlot({
      officer: OFFICER,
      signIn: 'A. Shah',
      passphrase: PASSPHRASE,
      storeKey: Buffer.alloc(32),
      cost: CHEAP
    })
    for (let count = 0; count < 3; count++)
      expect(refused(() => tryPassphrase(folder, slot, 'wrong', START)).code).toBe('FD-KEY-01')
    expect(refused(() => tryPassphrase(folder, slot, 'wrong', START)).code).toBe('FD-KEY-07')
    tryPassphrase(folder, slot, PASSPHRASE, START + 1000)
    for (let count = 0; count < 3; count++)
      expect(refused(() => tryPassphrase(folder, slot, 'wrong', START + 1000)).code).toBe('FD-KEY-01')
  })

  test('a clock set back does not shorten it, and one that was far ahead does not lengthen it for ever', () => {
    const folder = folderFor('attempts')
    const now = tryWrongly(folder, 20)
    const dayBefore = now - 24 * 60 * MINUTE
    expect(waitFor(folder, OFFICER, dayBefore)).toBe(15 * MINUTE)
    expect(refused(() => beginTry(folder, OFFICER, dayBefore)).code).toBe('FD-KEY-07')
    expect(refused(() => beginTry(folder, OFFICER, dayBefore + 15 * MINUTE - 1)).code).toBe('FD-KEY-07')
    beginTry(folder, OFFICER, dayBefore + 15 * MINUTE)
  })

  test('a damaged file makes everybody wait about a minute, whichever byte it is', () => {
    const folder = folderFor('attempts')
    tryWrongly(folder, 4)
    const path = join(folder, 'attempts.json')
    const good = readFileSync(path)
    for (let at = 0; at < good.length; at += 7) {
      writeFileSync(path, flipped(good, at))
      expect(waitFor(folder, SECOND, START)).toBe(64_000)
      expect(refused(() => beginTry(folder, OFFICER, START + 63_999)).code).toBe('FD-KEY-07')
    }
    beginTry(folder, OFFICER, START + 64_000)
    endTry(folder, OFFICER)
    expect(waitFor(folder, OFFICER, START + 64_000)).toBe(0)
  })

  test('holds counts and times only', () => {
    const folder = folderFor('attempts')
    beginTry(folder, OFFICER, START)
    expect([...filesUnder(folder).keys()]).toEqual(['attempts.json'])
    rmSync(join(folder, 'attempts.json'))
    expect(waitFor(folder, OFFICER, START)).toBe(0)
  })
})
