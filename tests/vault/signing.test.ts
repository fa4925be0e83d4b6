import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { publicKeyOf, signDigest, verifyDigest } from '../../src-main/vault/keys'

const seed = randomBytes(32)
const key = publicKeyOf(seed)
const digest = randomBytes(32).toString('hex')

test('the public key of a seed is that of RFC 8032, test 1', () => {
  const known = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  expect(Buffer.from(publicKeyOf(known), 'base64').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  )
})

test('a signature is good for its digest, key and purpose only', () => {
  const signature = signDigest(seed, digest, 'confirmation')
  expect(verifyDigest(key, digest, 'confirmation', signature)).toBe(true)
  expect(verifyDigest(key, randomBytes(32).toString('hex'), 'confirmation', signature)).toBe(false)
  expect(verifyDigest(publicKeyOf(randomBytes(32)), digest, 'confirmation', signature)).toBe(false)
})

test('what the key signed for another purpose is no confirmation', () => {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const signedAs = (purpose: string): string => {
    const bytes = Buffer.concat([Buffer.from(purpose), Buffer.from(digest, 'hex')])
    return sign(null, bytes, secret).toString('base64')
  }
  expect(verifyDigest(key, digest, 'confirmation', signedAs('focus-desk confirmation v1\0'))).toBe(true)
  for (const purpose of ['', 'focus-desk summary v1\0', 'focus-desk confirmation v2\0']) {
    expect(verifyDigest(key, digest, 'confirmation', signedAs(purpose))).toBe(false)
  }
})

test('nonsense is not a signature, and never throws', () => {
  for (const [k, s] of [
    ['', ''],
    ['AAAA', signDigest(seed, digest, 'confirmation')],
    [key, 'AAAA']
  ] as const) {
    expect(verifyDigest(k, digest, 'confirmation', s)).toBe(false)
  }
})
