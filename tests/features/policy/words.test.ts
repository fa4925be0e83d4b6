import { describe, expect, it } from 'vitest'
import { policyWords } from '../../../src-main/casework/policy/words'
import { policyParameters } from '../../../src-main/casework/referrals/policy'
import { changeFaults, unitWords, valueInWords } from '../../../src-renderer/features/policy/words'

const gateway = { value: 5, least: 1, most: 20 }
const WHY = 'The desk is one officer short until the spring.'

describe('a change of policy, before it is sent', () => {
  it.each<[number | string, string, string[]]>([
    [7, WHY, []],
    [5, WHY, ['value']],
    [0, WHY, ['value']],
    [21, WHY, ['value']],
    [2.5, WHY, ['value']],
    ['', WHY, ['value']],
    [7, 'Agreed.', ['reason']],
    ['', '          ', ['value', 'reason']]
  ])('%s because “%s”: wrong are %j', (value, reason, wrong) => {
    expect(Object.keys(changeFaults(gateway, value, reason, 40))).toEqual(wrong)
  })

  it('says values exactly as the vault does, one of each unit', () => {
    for (const { unit, least, most } of policyParameters) {
      for (const value of [least, most]) expect(valueInWords(unit, value)).toBe(policyWords(unit, value))
      expect(unitWords(unit)).not.toContain('_')
    }
  })
})
