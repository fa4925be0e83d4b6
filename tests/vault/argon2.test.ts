import { randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { expect, test } from 'vitest'
import { makeSlot, openSlot } from '../../src-main/vault/keys'
import { stretch } from '../../src-main/vault/keys/cost'
import { OFFICER, PASSPHRASE } from './support'

/** The same by a library that shares no line with the one the vault uses. */
function otherwise(passphrase: string, salt: Uint8Array, passes: number, bytes: number): Promise<string> {
  return argon2id({
    password: passphrase,
    salt,
    iterations: passes,
    memorySize: bytes / 1024,
    parallelism: 1,
    hashLength: 32
  })
}

test.each([
  ['plain', 'four quiet lamps ring', 1, 8192],
  ['Gaelic', 'Bhí cat mór dubh anseo', 3, 65_536],
  ['Arabic', 'سبعة مصابيح هادئة', 2, 1_048_576],
  ['long', 'x'.repeat(400), 4, 524_288]
])('two libraries derive the same key: %s', async (_what, passphrase, opsLimit, memLimit) => {
  const salt = randomBytes(16)
  const ours = stretch(passphrase, salt, { opsLimit, memLimit }).toString('hex')
  expect(ours).toBe(await otherwise(passphrase, salt, opsLimit, memLimit))
})

test('a slot made as the program makes them costs 256 MiB and three passes', () => {
  const storeKey = randomBytes(32)
  const slot = makeSlot({ officer: OFFICER, signIn: 'A. Shah', passphrase: PASSPHRASE, storeKey })
  expect(slot.kdf).toMatchObject({ algorithm: 'argon2id13', opsLimit: 3, memLimit: 268_435_456 })
  expect(openSlot(slot, PASSPHRASE).storeKey.equals(storeKey)).toBe(true)
})
