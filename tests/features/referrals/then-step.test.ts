import { describe, expect, it } from 'vitest'
import type { Clock, Need, NextStep } from '../../../src-main/contract/referral-views'
import { stepOpened } from '../../../src-renderer/features/referrals/support/then-step'

const need = (met: boolean, field = 'support.reviews'): Need => ({
  need: 'panel_reviewed',
  label: 'A review',
  met,
  field
})
const step = (to: NextStep['to'], needs: Need[], notFor: string | null = null): NextStep => ({
  to,
  label: `To ${to}`,
  needsSecond: false,
  needs,
  asks: [],
  suggests: {},
  closureReasons: [],
  decidedBy: [],
  notFor
})
const at = (stage: NextStep['to'], ...steps: NextStep[]) => ({ stage, steps, clocks: [] })
const late = (clock: string) => [{ clock, state: 'late' } as Clock]
const panel = { of: 'panel' }

describe('the step that a record of support opens', () => {
  it('is the one that waited for it and now waits for nothing', () => {
    const before = at('ADOPTED', step('IN_REVIEW', [need(false)]), step('EXIT_PROPOSED', []))
    const after = at('ADOPTED', step('IN_REVIEW', [need(true)]), step('EXIT_PROPOSED', []))
    expect(stepOpened('support.reviewed', panel, before, after)).toBe('IN_REVIEW')
    expect(stepOpened('support.reviewed', panel, after, after)).toBeNull()
  })

  it('is none while it waits for something else, is for another officer, or more than one way opened', () => {
    const before = at('EXITED', step('POST_EXIT_6', [need(false)]), step('CLOSED', [need(false)]))
    const waits = at('EXITED', step('POST_EXIT_6', [need(true), need(false, 'deconfliction')]))
    expect(stepOpened('support.reviewed', panel, before, waits)).toBeNull()
    const others = at('EXITED', step('POST_EXIT_6', [need(true)], 'Only for: Supervisor.'))
    expect(stepOpened('support.reviewed', panel, before, others)).toBeNull()
    const both = at('EXITED', step('POST_EXIT_6', [need(true)]), step('CLOSED', [need(true)]))
    expect(stepOpened('support.reviewed', panel, before, both)).toBeNull()
  })

  it('is the step that says why, where the review of a partnership was held late; in time it renews its clock by itself', () => {
    const partnership = at('PLP', step('PLP', []))
    const overdue = { ...partnership, clocks: late('plp_formal') }
    expect(stepOpened('support.reviewed', { of: 'plp_formal' }, partnership, partnership)).toBeNull()
    expect(stepOpened('support.reviewed', { of: 'plp_formal' }, overdue, overdue)).toBe('PLP')
    const held = { ...at('HELD', step('PLP', [])), clocks: late('plp_review') }
    expect(stepOpened('support.reviewed', { of: 'plp' }, held, held)).toBeNull()
  })
})
