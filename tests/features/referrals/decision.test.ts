import { describe, expect, test } from 'vitest'
import { Decision } from '../../../src-main/contract/referral-decision'
import { decisionToSend, holdsSomething, optionsOf } from '../../../src-renderer/features/referrals/decision/form'
import { decisionParts, partsAsked } from '../../../src-renderer/features/referrals/decision/parts'

const all = Object.keys(Decision.shape)

describe('the decision form', () => {
  test('has a part for everything a decision can hold', () => {
    expect(decisionParts.map(({ name }) => name).toSorted()).toEqual(all.toSorted())
  })
  test('shows only what the step asks for, in its own order', () => {
    expect(partsAsked(['reason', 'risk', 'unknown']).map(({ name }) => name)).toEqual(['risk', 'reason'])
  })
  test('an empty form is a decision the contract takes', () => {
    expect(Decision.safeParse(decisionToSend({}, all)).error?.issues).toBeUndefined()
  })
  test('sends only the parts asked for', () => {
    expect(decisionToSend({ reason: ' because ', dissent: 'typed before' }, ['reason'])).toEqual({ reason: 'because' })
  })
  test('options are one a line', () => {
    expect(optionsOf('close\n\n  signpost to health \n')).toEqual(['close', 'signpost to health'])
  })
  test('knows what is filled', () => {
    const values = { reason: '  ', grounds: ['no_ideology'], assessment: { framework: 'PAF', reference: '' } }
    expect(['reason', 'grounds', 'assessment', 'risk'].map((name) => holdsSomething(values, name))).toEqual([
      false,
      true,
      false,
      false
    ])
    expect(holdsSomething({ assessment: { reference: 'PAF-1' } }, 'assessment')).toBe(true)
  })
})
