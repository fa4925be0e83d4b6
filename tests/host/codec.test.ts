import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { codec } from './codec'

const leaf = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.bigInt(),
  fc.string({ unit: 'grapheme' }),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array(),
  fc.float64Array()
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('record'), tie('map'), tie('set')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(fc.oneof(fc.string(), fc.constant('~'), fc.constant('is')), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true
  }),
  map: fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  set: fc.array(tie('value'), { maxLength: 3 }).map((values) => new Set(values))
}))

test.prop([value])('every structured value comes back from JSON as it went', (sent) => {
  const back = codec.decode(JSON.parse(JSON.stringify(codec.encode(sent))))
  expect(back).toStrictEqual(structuredClone(sent))
})

test('numbers JSON has no word for come back as they went', () => {
  const sent = [-0, 0, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE]
  expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(sent))))).toStrictEqual(sent)
})

test('what cannot be cloned is refused', () => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  for (const refused of [() => 1, Symbol('s'), { deep: [() => 1] }, Promise.resolve()]) {
    expect(() => codec.encode(refused)).toThrow('An object could not be cloned.')
  }
  expect(() => codec.encode(circle)).toThrow('contains itself')
})
