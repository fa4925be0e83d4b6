import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftKeeper } from '../../src-renderer/components/draft-keeper'

const saved: unknown[] = []
let discarded = 0
let failing = false

function keeper() {
  return draftKeeper({
    save: (body) => {
      if (failing) return Promise.reject(new Error('full'))
      saved.push(body)
      return Promise.resolve({ savedAt: '2026-11-23T12:04:00.000Z' })
    },
    discard: () => {
      discarded++
      return Promise.resolve({})
    },
    onSaved: () => undefined,
    onFault: () => undefined
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  saved.length = 0
  discarded = 0
  failing = false
})
afterEach(() => vi.useRealTimers())

test('an untouched form is never saved', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  await vi.advanceTimersByTimeAsync(1000)
  await draft.flush()
  expect(saved).toEqual([])
})

test('typing is saved 300 ms after the last change, once', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  draft.now('{"text":"a"}')
  await vi.advanceTimersByTimeAsync(200)
  draft.now('{"text":"ab"}')
  await vi.advanceTimersByTimeAsync(299)
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual([{ text: 'ab' }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved).toHaveLength(1)
})

test('a lock saves at once what is not saved yet', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  draft.now('{"text":"half a sen"}')
  await draft.flush()
  expect(saved).toEqual([{ text: 'half a sen' }])
})

test('emptying the form again discards what was stored', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  draft.now('{"text":"a"}')
  await draft.flush()
  draft.now('{"text":""}')
  await draft.flush()
  expect(discarded).toBe(1)
})

test('what was sent is not saved again when the page is left, saved before or not', async () => {
  for (const savedBefore of [true, false]) {
    const draft = keeper()
    draft.now('{"text":""}')
    draft.now('{"text":"sent"}')
    if (savedBefore) await draft.flush()
    await draft.drop()
    await draft.flush()
  }
  expect(saved).toHaveLength(1)
  expect(discarded).toBe(2)
})

test('a save that failed is tried again at the next change or lock', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  draft.now('{"text":"a"}')
  failing = true
  await draft.flush()
  failing = false
  await draft.flush()
  expect(saved).toEqual([{ text: 'a' }])
})

test('what was put back is not saved anew, but emptying it discards it', async () => {
  const draft = keeper()
  draft.now('{"text":""}')
  draft.holds()
  draft.now('{"text":"kept"}')
  await draft.flush()
  expect(saved).toEqual([])
  draft.now('{"text":""}')
  await draft.flush()
  expect(discarded).toBe(1)
})
