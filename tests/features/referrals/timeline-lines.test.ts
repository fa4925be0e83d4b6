import { describe, expect, test } from 'vitest'
import type { TimelineLine } from '../../../src-main/contract/referral-views'
import { lineCounts, linesShown, recordedLater } from '../../../src-renderer/features/referrals/case/timeline-lines'

const line = (id: string, group: TimelineLine['group'], happenedAt: string): TimelineLine => ({
  id,
  group,
  title: id,
  details: [],
  noteType: null,
  happenedAt,
  recordedAt: '2026-03-04T10:00:00.000Z',
  who: 'CTIO 2',
  second: null,
  held: true
})
const lines = [
  line('a', 'note', '2026-03-01T10:00:00.000Z'),
  line('b', 'seen', '2026-03-04T10:00:00.000Z'),
  line('c', 'decision', '2026-03-02T10:00:00.000Z')
]

describe('the timeline', () => {
  test('shows the newest first and keeps who looked apart', () => {
    expect(linesShown(lines, 'all').map(({ id }) => id)).toEqual(['c', 'a'])
    expect(linesShown(lines, 'seen').map(({ id }) => id)).toEqual(['b'])
    expect(linesShown(lines, 'note').map(({ id }) => id)).toEqual(['a'])
  })
  test('counts each kind', () => {
    expect(lineCounts(lines)).toEqual({ all: 2, decision: 1, note: 1, contact: 0, change: 0, task: 0, seen: 1 })
  })
  test('names the recorded day only where it differs', () => {
    const day = (at: string): string => at.slice(0, 10)
    expect(recordedLater(line('a', 'note', '2026-03-04T01:00:00.000Z'), day)).toBe(false)
    expect(recordedLater(line('a', 'note', '2026-03-03T23:00:00.000Z'), day)).toBe(true)
  })
})
