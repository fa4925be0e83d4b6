import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFirstOfficers, personOfNumber } from '../../../src-main/casework/staff'
import { requireDeskStillRuns, sameSignIn } from '../../../src-main/casework/staff/rules'
import type { Role } from '../../../src-main/contract/codes/roles'
import { Refusal, type DeskError } from '../../../src-main/contract/result'
import { codeOf } from '../../support/refusal'

const officer = (role: Role, number: string, signIn = `${role} ${number}`) => ({
  name: 'Ada Quill',
  number,
  role,
  signIn
})
const FIRST = [officer('administrator', 'A1'), officer('superintendent', 'S1'), officer('desk_officer', 'D1')]

function faultOf(work: () => void): DeskError {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error
    throw fault
  }
  throw new Error('nothing was refused')
}

describe('the person behind a number', () => {
  it.each([
    ['D0042', 'D42'],
    ['d 0042', 'D42'],
    ['D-42', 'D42'],
    ['  d/000042 ', 'D42'],
    ['0042', '42'],
    ['Ｄ４２', 'D42'],
    ['D42A', 'D42A'],
    ['D4200', 'D4200'],
    ['0000', '0'],
    ['D0', 'D0'],
    ['–', ''],
    ['', '']
  ])('%s is %s', (number, person) => {
    expect(personOfNumber(number)).toBe(person)
  })

  it('is the same however the number is written, and said once is said', () => {
    const letters = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 3 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 99_999 }), fc.nat(4), (before, number, zeros) => {
        const plain = personOfNumber(`${before}${number}`)
        expect(personOfNumber(`${before.toLowerCase()} ${'0'.repeat(zeros)}${number}`)).toBe(plain)
        expect(personOfNumber(plain)).toBe(plain)
      })
    )
  })
})

describe('the officers a desk is set up with', () => {
  it('are enough with an administrator, a superintendent and a desk officer', () => {
    expect(() => checkFirstOfficers(FIRST)).not.toThrow()
  })

  it.each([
    ['administrator', 'The desk needs an administrator.'],
    ['superintendent', 'The desk needs a superintendent.'],
    ['desk_officer', 'The desk needs a desk officer.']
  ])('are refused without a %s', (role, words) => {
    const without = [...FIRST.filter((each) => each.role !== role), officer('supervisor', 'V1')]
    expect(faultOf(() => checkFirstOfficers(without)).fields).toEqual({ officers: words })
  })

  it('are refused with one sign-in name twice, whatever its case, and with a number that holds nothing', () => {
    const twice = [...FIRST, officer('supervisor', '-', 'ADMINISTRATOR a1 ')]
    expect(faultOf(() => checkFirstOfficers(twice))).toMatchObject({
      code: 'FD-STF-01',
      fields: {
        'officers.3.number': 'Give the warrant or staff number: it tells two people apart.',
        'officers.3.signIn': 'Another officer already has this sign-in name.'
      }
    })
  })

  it('are refused where one human being would propose and decide, or enrol and confirm', () => {
    const proposes = [officer('administrator', 'A1'), officer('superintendent', 'D001'), officer('desk_officer', 'd 1')]
    expect(faultOf(() => checkFirstOfficers(proposes)).fields?.['officers']).toMatch(/one proposes, another decides/)
    const enrols = [officer('administrator', 's-1'), officer('superintendent', 'S1'), officer('desk_officer', 'D1')]
    expect(faultOf(() => checkFirstOfficers(enrols)).fields?.['officers']).toMatch(/the other confirms it/)
  })

  it('may hold two accounts of one person where that is harmless', () => {
    expect(() => checkFirstOfficers([...FIRST, officer('desk_officer', 'A1', 'ada at the desk')])).not.toThrow()
  })
})

describe('closing an account', () => {
  const admin = { role: 'administrator', person: 'A1' } as const
  const superintendent = { role: 'superintendent', person: 'S1' } as const

  it('is refused for the last administrator and the last superintendent', () => {
    expect(codeOf(() => requireDeskStillRuns('administrator', [superintendent]))).toBe('FD-STF-04')
    expect(codeOf(() => requireDeskStillRuns('superintendent', [admin]))).toBe('FD-STF-04')
    expect(codeOf(() => requireDeskStillRuns('desk_officer', [admin, superintendent]))).toBe('nothing refused')
    const another = { role: 'administrator', person: 'A2' } as const
    expect(codeOf(() => requireDeskStillRuns('administrator', [another, superintendent]))).toBe('nothing refused')
  })

  it('is refused where one human being would be left in both roles', () => {
    const both = { role: 'administrator', person: 'S1' } as const
    expect(codeOf(() => requireDeskStillRuns('administrator', [both, superintendent]))).toBe('FD-STF-05')
  })
})

describe('sign-in names', () => {
  it.each([
    ['Ada', 'ADA', true],
    ['Ada ', 'ada', true],
    ['Ａda', 'ada', true],
    ['Ada', 'Adah', false]
  ])('%s and %s: one is %s', (one, other, same) => {
    expect(sameSignIn(one, other)).toBe(same)
  })
})
