import { describe, expect, test } from 'vitest'
import { intakeFields } from '../../../src-main/contract/intake'
import { intakeLabels } from '../../../src-renderer/features/intake/fields'
import {
  fieldOf,
  nextState,
  withColumn,
  wizardSteps,
  type Happening,
  type Overview,
  type Wizard
} from '../../../src-renderer/features/intake/wizard'

const overview: Overview = {
  intake: '01J00000000000000000000000',
  name: 'a.csv',
  columns: [],
  rows: 3,
  match: { surname: 1 },
  remembered: false,
  notes: []
}
const outcome = { broughtIn: 2, refused: 1, firstReference: 'PR-1', lastReference: 'PR-2' }
const through = (...happenings: Happening[]): Wizard => happenings.reduce<Wizard>(nextState, { at: 'choose' })

const opened: Happening[] = [
  { what: 'chosen', name: 'a.csv' },
  { what: 'opened', overview }
]

describe('the wizard that brings a file in', () => {
  test('goes from choosing to the end page', () => {
    expect(through(...opened)).toMatchObject({ at: 'match', match: { surname: 1 } })
    const end = through(
      ...opened,
      { what: 'matched', match: { surname: 2 } },
      { what: 'looked' },
      { what: 'started', job: 'J' },
      { what: 'broughtIn', outcome }
    )
    expect(end).toEqual({ at: 'end', overview, match: { surname: 2 }, outcome })
    expect(nextState(end, { what: 'again' })).toEqual({ at: 'choose' })
  })
  test('goes back from a file it cannot read, and from a stop', () => {
    expect(through({ what: 'chosen', name: 'a.csv' }, { what: 'unreadable' })).toEqual({ at: 'choose' })
    expect(through(...opened, { what: 'looked' }, { what: 'started', job: 'J' }, { what: 'stopped' }).at).toBe(
      'preview'
    )
    expect(through(...opened, { what: 'looked' }, { what: 'back' }).at).toBe('match')
  })
  test('a happening in the wrong place is a fault, not a guess', () => {
    expect(() => through({ what: 'looked' })).toThrow(/choose/)
    expect(() => through(...opened, { what: 'broughtIn', outcome })).toThrow(/match/)
  })
  test('every state belongs to one step', () => {
    const states = wizardSteps.flatMap((step) => [...step.states])
    expect(states.toSorted()).toEqual(['bringing', 'choose', 'end', 'match', 'preview', 'reading'])
  })
  test('a column serves one field', () => {
    const match = withColumn({ forenames: 0, surname: 1 }, 'full_name', 1)
    expect(match).toEqual({ forenames: 0, full_name: 1 })
    expect(fieldOf(match, 1)).toBe('full_name')
    expect(withColumn(match, 'full_name', null)).toEqual({ forenames: 0 })
  })
  test('every field has a name', () => {
    for (const field of intakeFields) expect(intakeLabels[field]).toBeTruthy()
  })
})
