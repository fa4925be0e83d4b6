import { describe, expect, test } from 'vitest'
import type { KnownCandidate } from '../../../src-main/contract/people'
import {
  earlierOf,
  judgementsOf,
  stillToJudge,
  verdictsFrom,
  withReason,
  withVerdict
} from '../../../src-renderer/features/people/judging'

const candidate = (person: string, band: KnownCandidate['band']): KnownCandidate => ({
  person,
  name: person,
  dateOfBirth: null,
  band,
  likeness: [],
  warning: null,
  referrals: [],
  oneWith: [],
  remembered: null,
  toldApartFrom: []
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
  test('whoever is only faintly alike needs none', () => {
    expect(stillToJudge([candidate('W', 'weak'), candidate('M', 'many')], {})).toEqual([])
  })
  describe('what was said before', () => {
    const told = { verdict: 'not_same' as const, reason: 'Cousins.', by: 'Dee Marsh', at: '2026-11-20T10:00:00.000Z' }
    const cousin = { ...candidate('B', 'likely'), toldApartFrom: [{ ...told, again: null, person: 'A' }] }
    const chosen = withVerdict({}, 'A', 'same')
    test('counts once the other one is chosen, and not before', () => {
      expect(stillToJudge([candidate('A', 'likely'), cousin], {})).toHaveLength(2)
      expect(stillToJudge([candidate('A', 'likely'), cousin], chosen)).toEqual([])
      expect(earlierOf(cousin, chosen)?.reason).toBe('Cousins.')
    })
    test('is asked again when something changed, or when nobody was sure', () => {
      const changed = { ...cousin, toldApartFrom: [{ ...told, again: 'Known since then.', person: 'A' }] }
      const unsure = { ...cousin, toldApartFrom: [{ ...told, verdict: 'not_sure' as const, again: null, person: 'A' }] }
      expect(stillToJudge([changed], chosen)).toHaveLength(1)
      expect(stillToJudge([unsure], chosen)).toHaveLength(1)
    })
    test('of the referral itself counts by itself', () => {
      const away = { ...candidate('B', 'likely'), remembered: { ...told, again: null } }
      expect(stillToJudge([away], {})).toEqual([])
    })
  })
})
