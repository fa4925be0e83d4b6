import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentSpeller } from '../../src-main/journal/moments'

describe('moments spelled for many entries', () => {
  const furthest = 8.64e15
  const times = fc.oneof(
    fc.integer({ min: -furthest, max: furthest }),
    fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2040, 0, 1) })
  )
  test('are spelled as the calendar has them, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(times, { maxLength: 20 }), (moments) => {
        const spell = momentSpeller()
        expect(moments.map(spell)).toEqual(moments.map((time) => new Date(time).toISOString()))
      })
    )
  })
  test.each([0, -1, 86_399_999, 86_400_000, -86_400_000, furthest, -furthest])('%d', (time) => {
    expect(momentSpeller()(time)).toBe(new Date(time).toISOString())
  })
  test.each([0.5, furthest + 1, Number.NaN, 2 ** 60])('%d is no moment', (number) => {
    expect(momentSpeller()(number)).toBe(String(number))
  })
})
