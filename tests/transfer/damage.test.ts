import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryLine } from '../../src-main/transfer/opener/entry-line'
import { checkedBundle } from './checked-bundle'
import { withBytesChanged, withOtherLengths, type Opening } from './damage'
import { forge, forgingOf } from './forge'
import { playCase, sourceOf, twoTerminals, type TwoTerminals } from './two-terminals'

let both: TwoTerminals
let bundle: Buffer

beforeAll(async () => {
  both = await twoTerminals()
  playCase(both.sender.desk, 'Maunder')
  bundle = await forge(
    forgingOf(both),
    both.sender.entries().map((sent) => entryLine(sent))
  )
})
afterAll(() => both.close())

const open: Opening = async (bytes) => checkedBundle(sourceOf(bytes), await both.given(bytes))
const REFUSED = /^FD-BND-1[0-4]$/

test('whatever byte is changed, the bundle is refused', async () => {
  const outcomes = await withBytesChanged(open, bundle, { from: 0, every: 17, masks: [0x01, 0x80, 0xff] })
  expect([...outcomes.keys()].filter((outcome) => !REFUSED.test(outcome))).toEqual([])
})

test('cut to whatever length, or made longer, it is refused', async () => {
  const outcomes = await withOtherLengths(open, bundle, 29)
  expect([...outcomes.keys()].filter((outcome) => !REFUSED.test(outcome))).toEqual([])
})

test('the same bundle unharmed is opened, so that these can fail', async () => {
  expect([...(await withBytesChanged(open, bundle, { from: 0, every: bundle.length, masks: [0] })).keys()]).toEqual([
    'opened'
  ])
})
