import { describe, expect, test } from 'vitest'
import {
  activeFilters,
  filterInWords,
  filterNames,
  noFilter,
  openFilter,
  sameFilter,
  withoutFilter
} from '../../../src-renderer/features/referrals/list/filters'
import { standingViews, viewShowing } from '../../../src-renderer/features/referrals/list/views'
import { totalInWords, windowFrom, WINDOW } from '../../../src-renderer/features/referrals/list/windows'

const words = { day: (day: string) => day, officer: () => 'CTIO 2' }

describe('filters of the list', () => {
  test('nothing filters nothing, and every filter says so', () => {
    expect(activeFilters(noFilter)).toEqual([])
    for (const { name } of filterNames) expect(filterInWords(name, noFilter, words)).toBeNull()
  })
  test('each filter can be taken away by itself', () => {
    const full = {
      ...openFilter,
      stages: ['SCREENING' as const],
      sectors: ['health' as const],
      concerns: ['incel' as const],
      ethnicities: ['not_asked' as const],
      owner: '01J00000000000000000000000',
      clock: 'late' as const,
      under18: true,
      repeat: false,
      incomplete: true,
      receivedFrom: '2026-01-01',
      receivedTo: '2026-02-01'
    }
    expect(activeFilters(full)).toEqual(filterNames.map(({ name }) => name))
    for (const { name } of filterNames) {
      expect(filterInWords(name, full, words)).not.toBeNull()
      expect(activeFilters(withoutFilter(full, name))).not.toContain(name)
    }
  })
  test('says a period and several stages shortly', () => {
    expect(filterInWords('received', { ...noFilter, receivedFrom: 'A', receivedTo: 'B' }, words)).toBe('A to B')
    expect(filterInWords('received', { ...noFilter, receivedTo: 'B' }, words)).toBe('up to B')
    expect(filterInWords('stages', { ...noFilter, stages: ['SCREENING', 'GATEWAY'] }, words)).toBe(
      'Screening or Gateway assessment'
    )
    expect(filterInWords('stages', { ...noFilter, stages: ['SCREENING', 'GATEWAY', 'PLP'] }, words)).toBe(
      'Screening and 2 others'
    )
  })
  test('finds the standing view that shows the same, whatever is searched for', () => {
    for (const view of standingViews) {
      expect(viewShowing(standingViews, { ...view.filter, text: 'oka' }, view.sort)?.name).toBe(view.name)
    }
    expect(
      viewShowing(standingViews, { ...openFilter, stages: ['PLP'] }, { by: 'due', direction: 'up' })
    ).toBeUndefined()
    expect(sameFilter(openFilter, noFilter)).toBe(false)
  })
})

describe('the window of rows', () => {
  test('always holds the whole screen of up to 50 rows', () => {
    for (let first = 0; first < 2_000; first++) {
      const from = windowFrom(first)
      expect(from).toBeLessThanOrEqual(first)
      expect(from + WINDOW).toBeGreaterThanOrEqual(first + 50)
    }
  })
  test('says how many there are and how many are late', () => {
    expect(totalInWords(41_220, 3, false)).toBe('41,220 referrals, 3 late')
    expect(totalInWords(1, 0, true)).toBe('1 referral found, none late')
    expect(totalInWords(7, undefined, false)).toBe('7 referrals')
  })
})
