import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../../src-main/casework/referrals'
import {
  mayKeepUntil,
  namesIn,
  retentionOf,
  type Closed
} from '../../../../src-main/casework/referrals/retention/rules'

const adult: Closed = {
  closedOn: '2020-02-29',
  receivedOn: '2020-02-01',
  supported: false,
  adultOn: '2014-04-09',
  newest: '2020-02-01',
  kept: null
}

describe('a disposal review', () => {
  it('falls due three years after a closure without support, six after support, on the corresponding date', () => {
    expect(retentionOf(adult, defaultPolicy).dueOn).toBe('2023-02-28')
    expect(retentionOf({ ...adult, supported: true }, defaultPolicy).dueOn).toBe('2026-02-28')
  })

  it('counts from the newest referral of the person, and an earlier review does not stand against that', () => {
    const again = { ...adult, newest: '2021-05-31', kept: { on: '2021-01-10', until: '2021-12-01' } }
    expect(retentionOf(again, defaultPolicy).dueOn).toBe('2024-05-31')
    expect(retentionOf({ ...again, kept: { on: '2024-05-31', until: '2025-05-31' } }, defaultPolicy).dueOn).toBe(
      '2025-05-31'
    )
  })

  it('comes each year for somebody referred under 18, and on the eighteenth birthday', () => {
    const child = { ...adult, adultOn: '2022-07-15' }
    expect(retentionOf(child, defaultPolicy).dueOn).toBe('2021-02-28')
    expect(retentionOf({ ...child, adultOn: '2020-07-15' }, defaultPolicy)).toMatchObject({
      dueOn: '2020-07-15',
      rule: 'Referred under 18: reviewed on the eighteenth birthday.'
    })
  })

  it('keeps it for its period and, without support, never beyond the longest time', () => {
    expect(mayKeepUntil(adult, defaultPolicy, '2023-02-28')).toBe('2026-02-28')
    expect(mayKeepUntil(adult, defaultPolicy, '2024-01-10')).toBe('2026-02-28')
    expect(mayKeepUntil(adult, defaultPolicy, '2026-02-28')).toBeNull()
    expect(mayKeepUntil({ ...adult, supported: true }, defaultPolicy, '2026-02-28')).toBe('2032-02-28')
    expect(mayKeepUntil({ ...adult, adultOn: '2024-07-15' }, defaultPolicy, '2024-01-10')).toBe('2024-07-15')
  })

  it('notices the person’s name in a reason, whole words alone', () => {
    expect(namesIn('Nothing more on Grzelakowski is needed.', ['Lev', 'Grzelakowski'])).toEqual(['grzelakowski'])
    expect(namesIn('At this level nothing is needed.', ['Lev', 'Li'])).toEqual([])
  })
})
