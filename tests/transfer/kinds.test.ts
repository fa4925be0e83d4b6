import { expect, test } from 'vitest'
import { knownKinds } from '../../src-main/transfer/opener/kinds'
import { catalogue } from '../../src-main/vault/session/catalogue'

test('the opener knows exactly the kinds of entries that the vault knows', () => {
  expect([...knownKinds.keys()].sort()).toEqual([...catalogue.kinds.keys()].sort())
  for (const [name, kind] of knownKinds) expect(catalogue.kinds.get(name)?.kind).toBe(kind)
})
