import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkedFile } from '../../src-main/vault/files/checked-json'
import {
  addSlot,
  changePassphrase,
  makeSlot,
  mendSlots,
  newSlots,
  openSlot,
  readSlots,
  removeSlot,
  SLOTS,
  SLOTS_COPY,
  slotBySignIn,
  slotFileBytes,
  slotOf,
  tryPassphrase,
  writeSlots,
  type Slot,
  type SlotFile
} from '../../src-main/vault/keys'
import { CHEAP, flipped, folderFor, OFFICER, PASSPHRASE, refused, SECOND } from './support'

const storeKey = randomBytes(32)
const seed = randomBytes(32)

function aSlot(officer = OFFICER, signIn = 'A. Shah', passphrase = PASSPHRASE): Slot {
  return makeSlot({ officer, signIn, passphrase, storeKey, seed, cost: CHEAP })
}

function deskWith(slots: SlotFile): string {
  const folder = folderFor('slots')
  writeSlots(folder, slots)
  return folder
}

const only = (folder: string): Slot => readSlots(folder).slots.officers[0] as Slot

describe('a slot', () => {
  test('gives the store’s key and the signing seed to its passphrase, and to no other', () => {
    const opened = openSlot(aSlot(), PASSPHRASE)
    expect(opened.storeKey.equals(storeKey)).toBe(true)
    expect(opened.seed.equals(seed)).toBe(true)
    expect(refused(() => openSlot(aSlot(), `${PASSPHRASE}s`)).code).toBe('FD-KEY-01')
  })

  test('takes a passphrase typed on another keyboard as the same one', () => {
    const slot = aSlot(OFFICER, 'Zoë', 'blue caf\u00e9 seven \ufb01gs')
    expect(openSlot(slot, 'blue cafe\u0301 seven figs').storeKey.equals(storeKey)).toBe(true)
  })

  test('authenticates all that stands beside its sealed part', () => {
    const slot = aSlot()
    const kdf = slot.kdf
    const changes: Slot[] = [
      { ...slot, signIn: 'B. Shah' },
      { ...slot, officer: SECOND },
      { ...slot, kdf: { ...kdf, opsLimit: 2 } },
      { ...slot, kdf: { ...kdf, memLimit: 16384 } },
      { ...slot, kdf: { ...kdf, salt: randomBytes(16).toString('base64') } },
      { ...slot, nonce: randomBytes(24).toString('base64') }
    ]
    for (const changed of changes) expect(refused(() => openSlot(changed, PASSPHRASE)).code).toBe('FD-KEY-01')
  })

  test('of one officer does not pass as another’s', () => {
    const mine = aSlot()
    const theirs = aSlot(SECOND, 'N. Ward', 'seven green kettles')
    const swapped = { ...mine, kdf: theirs.kdf, nonce: theirs.nonce, sealed: theirs.sealed }
    expect(refused(() => openSlot(swapped, 'seven green kettles')).code).toBe('FD-KEY-01')
  })

  test.each([
    ['64 GiB of memory', { memLimit: 68_719_476_736 }, 'its amount of memory is out of bounds'],
    ['a million passes', { opsLimit: 1_000_000 }, 'its number of passes is out of bounds'],
    ['no memory', { memLimit: 0 }, 'its amount of memory is out of bounds'],
    ['a short salt', { salt: 'AAAA' }, 'its salt is not whole']
  ])('that asks for %s is refused before anything is tried', (_what, change, why) => {
    const slot = aSlot()
    const folder = deskWith(newSlots([{ ...slot, kdf: { ...slot.kdf, ...change } }], null))
    const { code, message } = refused(() => tryPassphrase(folder, only(folder), PASSPHRASE, 0))
    expect(code).toBe('FD-KEY-02')
    expect(message).toContain(why)
  })
})

describe('the slot file', () => {
  test('notices every changed byte; with one good copy it opens and says so', { timeout: 60_000 }, () => {
    const folder = deskWith(newSlots([aSlot()], null))
    const good = readFileSync(join(folder, SLOTS))
    for (let at = 0; at < good.length; at++) {
      const bad = flipped(good, at, 1 << (at % 8))
      writeFileSync(join(folder, SLOTS), bad)
      writeFileSync(join(folder, SLOTS_COPY), good)
      const fromCopy = readSlots(folder)
      expect(fromCopy.notice).toContain('second copy')
      expect(slotFileBytes(fromCopy.slots).equals(good)).toBe(true)
      writeFileSync(join(folder, SLOTS_COPY), bad)
      expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-03')
      writeFileSync(join(folder, SLOTS), good)
      expect(readSlots(folder).notice).toContain('second copy')
      expect(readFileSync(join(folder, SLOTS_COPY)).equals(bad)).toBe(true)
    }
    expect(openSlot(only(folder), PASSPHRASE).storeKey.equals(storeKey)).toBe(true)
  })

  test('notices every cut and every byte added', () => {
    const folder = deskWith(newSlots([aSlot()], null))
    const good = readFileSync(join(folder, SLOTS))
    rmSync(join(folder, SLOTS_COPY))
    for (let length = 0; length < good.length; length++) {
      writeFileSync(join(folder, SLOTS), good.subarray(0, length))
      expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-03')
    }
    for (const more of [' ', '\n', '\0', '{}']) {
      writeFileSync(join(folder, SLOTS), Buffer.concat([good, Buffer.from(more)]))
      expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-03')
    }
  })

  test('never offers to delete, and says what to do', () => {
    const folder = folderFor('slots')
    expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-04')
    writeFileSync(join(folder, SLOTS), 'x')
    const { code, next } = refused(() => readSlots(folder))
    expect(code).toBe('FD-KEY-03')
    expect(next).toMatch(/Restore a backup.*shares.*Delete nothing/)
  })

  test('uses the newer of two good copies and writes both anew once a slot was opened', () => {
    const before = newSlots([aSlot()], null)
    const after = addSlot(before, aSlot(SECOND, 'N. Ward'))
    const folder = deskWith(after)
    writeFileSync(join(folder, SLOTS_COPY), slotFileBytes(before))
    const read = readSlots(folder)
    expect(read.slots).toEqual(after)
    expect(read.notice).toBeDefined()
    mendSlots(folder, read)
    expect(readFileSync(join(folder, SLOTS_COPY)).equals(slotFileBytes(after))).toBe(true)
    expect(readSlots(folder).notice).toBeUndefined()
    writeFileSync(join(folder, SLOTS), slotFileBytes(before))
    expect(readSlots(folder).slots).toEqual(after)
  })

  test('of a newer program is left alone', () => {
    const folder = deskWith(newSlots([aSlot()], null))
    writeFileSync(join(folder, SLOTS), checkedFile({ format: 'focus-desk-slots', version: 2, shape: 'other' }))
    const before = readFileSync(join(folder, SLOTS))
    expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-05')
    expect(readFileSync(join(folder, SLOTS)).equals(before)).toBe(true)
  })

  test('with unknown members, or of a huge size, is not taken', () => {
    const folder = folderFor('slots')
    const slots = newSlots([aSlot()], null)
    writeFileSync(join(folder, SLOTS), checkedFile({ ...slots, extra: true }))
    expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-03')
    writeFileSync(join(folder, SLOTS), Buffer.alloc(2_000_000, ' '))
    expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-03')
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that may not be read says so', () => {
    const folder = deskWith(newSlots([aSlot()], null))
    chmodSync(join(folder, SLOTS), 0)
    expect(refused(() => readSlots(folder)).code).toBe('FD-KEY-06')
  })
})

describe('slots of several officers', () => {
  test('open apart from each other, by sign-in name in any case', () => {
    const slots = newSlots([aSlot(), aSlot(SECOND, 'N. Ward', 'seven green kettles')], null)
    expect(openSlot(slotBySignIn(slots, ' n. ward ') as Slot, 'seven green kettles').storeKey.equals(storeKey)).toBe(
      true
    )
    expect(refused(() => openSlot(slotOf(slots, SECOND) as Slot, PASSPHRASE)).code).toBe('FD-KEY-01')
  })

  test('a name is used once, and the last slot is not taken away', () => {
    const slots = newSlots([aSlot()], null)
    expect(refused(() => addSlot(slots, aSlot(SECOND, 'a. SHAH'))).code).toBe('FD-KEY-09')
    expect(refused(() => addSlot(slots, aSlot(OFFICER, 'other'))).code).toBe('FD-KEY-09')
    expect(refused(() => removeSlot(slots, SECOND)).code).toBe('FD-KEY-10')
    expect(refused(() => removeSlot(slots, OFFICER)).code).toBe('FD-KEY-11')
    const two = addSlot(slots, aSlot(SECOND, 'N. Ward'))
    expect(removeSlot(two, OFFICER).officers.map((slot) => slot.officer)).toEqual([SECOND])
    expect(two.generation).toBe(2)
  })
})

describe('changing a passphrase', () => {
  test('leaves key and seed as they are, and the old passphrase opens nothing any more', () => {
    const folder = deskWith(newSlots([aSlot()], null))
    const change = { folder, officer: OFFICER, now: 0, cost: CHEAP }
    changePassphrase({ ...change, passphrase: PASSPHRASE, next: 'a wholly new passphrase' })
    const opened = openSlot(only(folder), 'a wholly new passphrase')
    expect(opened.storeKey.equals(storeKey) && opened.seed.equals(seed)).toBe(true)
    expect(refused(() => openSlot(only(folder), PASSPHRASE)).code).toBe('FD-KEY-01')
    expect(readFileSync(join(folder, SLOTS)).equals(readFileSync(join(folder, SLOTS_COPY)))).toBe(true)
    expect(existsSync(join(folder, `${SLOTS}.new`))).toBe(false)
  })

  test('needs the old one right and the new one good', () => {
    const folder = deskWith(newSlots([aSlot()], null))
    const before = readFileSync(join(folder, SLOTS))
    const change = { folder, officer: OFFICER, now: 0, cost: CHEAP }
    expect(refused(() => changePassphrase({ ...change, passphrase: 'wrong', next: 'a wholly new one' })).code).toBe(
      'FD-KEY-01'
    )
    expect(refused(() => changePassphrase({ ...change, passphrase: PASSPHRASE, next: 'short' })).fields).toHaveProperty(
      'passphrase'
    )
    expect(
      refused(() => changePassphrase({ ...change, officer: SECOND, passphrase: PASSPHRASE, next: 'x' })).code
    ).toBe('FD-KEY-10')
    expect(readFileSync(join(folder, SLOTS)).equals(before)).toBe(true)
  })
})
