import { createHash } from 'node:crypto'
import { armor, Decrypter } from 'age-encryption'
import * as exported from 'cctv-age'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src-main/contract/result'
import { fileKeyWith } from '../../src-main/transfer/age-keys'
import { openPayload } from '../../src-main/transfer/opener/payload'
import { sourceOf } from './two-terminals'

interface Vector {
  name: string
  expects: string
  payload: string | undefined
  identities: string[]
  passphrases: string[]
  armoured: boolean
  file: Uint8Array
}

/** Reads a vector of the Community Cryptography Test Vectors: lines of what is expected, an empty line, the file, sometimes compressed. */
async function readVector(name: string, bytes: Uint8Array): Promise<Vector> {
  const end = Buffer.from(bytes).indexOf('\n\n')
  const given = new Map<string, string[]>()
  for (const line of Buffer.from(bytes.subarray(0, end)).toString().split('\n')) {
    const [, key = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    given.set(key, [...(given.get(key) ?? []), value])
  }
  let file = bytes.slice(end + 2)
  if (given.get('compressed')?.[0] === 'zlib') {
    const { inflateSync } = await import('node:zlib')
    file = Uint8Array.from(inflateSync(file))
  }
  return {
    name,
    expects: given.get('expect')?.[0] ?? '',
    payload: given.get('payload')?.[0],
    identities: given.get('identity') ?? [],
    passphrases: given.get('passphrase') ?? [],
    armoured: given.get('armored')?.[0] === 'yes',
    file
  }
}

/** Opens a file as a bundle is opened: the key from the header in one place, the payload with that key alone in another. */
async function outcomeOf({
  identities,
  passphrases,
  armoured,
  file
}: Vector): Promise<{ code: string; digest: string }> {
  const decrypter = new Decrypter()
  for (const each of identities) decrypter.addIdentity(each)
  for (const each of passphrases) decrypter.addPassphrase(each)
  let bytes = file
  try {
    if (armoured) bytes = armor.decode(Buffer.from(file).toString('latin1'))
  } catch {
    return { code: 'armour', digest: '' }
  }
  const digest = createHash('sha256')
  try {
    const fileKey = await fileKeyWith(decrypter, bytes)
    const { chunks } = await openPayload(sourceOf(bytes), fileKey)
    for await (const chunk of chunks()) digest.update(chunk)
    return { code: 'opened', digest: digest.digest('hex') }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    // The vectors say what the whole chunks before the fault hold.
    return { code: fault.error.code, digest: digest.digest('hex') }
  }
}

const WANTED: Readonly<Record<string, RegExp>> = {
  success: /^opened$/,
  'no match': /^FD-BND-12$/,
  'HMAC failure': /^FD-BND-11$/,
  'header failure': /^FD-BND-1[0-3]$/,
  'payload failure': /^FD-BND-13$/,
  'armor failure': /^armour$/
}

const vectors = Object.entries((exported as { default?: object }).default ?? exported) as [string, Uint8Array][]

describe('the public test vectors of age, through the way a bundle is opened', () => {
  test('are all there', () => expect(vectors).toHaveLength(143))

  test.each(vectors)('%s', async (name, bytes) => {
    const vector = await readVector(name, bytes)
    const { code, digest } = await outcomeOf(vector)
    expect(code).toMatch(WANTED[vector.expects] ?? /^never$/)
    if (vector.expects === 'success') expect(digest).toBe(vector.payload)
  })
})
