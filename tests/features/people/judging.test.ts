import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src-main/contract/people'
import {
  judgementsOf,
  stillToJudge,
  verdictsFrom,
  withReason,
  withVerdict
} from '../../../src-renderer/features/people/judging'

const candidate = (person: string, band: Candidate['band']): Candidate => ({
  person,
  name: person,
  dateOfBirth: null,
  band,
  likeness: [],
  warning: null,
  referrals: []
})
const found = [candidate('A', 'likely'), candidate('B', 'likely'), candidate('C', 'possible')]

describe('judging candidates', () => {
  test('each one found waits for a verdict, likely or possible', () => {
    expect(stillToJudge(found, {}).map((each) => each.person)).toEqual(['A', 'B', 'C'])
  })
  test('"not the same" is not said until it has a reason', () => {
    const said = withVerdict({}, 'A', 'not_same')
    expect(stillToJudge(found, said)).toHaveLength(3)
    expect(stillToJudge(found, withReason(said, 'A', '  '))).toHaveLength(3)
    expect(stillToJudge(found, withReason(said, 'A', 'twenty years apart'))).toHaveLength(2)
  })
  test('"same" needs none, and only one can be the same', () => {
    const said = withVerdict(withVerdict({}, 'A', 'same'), 'B', 'same')
    expect(said).toEqual({ B: { verdict: 'same', reason: '' } })
  })
  test('sends complete judgements of candidates still on screen', () => {
    const said = {
      A: { verdict: 'same', reason: '' },
      B: { verdict: 'not_sure', reason: '' },
      gone: { verdict: 'same', reason: '' }
    } as const
    expect(judgementsOf(found, said)).toEqual([{ person: 'A', verdict: 'same', reason: '' }])
  })
  test('reads a draft back and drops what it does not know', () => {
    expect(verdictsFrom({ A: { verdict: 'same', reason: '' }, B: { verdict: 'maybe', reason: '' }, C: null })).toEqual({
      A: { verdict: 'same', reason: '' }
    })
    expect(verdictsFrom('nothing')).toEqual({})
  })
})
