import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { greatest } from '../../../src-main/casework/summaries/chart'
import { perCent } from '../../../src-main/casework/summaries/per-cent'
import {
  maySendBack,
  requireMayFollow,
  requirePeriod,
  requireSamePages,
  requireSeen,
  requireWaiting,
  requireWithinCeiling,
  signingFault
} from '../../../src-main/casework/summaries/rules'
import { codeOf } from '../../support/refusal'

describe('a percentage', () => {
  it.each([
    [1, 2, 50],
    [1, 3, 33],
    [2, 3, 67],
    [1, 8, 13],
    [3, 8, 38],
    [1, 200, 1],
    [1, 201, 0],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, null]
  ])('%i of %i is %s per cent, halves go up', (part, base, whole) => {
    expect(perCent(part, base)).toBe(whole)
  })

  property.prop([fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 })])(
    'is the whole number nearest to the share, the greater of two',
    (given, base) => {
      const part = Math.min(given, base)
      const whole = perCent(part, base) ?? -1
      // The share lies in [whole - 1/2, whole + 1/2): in whole numbers, so that nothing is rounded in the test itself.
      expect(200 * part).toBeGreaterThanOrEqual((2 * whole - 1) * base)
      expect(200 * part).toBeLessThan((2 * whole + 1) * base)
    }
  )
})

describe('a period', () => {
  const today = '2026-11-23'
  it.each([
    ['2026-10-01', '2026-10-31', 'nothing refused'],
    ['2026-11-23', '2026-11-23', 'nothing refused'],
    ['2026-11-01', '2026-11-24', 'FD-SUM-01'],
    ['2026-10-02', '2026-10-01', 'FD-SUM-01'],
    ['2024-11-22', '2026-11-23', 'nothing refused'],
    ['2024-11-21', '2026-11-23', 'FD-SUM-01']
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(codeOf(() => requirePeriod({ from, to }, today))).toBe(expected)
  })
})

describe('who may sign', () => {
  const author = { id: 'A', person: 'P1', role: 'supervisor' as const }
  it('a superintendent who is another human being, and nobody else', () => {
    expect(signingFault(author, { id: 'B', person: 'P2', role: 'superintendent' })).toBeNull()
    expect(signingFault(author, { id: 'B', person: 'P2', role: 'supervisor' })).toMatch(/Only a superintendent/)
    expect(
      signingFault({ ...author, role: 'superintendent' }, { id: 'A', person: 'P1', role: 'superintendent' })
    ).toMatch(/author cannot sign it\./)
    expect(signingFault(author, { id: 'B', person: 'P1', role: 'superintendent' })).toMatch(/another account/)
  })

  it('a superintendent sends back, the author takes back, another officer does neither', () => {
    expect(maySendBack(author, { id: 'B', person: 'P2', role: 'superintendent' })).toBe(true)
    expect(maySendBack(author, { id: 'C', person: 'P1', role: 'desk_officer' })).toBe(true)
    expect(maySendBack(author, { id: 'D', person: 'P3', role: 'supervisor' })).toBe(false)
  })
})

describe('what stands stays', () => {
  it('only what waits is settled, only the newest settled one is followed', () => {
    expect(codeOf(() => requireWaiting('frozen'))).toBe('nothing refused')
    expect(codeOf(() => requireWaiting('signed'))).toBe('FD-SUM-05')
    expect(codeOf(() => requireWaiting('sent_back'))).toBe('FD-SUM-05')
    expect(codeOf(() => requireMayFollow({ state: 'signed', newest: true }))).toBe('nothing refused')
    expect(codeOf(() => requireMayFollow({ state: 'sent_back', newest: true }))).toBe('nothing refused')
    expect(codeOf(() => requireMayFollow({ state: 'frozen', newest: true }))).toBe('FD-SUM-04')
    expect(codeOf(() => requireMayFollow({ state: 'signed', newest: false }))).toBe('FD-SUM-04')
  })

  it('figures and pages are those that were looked at, within the ceiling', () => {
    expect(codeOf(() => requireSeen('a', 'a'))).toBe('nothing refused')
    expect(codeOf(() => requireSeen('a', 'b'))).toBe('FD-SUM-03')
    expect(codeOf(() => requireSamePages('a', 'b'))).toBe('FD-SUM-08')
    expect(codeOf(() => requireWithinCeiling('OFFICIAL', 'OFFICIAL'))).toBe('nothing refused')
    expect(codeOf(() => requireWithinCeiling('SECRET', 'OFFICIAL-SENSITIVE'))).toBe('FD-SUM-02')
  })
})

describe('the title of a chart', () => {
  const words = { one: 'made the most', several: 'made the most', none: 'Nothing yet' }
  const bar = (label: string, value: number): { label: string; value: number } => ({ label, value })
  it('says what it shows', () => {
    expect(greatest([bar('Police', 3), bar('Education', 12)], 30, words)).toBe(
      'Education made the most: 12 of 30 (40 per cent)'
    )
    expect(greatest([bar('Police', 2), bar('Education', 2)], 5, words)).toBe(
      'Police and Education made the most: 2 of 5 (40 per cent) each'
    )
    expect(greatest([bar('A', 1), bar('B', 1), bar('C', 1), bar('D', 1)], 4, words)).toBe(
      '4 groups made the most: 1 of 4 (25 per cent) each'
    )
    expect(greatest([bar('A', 0)], 0, words)).toBe('Nothing yet')
  })
})
