import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src-main/vault/session/catalogue'

const ID = '01M8525XA51MFY55VWZMRD1QNW'
const whole = { screen: 'case', records: [ID, ID], fields: ['given', 'notes'] }
const part = fc.oneof(
  fc.constantFrom(ID, ID.toLowerCase(), `${ID}\n`, `8${ID.slice(1)}`, '', 'case'),
  fc.jsonValue(),
  fc.array(fc.constantFrom<unknown>(ID, 'given', 7, null), { maxLength: 4 })
)
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.record({ screen: part, records: part, fields: part }, { requiredKeys: [] }),
  fc.tuple(fc.constantFrom('screen', 'records', 'fields', 'more', '__proto__'), part).map(([name, value]) => {
    const changed: unknown = JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)
    return { ...whole, ...(changed as object) }
  })
)

describe('a body that is checked by hand', () => {
  const quick = [...catalogue.kinds.values()].flatMap(({ kind }) => (kind.fits ? [kind] : []))

  test('is one of a kind of which there are very many', () => {
    expect(quick.map(({ name }) => name)).toEqual(['consultation'])
    expect(quick[0]?.fits?.(whole)).toBe(true)
  })

  test.each(quick)('fits $name exactly where its schema gives it back as it is', (kind) => {
    fc.assert(
      fc.property(bodies, (given) => {
        const body: unknown = JSON.parse(JSON.stringify(given))
        const read = kind.body.safeParse(body)
        expect(kind.fits?.(body)).toBe(read.success && isDeepStrictEqual(read.data, body))
      }),
      { numRuns: 500 }
    )
  })
})
