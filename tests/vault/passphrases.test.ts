import { describe, expect, test } from 'vitest'
import { makeSlot, passphraseFault, requireGoodPassphrase, SHORTEST_PASSPHRASE } from '../../src-main/vault/keys'
import { CHEAP, OFFICER, refused } from './support'

describe('a passphrase', () => {
  test.each([
    ['short', 'eleven char', 'at least 12 characters'],
    ['empty', '', 'this one has 0'],
    ['the sign-in name', 'margaret.okafor', 'the sign-in name'],
    ['the sign-in name in capitals, spaced', 'MARGARET . OKAFOR', 'the sign-in name'],
    ['the sign-in name and a number', 'margaret.okafor12', 'the sign-in name'],
    ['one character', 'zzzzzzzzzzzzzz', 'one character'],
    ['spaces', '             ', 'more than spaces'],
    ['two characters in turn', 'ababababababab', 'same few characters'],
    ['four characters in turn', 'abcdabcdabcdab', 'same few characters'],
    ['the alphabet', 'abcdefghijklmno', 'in a row'],
    ['the alphabet backwards', 'ZYXWVUTSRQPON', 'in a row'],
    ['digits in a row', '123456789012', 'in a row'],
    ['a row of keys', 'qwertyuiopasdf', 'in a row']
  ])('that is %s is refused in a sentence', (_what, passphrase, why) => {
    expect(passphraseFault(passphrase, 'margaret.okafor')).toContain(why)
  })

  test.each([
    'correct horse battery',
    'twelve chars',
    'ÀÉÎÕÜ ñandú çok güzel',
    'سبعة مصابيح هادئة',
    'qwertyuiop and a kettle'
  ])('without capitals, digits or signs is good: %s', (passphrase) =>
    expect(passphraseFault(passphrase, 'margaret.okafor')).toBeNull()
  )

  test('counts characters as people do', () => {
    expect(passphraseFault('🔥🌧🪁🧭🥄🪵🧶🪴🫖🧩🪟', 'm')).toContain('this one has 11')
    expect(SHORTEST_PASSPHRASE).toBe(12)
  })

  test('that is weak makes no slot', () => {
    const making = { officer: OFFICER, signIn: 'm', passphrase: 'password', storeKey: Buffer.alloc(32), cost: CHEAP }
    expect(refused(() => makeSlot(making))).toMatchObject({
      code: 'FD-KEY-08',
      fields: { passphrase: expect.any(String) }
    })
    expect(() => requireGoodPassphrase('twelve chars', 'm')).not.toThrow()
  })
})
