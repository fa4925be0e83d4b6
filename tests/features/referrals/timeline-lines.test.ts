import { describe, expect, test } from 'vitest'
import type { TimelineLine } from '../../../src-main/contract/referral-views'
import {
  everything,
  lagInWords,
  lineCounts,
  linesShown,
  officersOf,
  recordingLag
} from '../../../src-renderer/features/referrals/case/timeline-lines'
import { lineReached } from '../../../src-renderer/features/referrals/case/timeline-list'

const line = (
  id: string,
  group: TimelineLine['group'],
  happenedAt: string,
  more: Partial<TimelineLine> = {}
): TimelineLine => ({
  id,
  group,
  title: id,
  details: [],
  noteType: null,
  happenedAt,
  recordedAt: '2026-03-04T10:00:00.000Z',
  who: 'CTIO 2',
  second: null,
  held: true,
  ...more
})
const lines = [
  line('a', 'note', '2026-03-01T10:00:00.000Z'),
  line('b', 'seen', '2026-03-04T10:00:00.000Z', { who: 'An analyst' }),
  line('c', 'decision', '2026-03-02T10:00:00.000Z', { second: 'Supervisor 1' }),
  line('d', 'document', '2026-03-02T23:30:00.000Z')
]
const ids = (narrowed: Partial<typeof everything>): string[] =>
  linesShown(lines, { ...everything, ...narrowed }).map(({ id }) => id)

describe('the timeline', () => {
  test('shows the newest first and keeps who looked apart', () => {
    expect(ids({})).toEqual(['d', 'c', 'a'])
    expect(ids({ filter: 'seen' })).toEqual(['b'])
    expect(ids({ filter: 'note' })).toEqual(['a'])
    expect(ids({ filter: 'document' })).toEqual(['d'])
  })
  test('shows what one officer wrote or confirmed', () => {
    expect(ids({ officer: 'Supervisor 1' })).toEqual(['c'])
    expect(ids({ officer: 'CTIO 2' })).toEqual(['d', 'c', 'a'])
    expect(ids({ officer: 'Nobody' })).toEqual([])
    expect(officersOf(lines)).toEqual(['An analyst', 'CTIO 2', 'Supervisor 1'])
  })
  test('shows what happened within days in London, both included', () => {
    expect(ids({ from: '2026-03-02' })).toEqual(['d', 'c'])
    expect(ids({ to: '2026-03-01' })).toEqual(['a'])
    expect(ids({ from: '2026-03-03', to: '2026-03-03' })).toEqual([])
    const summer = [line('e', 'note', '2026-07-01T23:30:00.000Z')]
    const narrowed = { ...everything, from: '2026-07-02', to: '2026-07-02' }
    expect(linesShown(summer, narrowed)).toHaveLength(1)
  })
  test('counts each kind, of what else is chosen', () => {
    const none = { all: 0, decision: 0, note: 0, contact: 0, change: 0, document: 0, task: 0, seen: 0 }
    expect(lineCounts(lines, everything)).toEqual({ ...none, all: 3, decision: 1, note: 1, document: 1, seen: 1 })
    const one = { ...everything, officer: 'Supervisor 1' }
    expect(lineCounts(lines, one)).toEqual({ ...none, all: 1, decision: 1 })
  })
  test('tells how much later something was recorded, by days in London', () => {
    const lag = (happenedAt: string): string =>
      lagInWords(recordingLag({ happenedAt, recordedAt: '2026-03-04T10:00:00.000Z' }))
    expect(lag('2026-03-04T01:00:00.000Z')).toBe('')
    expect(lag('2026-03-03T23:00:00.000Z')).toBe('the day after')
    expect(lag('2026-03-01T10:00:00.000Z')).toBe('3 days later')
    expect(lag('2026-03-09T10:00:00.000Z')).toBe('before that day')
    const summer = { happenedAt: '2026-07-01T23:30:00.000Z', recordedAt: '2026-07-02T08:00:00.000Z' }
    expect(recordingLag(summer)).toBe(0)
  })
  test('is walked by arrows, Home and End, and not past its ends', () => {
    expect(lineReached('ArrowDown', 0, 9)).toBe(1)
    expect(lineReached('ArrowUp', 0, 9)).toBeNull()
    expect(lineReached('ArrowDown', 9, 9)).toBeNull()
    expect([lineReached('End', 3, 9), lineReached('Home', 3, 9)]).toEqual([9, 0])
    expect(lineReached('a', 3, 9)).toBeNull()
  })
})
