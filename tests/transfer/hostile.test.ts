import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryLine } from '../../src-main/transfer/opener/entry-line'
import { checkedBundle } from './checked-bundle'
import { forge, forgingOf } from './forge'
import { hostile } from './hostile'
import { refusedBy } from './refused'
import { playCase, sourceOf, twoTerminals, type TwoTerminals } from './two-terminals'

let both: TwoTerminals
let lines: string[]

beforeAll(async () => {
  both = await twoTerminals()
  for (const surname of ['Maunder', 'Okoro']) playCase(both.sender.desk, surname)
  lines = both.sender.entries().map((sent) => entryLine(sent))
})
afterAll(() => both.close())

test('a bundle made honestly with other tools is opened', async () => {
  const bundle = await forge(forgingOf(both), lines)
  const opened = await checkedBundle(sourceOf(bundle), await both.given(bundle))
  expect(opened.manifest.counts).toEqual({ entries: 8, stubs: 0, records: 2 })
})

test.each(hostile)('a bundle $what is refused', async ({ code, forgery, given }) => {
  const forging = forgingOf(both)
  const bundle = await forge(forging, lines, forgery)
  const error = await refusedBy(async () => checkedBundle(sourceOf(bundle), await both.given(bundle, given?.(forging))))
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/Nothing of it was taken in\.$/)
  expect(error.next).toMatch(/\.$/)
  expect(JSON.stringify(error)).not.toMatch(/Maunder|Okoro/)
})

test('every refusal has a code and a sentence of its own', () => {
  const words = hostile.map(({ what }) => what)
  expect(new Set(words).size).toBe(words.length)
})
