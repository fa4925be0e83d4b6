import { randomBytes } from 'node:crypto'
import { combine } from 'shamir-secret-sharing'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Share } from '../../src-main/contract/desk'
import { makeRecovery, readShare, recoverStoreKey, recoveryKey, type RecoverySlot } from '../../src-main/vault/keys'
import { openRecovery } from '../../src-main/vault/keys/recovery'
import { shareBytes } from '../../src-main/vault/keys/share-form'
import { toWords } from '../../src-main/vault/keys/share-words'
import { refused, refusedLater } from './support'

const storeKey = randomBytes(32)
let slot: RecoverySlot
let shares: Share[]
beforeAll(async () => {
  ;({ slot, shares } = await makeRecovery(storeKey, { needed: 2, of: 3 }))
})
const share = (index: number): Share => shares[index - 1] as Share
const words = (index: number): string => share(index).words.join(' ')

/** Every way of choosing `count` of the places 0 to `of` - 1. */
function choices(of: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  const all: number[][] = []
  for (let place = from; place <= of - count; place++) {
    for (const rest of choices(of, count - 1, place + 1)) all.push([place, ...rest])
  }
  return all
}

describe.each([
  { needed: 2, of: 3 },
  { needed: 3, of: 5 },
  { needed: 10, of: 10 }
])('recovery with $needed of $of', ({ needed, of }) => {
  test('every choice of enough shares gives the key, in any order; none of one fewer does', async () => {
    const made = await makeRecovery(storeKey, { needed, of })
    for (const choice of choices(of, needed)) {
      const codes = choice.map((place) => made.shares[place]?.code ?? '').toReversed()
      expect((await recoverStoreKey(made.slot, codes)).equals(storeKey)).toBe(true)
    }
    for (const choice of choices(of, needed - 1)) {
      const few = choice.map((place) => made.shares[place] as Share)
      const { code, message } = await refusedLater(
        recoverStoreKey(
          made.slot,
          few.map((held) => held.code)
        )
      )
      expect(code).toBe('FD-SHR-06')
      expect(message).toContain(`${needed} of ${of} are needed and you have ${needed - 1}`)
      if (few.length < 2) continue
      const secret = await combine(few.map((held) => readShare(held.code, made.slot).part))
      expect(openRecovery(made.slot, secret)).toBeNull()
    }
  })
})

describe('a share', () => {
  test('is 32 words and one line of capitals and digits', () => {
    for (const held of shares) {
      expect(held.words).toHaveLength(32)
      expect(held.code).toMatch(/^FDSHARE(-[0-9A-HJKMNP-TV-Z]{5,6})+$/)
      expect([held.of, held.needed]).toEqual([3, 2])
    }
    expect(shares.map((held) => held.index)).toEqual([1, 2, 3])
  })

  test('is read however it is typed', async () => {
    const four = share(1).words.map((word) => word.slice(0, 4))
    const typed = [
      words(1),
      words(1).toUpperCase(),
      `  ${share(1).words.join('\n\t ')}  `,
      share(1)
        .words.map((word, place) => `${place + 1}. ${word},`)
        .join(' '),
      four.join(' '),
      share(1).code,
      share(1).code.toLowerCase(),
      share(1).code.replaceAll('-', ' '),
      share(1)
        .code.replaceAll('-', '')
        .replace(/(?<=FDSHARE.*)0/g, 'O')
        .replace(/(?<=FDSHARE.*)1/g, 'l')
    ]
    for (const text of typed) expect(readShare(text, slot)).toMatchObject({ index: 1, needed: 2, of: 3 })
    expect((await recoverStoreKey(slot, [words(2), share(3).code])).equals(storeKey)).toBe(true)
  })

  test('with a word that is not on the list names it, and a likely one', () => {
    const { code, message } = refused(() => readShare(share(1).words.with(6, 'zebrx').join(' '), slot))
    expect(code).toBe('FD-SHR-01')
    expect(message).toContain('word 7, “zebrx”; perhaps “zebra”')
  })

  test('with one wrong word of the list names which', () => {
    for (const place of [0, 13, 31]) {
      const wrong = share(2).words[place] === 'zoo' ? 'able' : 'zoo'
      const { code, message } = refused(() => readShare(share(2).words.with(place, wrong).join(' '), slot))
      expect(code).toBe('FD-SHR-03')
      expect(message).toContain(`word ${place + 1} is another one`)
    }
  })

  test('with two words the wrong way round names them', () => {
    const place = share(3).words.findIndex((word, at, all) => word !== all[at + 1])
    const { words: all } = share(3)
    const swapped = all.with(place, all[place + 1] ?? '').with(place + 1, all[place] ?? '')
    expect(refused(() => readShare(swapped.join(' '), slot)).message).toContain(`words ${place + 1} and ${place + 2}`)
  })

  test('that is cut, or all wrong, says so', () => {
    expect(refused(() => readShare(share(1).words.slice(1).join(' '), slot)).message).toContain('31 were given')
    expect(refused(() => readShare('', slot)).code).toBe('FD-SHR-02')
    expect(refused(() => readShare(share(1).code.slice(0, -3), slot)).code).toBe('FD-SHR-02')
    expect(refused(() => readShare('zoo '.repeat(32), slot)).message).toContain('more than one word')
    expect(refused(() => readShare(`${share(1).code.slice(0, -1)}U`, slot)).code).toBe('FD-SHR-03')
  })

  test('with any one character of its code changed is refused', () => {
    const { code } = share(1)
    for (let at = 'FDSHARE-'.length; at < code.length; at++) {
      if (code[at] === '-') continue
      const changed = `${code.slice(0, at)}${code[at] === 'Z' ? '7' : 'Z'}${code.slice(at + 1)}`
      expect(refused(() => readShare(changed, slot)).code).toBe('FD-SHR-03')
    }
  })

  test('of another desk or an earlier set is named as such', async () => {
    const other = await makeRecovery(storeKey, { needed: 2, of: 3 })
    expect(refused(() => readShare(other.shares[0]?.code ?? '', slot)).code).toBe('FD-SHR-04')
    expect((await refusedLater(recoverStoreKey(slot, [words(1), other.shares[1]?.code ?? '']))).code).toBe('FD-SHR-04')
  })

  test('given twice counts once, in whichever form', async () => {
    const { code, message } = await refusedLater(recoverStoreKey(slot, [words(1), share(1).code]))
    expect(code).toBe('FD-SHR-05')
    expect(message).toContain('Share 1')
  })

  test('made up with a right checksum is still named as wrong', async () => {
    const forged = shareBytes({ ...readShare(words(2), slot), part: Uint8Array.from(randomBytes(33)) })
    const { code, message } = await refusedLater(recoverStoreKey(slot, [words(1), toWords(forged).join(' ')]))
    expect(code).toBe('FD-SHR-07')
    expect(message).toContain('Share 2 is wrong')
  })

  test('of a newer program says so', () => {
    const newer = shareBytes({ ...readShare(words(2), slot), version: 2 })
    expect(refused(() => readShare(toWords(newer).join(' '), slot)).code).toBe('FD-SHR-08')
  })

  test('may be checked before there is a slot to check it against', () => {
    expect(readShare(words(2), null).index).toBe(2)
  })
})

describe('the recovery slot', () => {
  test('that is missing, cut or changed is not opened', async () => {
    const all = shares.map((held) => held.code)
    expect((await refusedLater(recoverStoreKey(null, all))).code).toBe('FD-KEY-12')
    expect((await refusedLater(recoverStoreKey({ ...slot, sealed: 'AAAA' }, all))).code).toBe('FD-SHR-09')
    const nonce = randomBytes(24).toString('base64')
    expect((await refusedLater(recoverStoreKey({ ...slot, nonce }, all))).code).toBe('FD-SHR-09')
    expect((await refusedLater(recoverStoreKey({ ...slot, needed: 3 }, all))).code).toBe('FD-SHR-09')
  })

  test('gives different keys for different uses', () => {
    const secret = randomBytes(32)
    expect(recoveryKey(secret, 'store key').equals(recoveryKey(secret, 'age identity'))).toBe(false)
    expect(recoveryKey(Buffer.alloc(32), 'store key').toString('hex')).toBe(
      // Computed apart, with Python's hmac module.
      '3d7d8c95b3e4463e000996e54c9ee6e6aec3912f9cf7ab359d2ab1bfb4bb5ade'
    )
  })

  test('is asked for with numbers that make sense', async () => {
    for (const count of [
      { needed: 1, of: 3 },
      { needed: 4, of: 3 },
      { needed: 2, of: 11 }
    ]) {
      await expect(makeRecovery(storeKey, count)).rejects.toThrow(RangeError)
    }
  })
})
