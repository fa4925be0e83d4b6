import { describe, expect, test } from 'vitest'
import { ReferralFields } from '../../../src-main/contract/referrals'
import { GivenPerson } from '../../../src-main/contract/people'
import { shapeOf, shapes } from '../../../src-renderer/features/referrals/fields/shapes'
import {
  changedNames,
  emptyOf,
  emptyValues,
  fieldsToSend,
  filledNames,
  givenOf,
  stillNeeded,
  valuesFrom
} from '../../../src-renderer/features/referrals/fields/values'
import { valueInWords } from '../../../src-renderer/features/referrals/fields/words'

describe('the fields of a referral', () => {
  test('every field of the contract has its place in the form, and only those', () => {
    const known = [
      ...Object.keys(ReferralFields.shape),
      ...Object.keys(GivenPerson.shape).map((name) => `given.${name}`),
      'owner'
    ]
    expect(shapes.map(({ name }) => name).toSorted()).toEqual(known.toSorted())
  })
  test('five are needed before screening', () => {
    expect(stillNeeded(emptyValues)).toHaveLength(5)
    expect(stillNeeded({ ...emptyValues, sector: 'health' })).toHaveLength(4)
  })
  test('what is empty is sent in a shape the contract takes', () => {
    const empty = Object.fromEntries(shapes.map((shape) => [shape.name, emptyOf(shape)]))
    const names = shapes.map(({ name }) => name)
    const sent = fieldsToSend({ ...empty, ...emptyValues }, names)
    expect(ReferralFields.safeParse(sent).error?.issues).toBeUndefined()
    expect(GivenPerson.safeParse(givenOf(empty)).success).toBe(true)
  })
  test('an approximate age gives way to a date of birth', () => {
    expect(givenOf({ 'given.approximateAge': 15 }).approximateAge).toBe(15)
    expect(givenOf({ 'given.approximateAge': 15, 'given.dateOfBirth': '2011-02-03' }).approximateAge).toBeNull()
  })
  test('only what was changed is sent, and empty equals empty', () => {
    const before = { sector: null, school: '', complexNeeds: [], telephone: '020' }
    const after = { sector: null, complexNeeds: ['trauma'], telephone: '' }
    expect(changedNames(['sector', 'school', 'complexNeeds', 'telephone'], before, after)).toEqual([
      'complexNeeds',
      'telephone'
    ])
  })
  test('reads a draft back, known fields only', () => {
    expect(valuesFrom({ sector: 'health', judgements: {}, foreign: 1 })).toEqual({ sector: 'health' })
    expect(filledNames({ ...emptyValues, sector: 'health' })).toEqual(['sector'])
  })
  test('finds a field by the name a refusal gives it', () => {
    expect(shapeOf('fields.sector')?.label).toBe('Sector')
    expect(shapeOf('given.surname')?.label).toBe('Surname')
    expect(shapeOf('nothing')).toBeUndefined()
  })
  test('says values in words', () => {
    const dates = { day: (day: string) => `<${day}>`, moment: (at: string) => `<${at}>` }
    const said = (name: string, value: unknown): string | null => {
      const shape = shapeOf(name)
      return shape ? valueInWords(shape, value, dates) : null
    }
    expect(said('sector', 'health')).toBe('Health')
    expect(said('complexNeeds', ['trauma', 'family'])).toBe('Trauma or bereavement, Family difficulties')
    expect(said('interpreter', false)).toBe('No')
    expect(said('interpreter', null)).toBeNull()
    expect(said('given.dateOfBirth', '2011-02-03')).toBe('<2011-02-03>')
  })
})
