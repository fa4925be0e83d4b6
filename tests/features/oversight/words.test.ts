import { describe, expect, it } from 'vitest'
import { clocksTitle, forecastTitle, queueTitle } from '../../../src-renderer/features/oversight/words'

const table = (...rows: number[][]) => ({
  columns: (rows[0] ?? [0, 0, 0, 0, 0]).map((_count, place) => `column ${place}`),
  rows: rows.map((counts, place) => ({
    label: `row ${place}`,
    figures: counts.map((count, column) => ({ part: `${place} ${column}`, count }))
  }))
})
const days = (...counts: number[]) =>
  counts.map((count, place) => ({ day: `2026-12-0${place + 1}`, part: `2026-12-0${place + 1}`, count }))
const plain = (day: string): string => day

describe('titles say what is shown', () => {
  it('the queue', () => {
    expect(queueTitle(table())).toBe('No referral is open')
    expect(queueTitle(table([1, 0, 0, 0, 0]))).toBe('1 open referral, none received more than 60 working days ago')
    expect(queueTitle(table([1, 2, 0, 0, 4], [0, 0, 0, 3, 1]))).toBe(
      '11 open referrals, 5 received more than 60 working days ago'
    )
  })

  it('the clocks', () => {
    expect(clocksTitle(table([0, 0, 0, 2]))).toBe('No clock stopped in this time; 2 late now')
    expect(clocksTitle(table([5, 1, 1, 0], [2, 1, 0, 0]))).toBe('7 clocks met in time, 2 not; none is late now')
  })

  it('the forecast', () => {
    expect(forecastTitle(days(0, 0), plain)).toBe('Nothing falls due in the next ten working days')
    expect(forecastTitle(days(0, 1), plain)).toBe('1 clock falls due in ten working days')
    expect(forecastTitle(days(2, 5, 1), plain)).toBe('8 clocks fall due in ten working days, most on 2026-12-02 (5)')
  })
})
