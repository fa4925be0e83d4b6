import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepConsultations, type Shown } from '../../src-main/vault/consultations'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const list = (...records: string[]): Shown => ({ screen: 'referrals.list', records, fields: ['initials'] })

test('a burst of typing is one consultation: what stood', () => {
  const written: Shown[] = []
  const consultations = keepConsultations(
    (shown) => written.push(shown),
    () => false
  )
  for (const record of ['A', 'B', 'C']) {
    consultations.showed(list(record))
    vi.advanceTimersByTime(300)
  }
  expect(written).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(written).toEqual([list('C')])
})

test('what stood for a second and was then replaced are two', () => {
  const written: Shown[] = []
  const consultations = keepConsultations(
    (shown) => written.push(shown),
    () => false
  )
  consultations.showed(list('A'))
  vi.advanceTimersByTime(1001)
  consultations.showed(list('B'))
  vi.advanceTimersByTime(1001)
  expect(written).toEqual([list('A'), list('B')])
})

test('two screens do not replace each other', () => {
  const written: Shown[] = []
  const consultations = keepConsultations(
    (shown) => written.push(shown),
    () => false
  )
  consultations.showed(list('A'))
  consultations.showed({ screen: 'people.search', records: ['P'], fields: ['name'] })
  vi.advanceTimersByTime(1001)
  expect(written).toHaveLength(2)
})

test('locking writes what still waits, and an empty list shows nobody', () => {
  const written: Shown[] = []
  const consultations = keepConsultations(
    (shown) => written.push(shown),
    () => false
  )
  consultations.showed(list('A'))
  consultations.showed({ screen: 'tasks.list', records: [], fields: [] })
  consultations.flush()
  expect(written).toEqual([list('A')])
})

test('while a long transaction runs nothing is written into it', () => {
  const written: Shown[] = []
  let busy = true
  const consultations = keepConsultations(
    (shown) => written.push(shown),
    () => busy
  )
  consultations.showed(list('A'))
  vi.advanceTimersByTime(5000)
  expect(written).toEqual([])
  busy = false
  vi.advanceTimersByTime(1001)
  expect(written).toEqual([list('A')])
})
