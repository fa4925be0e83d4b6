import { describe, expect, it } from 'vitest'
import { adultOn, ageBand, knownAgeOn } from '../../../src-main/casework/referrals/ages'

describe('age', () => {
  it.each([
    [0, '10 and under'],
    [10, '10 and under'],
    [11, '11–15'],
    [15, '11–15'],
    [16, '16–17'],
    [17, '16–17'],
    [18, '18–20'],
    [20, '18–20'],
    [21, '21–30'],
    [60, '51–60'],
    [61, '61 and over'],
    [null, 'Not known']
  ])('%s is in the band %s', (age, band) => {
    expect(ageBand(age)).toBe(band)
  })

  it('comes from the date of birth where there is one', () => {
    const known = { born: '2008-11-24', approximateAge: 40, receivedOn: '2026-01-01' }
    expect(knownAgeOn(known, '2026-11-23')).toBe(17)
    expect(knownAgeOn(known, '2026-11-24')).toBe(18)
    expect(adultOn(known)).toBe('2026-11-24')
  })

  it('of somebody born on a leap day comes on 1 March', () => {
    const known = { born: '2008-02-29', approximateAge: null, receivedOn: '2026-01-01' }
    expect(adultOn(known)).toBe('2026-03-01')
    expect(knownAgeOn(known, '2026-02-28')).toBe(17)
  })

  it('grows with the years since receipt where it is only about', () => {
    const known = { born: null, approximateAge: 16, receivedOn: '2024-12-01' }
    expect(knownAgeOn(known, '2025-11-30')).toBe(16)
    expect(knownAgeOn(known, '2025-12-01')).toBe(17)
    expect(adultOn(known)).toBe('2026-12-01')
    expect(adultOn({ ...known, approximateAge: 30 })).toBe('2024-12-01')
  })

  it('is not known where nothing is given', () => {
    const known = { born: null, approximateAge: null, receivedOn: '2026-01-01' }
    expect([knownAgeOn(known, '2026-11-23'), adultOn(known)]).toEqual([null, null])
  })
})
