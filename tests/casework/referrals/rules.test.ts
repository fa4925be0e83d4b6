import { describe, expect, it } from 'vitest'
import { clockRuns } from '../../../src-main/casework/referrals/clock-runs'
import { noDecision } from '../../../src-main/casework/referrals/decisions'
import { missing, needsOf } from '../../../src-main/casework/referrals/needs'
import { faultsOfReceived, noFields } from '../../../src-main/casework/referrals/receipt'
import {
  missedClocks,
  notFor,
  requireDecider,
  requireStep,
  requireWithinCeiling,
  rolesToDecide,
  type Actor
} from '../../../src-main/casework/referrals/rules'
import { defaultPolicy } from '../../../src-main/casework/referrals/policy'
import { noSupport } from '../../../src-main/casework/referrals/support/support'
import type { Standing } from '../../../src-main/casework/referrals/standing'
import { transitionBetween, type Transition } from '../../../src-main/casework/referrals/stages'
import type { Role } from '../../../src-main/contract/codes/roles'
import type { Stage } from '../../../src-main/contract/codes/stages'
import type { GivenPerson } from '../../../src-main/contract/people'
import { Refusal, type DeskError } from '../../../src-main/contract/result'

const given: GivenPerson = {
  forenames: 'Lev',
  surname: 'Moss',
  otherNames: '',
  dateOfBirth: null,
  approximateAge: null
}
const officer: Actor = { role: 'desk_officer', person: 'T004' }

function standing(change: Partial<Standing> = {}): Standing {
  const stage = change.stage ?? 'RECEIVED'
  return {
    stage,
    stageSince: '2026-11-23T09:00:00.000Z',
    fields: {
      ...noFields('OFFICIAL-SENSITIVE'),
      receivedAt: '2026-11-23T08:00:00.000Z',
      immediateDanger: 'no',
      sector: 'education',
      referrerOrganisation: 'Quillon Academy',
      concernAsRaised: 'Said in class.',
      pcmtReference: 'PCMT-1'
    },
    given,
    person: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    earlierToWeigh: 0,
    otherReferrals: 0,
    under18: false,
    adultOn: null,
    acknowledged: true,
    shownOn: null,
    requests: [],
    stood: [{ stage, since: '2026-11-23', sinceAt: '2026-11-23T09:00:00.000Z' }],
    support: noSupport('01ARZ3NDEKTSV4RRFFQ69G5FAV'),
    policy: defaultPolicy,
    asOf: '2026-11-23',
    runs: clockRuns({
      receivedOn: '2026-11-23',
      acknowledged: { on: '2026-11-23', breachReason: '' },
      stays: [{ stage, since: '2026-11-23', reviewOn: null, breachReason: '' }]
    }),
    waiting: false,
    ...change
  }
}

const withFields = (stage: Stage, fields: Partial<Standing['fields']>): Standing =>
  standing({ stage, fields: { ...standing().fields, ...fields } })

const answered = (answer: 'clear' | 'hold' | 'transfer' | null) => ({
  request: 'r',
  asked: 'FIMU' as const,
  askedName: '',
  askedAt: '2026-11-23T09:00:00.000Z',
  answer,
  answeredAt: null,
  reference: ''
})

function refusedBy(work: () => unknown): DeskError {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error
    throw fault
  }
  throw new Error('nothing was refused')
}

const step = (of: Standing, to: Stage, actor = officer, how: 'alone' | 'by_two' = 'alone') =>
  requireStep(of, { to, decision: noDecision, on: '2026-11-23', actor, how })

describe('what a step needs of the record', () => {
  it.each<[string, Standing, Stage, string]>([
    ['the time of receipt', withFields('RECEIVED', { receivedAt: null }), 'SCREENING', 'When it was received'],
    [
      'the answer on danger',
      withFields('RECEIVED', { immediateDanger: null }),
      'SCREENING',
      'Whether anybody is in immediate danger'
    ],
    ['the sector', withFields('RECEIVED', { sector: null }), 'SCREENING', 'Sector it came from'],
    ['the organisation', withFields('RECEIVED', { referrerOrganisation: '' }), 'SCREENING', 'Referring organisation'],
    ['the concern', withFields('RECEIVED', { concernAsRaised: '' }), 'SCREENING', 'The concern as raised'],
    [
      'somebody told of danger',
      withFields('RECEIVED', { immediateDanger: 'yes' }),
      'SCREENING',
      'call 999 or the control room first'
    ],
    ['the person', standing({ stage: 'SCREENING', person: null }), 'DECONFLICTION', 'Is this person known?'],
    [
      'the PCMT reference',
      withFields('SCREENING', { pcmtReference: '' }),
      'DECONFLICTION',
      'PCMT reference, by the end of screening'
    ],
    [
      'a deconfliction answer',
      standing({ stage: 'DECONFLICTION' }),
      'GATEWAY',
      'Deconfliction asked and answered: clear'
    ],
    [
      'every request answered',
      standing({ stage: 'DECONFLICTION', requests: [answered(null), answered('clear')] }),
      'GATEWAY',
      'Deconfliction asked and answered: clear'
    ],
    [
      'the latest answer to be clear',
      standing({ stage: 'DECONFLICTION', requests: [answered('clear'), answered('hold')] }),
      'GATEWAY',
      'Deconfliction asked and answered: clear'
    ],
    [
      'an answer to hold',
      standing({ stage: 'DECONFLICTION', requests: [answered('clear')] }),
      'HELD',
      'Deconfliction answered: hold'
    ]
  ])('is refused without %s', (_what, of, to, words) => {
    const refused = refusedBy(() => step(of, to))
    expect(refused.code).toBe('FD-REF-13')
    expect(refused.message).toContain(`cannot be done yet. Still needed: `)
    expect(refused.message).toContain(words)
  })

  it('is taken when all is there', () => {
    expect(step(standing(), 'SCREENING').label).toBe('Begin screening')
    expect(step(standing({ stage: 'SCREENING' }), 'DECONFLICTION').to).toBe('DECONFLICTION')
    expect(step(standing({ stage: 'DECONFLICTION', requests: [answered('clear')] }), 'GATEWAY').to).toBe('GATEWAY')
  })

  it('lists each need with whether it is met, and the parts of the form still to be filled', () => {
    const transition = transitionBetween('DECONFLICTION', 'HELD') as Transition
    const needs = needsOf(transition, standing({ stage: 'DECONFLICTION' }), ['Get a deconfliction answer'])
    expect(needs.map(({ need, met, field }) => `${need} ${met} ${field}`)).toEqual([
      'deconfliction_hold false deconfliction',
      'decision.holdReason false decision.holdReason',
      'decision.reviewOn false decision.reviewOn',
      'decision.breachReason false decision.breachReason'
    ])
    expect(needs.at(-1)?.label).toBe('Why a clock was missed: Get a deconfliction answer')
  })

  it('lets a referral without any name be closed as no Prevent referral, but not go on', () => {
    const nameless = standing({ stage: 'SCREENING', person: null, given: { ...given, forenames: '', surname: '' } })
    const unmet = (to: Stage) =>
      needsOf(transitionBetween('SCREENING', to) as Transition, nameless, [])
        .filter(({ met, need }) => !met && !need.startsWith('decision.'))
        .map(({ need }) => need)
    expect(unmet('NOT_PREVENT')).toEqual([])
    expect(unmet('DECONFLICTION')).toEqual(['identity', 'earlier_referrals'])
  })

  it('asks for the PCMT reference from screening on, and for nothing of a closed case but receipt', () => {
    const without = (stage: Stage) => missing(withFields(stage, { pcmtReference: '' })).map(({ need }) => need)
    expect(without('RECEIVED')).toEqual([])
    expect(without('SCREENING')).toEqual(['pcmt'])
    expect(without('CLOSED_NFA')).toEqual([])
  })
})

describe('which steps there are and who takes them', () => {
  it.each<[string, () => unknown, string]>([
    ['a step that leads nowhere', () => step(standing(), 'GATEWAY'), 'FD-REF-10'],
    ['a step out of a closed case', () => step(standing({ stage: 'CLOSED_NFA' }), 'GATEWAY'), 'FD-REF-10'],
    ['alone what needs two', () => step(standing({ stage: 'GATEWAY' }), 'CLOSED_NFA'), 'FD-REF-11'],
    ['by two what needs one', () => step(standing(), 'SCREENING', officer, 'by_two'), 'FD-REF-12'],
    ['anything while a decision waits', () => step(standing({ waiting: true }), 'SCREENING'), 'FD-REF-15'],
    ['an administrator', () => step(standing(), 'SCREENING', { role: 'administrator', person: 'T001' }), 'FD-REF-14']
  ])('refuses %s', (_what, work, code) => {
    expect(refusedBy(work).code).toBe(code)
  })

  const closing = transitionBetween('GATEWAY', 'CLOSED_NFA') as Transition
  const going = transitionBetween('GATEWAY', 'INFO_GATHERING') as Transition

  it.each<[string, Transition, Partial<Standing>, Role, readonly Role[]]>([
    ['an adult referred once', closing, {}, 'supervisor', ['supervisor', 'superintendent']],
    [
      'a child, proposed by a desk officer',
      closing,
      { under18: true },
      'desk_officer',
      ['supervisor', 'superintendent']
    ],
    ['a child, proposed by a supervisor', closing, { under18: true }, 'supervisor', ['superintendent']],
    ['a repeat, proposed by a supervisor', closing, { otherReferrals: 1 }, 'supervisor', ['superintendent']],
    ['a repeat, proposed by the superintendent', closing, { otherReferrals: 1 }, 'superintendent', []],
    ['a child, going on', going, { under18: true }, 'supervisor', ['supervisor', 'superintendent']]
  ])('closing for %s is decided by the right grade', (_what, transition, change, proposer, roles) => {
    expect(rolesToDecide(transition, standing({ stage: 'GATEWAY', ...change }), proposer)).toEqual(roles)
  })

  it('never lets one human being be both, under any account', () => {
    const of = standing({ stage: 'GATEWAY' })
    const decide = (decider: Actor) => requireDecider(closing, of, officer, decider)
    expect(refusedBy(() => decide({ role: 'supervisor', person: 'T004' })).code).toBe('FD-REF-22')
    expect(refusedBy(() => decide({ role: 'desk_officer', person: 'T005' })).code).toBe('FD-REF-14')
    expect(() => decide({ role: 'supervisor', person: 'T003' })).not.toThrow()
    const child = standing({ stage: 'GATEWAY', under18: true })
    const proposer: Actor = { role: 'supervisor', person: 'T003' }
    const refused = refusedBy(() => requireDecider(closing, child, proposer, { role: 'supervisor', person: 'T006' }))
    expect(refused).toMatchObject({ code: 'FD-REF-23', next: 'Choose an officer of a higher grade.' })
  })

  it('says why an officer cannot take a step', () => {
    expect(notFor(closing, standing({ stage: 'GATEWAY' }), officer)).toBeNull()
    expect(notFor(closing, standing({ stage: 'GATEWAY', waiting: true }), officer)).toBe(
      'A decision waits for a second officer.'
    )
    expect(notFor(closing, standing({ stage: 'GATEWAY' }), { role: 'administrator', person: 'T001' })).toBe(
      'Only for: Desk officer, Prevent supervisor, Superintendent.'
    )
    const chief: Actor = { role: 'superintendent', person: 'T002' }
    expect(notFor(closing, standing({ stage: 'GATEWAY', under18: true }), chief)).toContain('a higher grade than yours')
  })
})

describe('clocks a step would miss', () => {
  it('names those that end late, and an acknowledgement left open by closing', () => {
    const of = standing({ stage: 'GATEWAY' })
    expect(missedClocks(of, 'CLOSED_NFA', '2026-11-30')).toEqual([])
    expect(missedClocks(of, 'CLOSED_NFA', '2026-12-01')).toEqual(['Decide at the gateway'])
    const untold = clockRuns({
      receivedOn: '2026-11-23',
      acknowledged: null,
      stays: [{ stage: 'GATEWAY', since: '2026-11-23', reviewOn: null, breachReason: '' }]
    })
    expect(missedClocks(standing({ stage: 'GATEWAY', runs: untold }), 'CLOSED_NFA', '2026-11-23')).toEqual([
      'Acknowledge the referrer'
    ])
    expect(missedClocks(standing({ stage: 'GATEWAY', runs: untold }), 'INFO_GATHERING', '2026-11-23')).toEqual([])
  })
})

describe('receipt', () => {
  const now = '2026-11-23T09:00:00.000Z'
  it.each([
    ['received in the future', { receivedAt: '2026-11-23T09:00:00.001Z' }, {}, 'fields.receivedAt', 'in the future'],
    ['born in the future', {}, { dateOfBirth: '2026-11-24' }, 'given.dateOfBirth', 'lies in the future'],
    [
      'born after receipt',
      { receivedAt: '2026-11-01T09:00:00.000Z' },
      { dateOfBirth: '2026-11-02' },
      'given.dateOfBirth',
      'after the referral was received'
    ],
    ['born 121 years ago', {}, { dateOfBirth: '1905-11-22' }, 'given.dateOfBirth', 'older than 120']
  ])('refuses %s', (_what, fields, person, field, words) => {
    const faults = faultsOfReceived({ fields, given: { ...given, ...person } }, now)
    expect(Object.keys(faults)).toEqual([field])
    expect(faults[field]).toContain(words)
  })

  it('finds no fault with what is merely missing', () => {
    expect(faultsOfReceived({ fields: {}, given }, now)).toEqual({})
  })

  it('holds nothing above the ceiling', () => {
    expect(() => requireWithinCeiling('OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE')).not.toThrow()
    expect(refusedBy(() => requireWithinCeiling('SECRET', 'OFFICIAL-SENSITIVE'))).toMatchObject({
      code: 'FD-REF-03',
      fields: { 'fields.marking': 'At most OFFICIAL-SENSITIVE on this PC.' }
    })
    expect(noFields('OFFICIAL').marking).toBe('OFFICIAL')
    expect(noFields('SECRET').marking).toBe('OFFICIAL-SENSITIVE')
  })
})
