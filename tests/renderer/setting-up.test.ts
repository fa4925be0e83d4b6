import { describe, expect, test } from 'vitest'
import { officerFaults, withoutUnfinished } from '../../src-renderer/features/desk/set-up/officer-faults'
import { askedPlaces, isSameWord } from '../../src-renderer/features/desk/set-up/asked-words'
import {
  emptyOfficer,
  emptySetUp,
  nextSettingUp,
  setUpSteps,
  stepOf,
  type SettingUp
} from '../../src-renderer/features/desk/set-up/setting-up'

const share = (index: number) => ({ index, of: 2, needed: 2, words: ['one', 'two'], code: 'FDSHARE' })
const good = {
  name: 'R. Adeyemi',
  number: '41',
  role: 'administrator' as const,
  signIn: 'adeyemi',
  passphrase: 'copper meadow ladder nine',
  again: 'copper meadow ladder nine'
}

describe('the set-up', () => {
  test('goes through every step in order', () => {
    let state: SettingUp = { at: 'desk' }
    const seen = [stepOf(state)]
    const step = (happening: Parameters<typeof nextSettingUp>[1]): void => {
      state = nextSettingUp(state, happening)
      if (seen.at(-1) !== stepOf(state)) seen.push(stepOf(state))
    }
    for (let count = 0; count < 6; count++) step({ what: 'next' })
    step({ what: 'made', shares: [share(1), share(2)] })
    expect(state).toMatchObject({ at: 'envelope', place: 0 })
    step({ what: 'sealed' })
    expect(state).toMatchObject({ at: 'envelope', place: 1 })
    step({ what: 'sealed' })
    expect(seen).toEqual(setUpSteps.map(({ id }) => id))
  })

  test('cannot go back once the shares are shown', () => {
    expect(() => nextSettingUp({ at: 'envelope', shares: [share(1)], place: 0 }, { what: 'back' })).toThrow(/cannot/)
  })

  test('comes back to the list from a further officer', () => {
    expect(nextSettingUp({ at: 'officer', place: 4 }, { what: 'next' })).toEqual({ at: 'others' })
    expect(nextSettingUp({ at: 'officer', place: 3 }, { what: 'back' })).toEqual({ at: 'others' })
  })
})

describe('an officer', () => {
  test('who is complete has no faults', () => {
    expect(officerFaults(good, [])).toEqual({})
  })

  test('needs a name, a number and a sign-in name', () => {
    expect(Object.keys(officerFaults({ ...good, name: ' ', number: '', signIn: '' }, []))).toEqual([
      'name',
      'number',
      'signIn'
    ])
  })

  test('types the same passphrase twice, and a good one', () => {
    expect(officerFaults({ ...good, again: 'copper meadow ladder ten' }, [])['passphrase']).toMatch(/not the same/)
    expect(officerFaults({ ...good, passphrase: 'short', again: 'short' }, [])['passphrase']).toMatch(/12 characters/)
  })

  test('has a sign-in name of their own, whatever its case', () => {
    expect(officerFaults(good, [{ signIn: ' Adeyemi ' }])['signIn']).toMatch(/different/)
  })

  test('begun and left is taken out again, the first three are not', () => {
    const officers = [...emptySetUp.officers, emptyOfficer('desk_officer'), good]
    expect(withoutUnfinished({ ...emptySetUp, officers }).officers).toEqual([...emptySetUp.officers, good])
  })
})

describe('words typed back', () => {
  test('stand in different halves and differ from share to share', () => {
    const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) => askedPlaces(32, index))
    for (const [one, other] of asked) {
      expect(one).toBeGreaterThanOrEqual(0)
      expect(one).toBeLessThan(16)
      expect(other).toBeGreaterThanOrEqual(16)
      expect(other).toBeLessThan(32)
    }
    expect(new Set(asked.map(String)).size).toBe(10)
  })

  test('are known by four letters, in any case', () => {
    expect(isSameWord(' Abst', 'abstract')).toBe(true)
    expect(isSameWord('abstract', 'abstract')).toBe(true)
    expect(isSameWord('act', 'act')).toBe(true)
    expect(isSameWord('abs', 'abstract')).toBe(false)
    expect(isSameWord('abstain', 'abstract')).toBe(false)
    expect(isSameWord('', 'act')).toBe(false)
  })
})
