import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockRuns } from '../../../src-main/casework/referrals/clock-runs'
import { limitsOn } from '../../../src-main/casework/referrals/clocks'
import { referralKinds } from '../../../src-main/casework/referrals/entries'
import { noDecision } from '../../../src-main/casework/referrals/decisions'
import { defaultPolicy, firstPolicy, policyParameters } from '../../../src-main/casework/referrals/policy'
import { requireVariable } from '../../../src-main/casework/referrals/varying'
import { concernFaults } from '../../../src-main/casework/referrals/receipt'
import { closureSuccessors, concernSuccessors } from '../../../src-main/contract/codes/successors'
import { codesOn } from '../../../src-main/contract/codes/code-list'
import { closureReasons } from '../../../src-main/contract/codes/decisions'
import { concerns } from '../../../src-main/contract/codes/referral'
import type { Json } from '../../../src-main/journal/entry'
import { Refusal } from '../../../src-main/contract/result'
import { decided, openWorkingDesk, toGateway, type WorkingDesk } from './working-desk'

const REASON = 'The panel could not meet because its chair was ill; the next meeting is on the new day.'

let desk: WorkingDesk
beforeAll(async () => {
  desk = await openWorkingDesk()
})
afterAll(() => desk.close())

describe('varying a limit', () => {
  it('takes two people, keeps the first day, and survives a rebuild', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral } = await toGateway(desk, {
      forenames: 'Quirin',
      surname: 'Varyman',
      dateOfBirth: '1951-02-03'
    })
    const asked = { referral, clock: 'gateway', round: 1, dueOn: '2026-12-07', reason: REASON }
    const same = await desk.refusal('desk', 'referrals.varyLimit', { ...asked, second: desk.officer('desk again') })
    expect(same.code).toBe('FD-SEC-01')
    const junior = await desk.refusal('desk', 'referrals.varyLimit', { ...asked, second: desk.officer('desk2') })
    expect(junior.code).toBe('FD-SEC-01')
    const view = await desk.ask('desk', 'referrals.varyLimit', { ...asked, second: desk.officer('visor') })
    expect(view.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      dueOn: '2026-12-07',
      variedFrom: '2026-11-30',
      variedReason: REASON,
      brokenOn: null,
      state: 'running'
    })
    expect(
      view.timeline.some(
        ({ title, second }) => title.startsWith('Limit varied: Decide at the gateway') && second !== null
      )
    ).toBe(true)
    expect(view.supervisors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Viv Osei', 'Sol Brandt']))
    expect(view.supervisors.map(({ name }) => name)).not.toContain('Dee Marsh')
    expect(await desk.rebuild()).toEqual([])
  })

  it('leaves a breach that had happened on the clock for good', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral } = await toGateway(desk, {
      forenames: 'Odalys',
      surname: 'Brokenlimit',
      dateOfBirth: '1972-10-28'
    })
    desk.at('2026-12-03T09:00:00.000Z')
    await desk.ask('desk', 'referrals.varyLimit', {
      referral,
      clock: 'gateway',
      round: 1,
      dueOn: '2026-12-10',
      reason: REASON,
      second: desk.officer('super')
    })
    const done = await decided(desk, referral, { to: 'CLOSED_NFA' })
    expect(done.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      state: 'missed',
      stoppedOn: '2026-12-03',
      brokenOn: '2026-11-30'
    })
  })

  const [acknowledge, gateway] = ['acknowledge', 'gateway'].map((clock) =>
    clockRuns({
      receivedOn: '2026-11-23',
      acknowledged: { on: '2026-11-23', breachReason: '' },
      stays: [{ stage: 'HELD', since: '2026-11-23', reviewOn: null, breachReason: '' }]
    }).find((run) => run.clock === clock)
  )

  it.each([
    [
      'a clock that ended',
      'acknowledge',
      '2026-12-01',
      REASON,
      'FD-REF-60',
      'This clock does not run any more, so there is no limit to vary.'
    ],
    ['a clock nobody knows', 'lunch', '2026-12-01', REASON, 'FD-REF-60', 'This clock does not run any more'],
    [
      'a day that has passed',
      'hold',
      '2026-11-23',
      REASON,
      'FD-REF-13',
      'The new last day lies in the future: choose a day after today.'
    ],
    ['the day it is due already', 'hold', '2026-12-21', REASON, 'FD-REF-13', 'This is the day it is due already.'],
    [
      'a reason that is none',
      'hold',
      '2026-12-22',
      'as discussed',
      'FD-REF-13',
      'Give the reason in at least 40 characters; it stays on the clock.'
    ]
  ])('refuses %s', (_what, clock, dueOn, reason, code, sentence) => {
    const runs = clockRuns({
      receivedOn: '2026-11-23',
      acknowledged: { on: '2026-11-23', breachReason: '' },
      stays: [{ stage: 'HELD', since: '2026-11-23', reviewOn: null, breachReason: '' }]
    })
    expect(acknowledge?.stoppedOn).toBe('2026-11-23')
    expect(gateway).toBeUndefined()
    const vary = () => requireVariable(runs, { clock, round: 1, dueOn, reason }, '2026-11-23', defaultPolicy)
    expect(vary).toThrow(Refusal)
    expect(vary).toThrow(sentence)
    try {
      vary()
    } catch (fault) {
      expect((fault as Refusal).error.code).toBe(code)
    }
  })

  it('refuses a clock that stands still, whose limit moves by itself', () => {
    const stays = (['RECEIVED', 'GATEWAY', 'HELD'] as const).map((stage) => ({
      stage,
      since: '2026-11-23',
      reviewOn: null,
      breachReason: ''
    }))
    const runs = clockRuns({ receivedOn: '2026-11-23', acknowledged: null, stays })
    const asked = { clock: 'gateway', round: 1, dueOn: '2026-12-22', reason: REASON }
    expect(() => requireVariable(runs, asked, '2026-11-23', defaultPolicy)).toThrow(
      'This clock stands still during the hold.'
    )
  })
})

describe('showing a case to a supervisor, and reopening it', () => {
  it('is recorded by two, then the referral can be closed and, with something new, begun again', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral } = await toGateway(desk, {
      forenames: 'Tjark',
      surname: 'Shownman',
      dateOfBirth: '2001-05-17'
    })
    const advice = 'Ask the second school before anything is closed.'
    const shown = await desk.ask('desk', 'referrals.showToSupervisor', {
      referral,
      advice,
      second: desk.officer('visor')
    })
    expect(shown.timeline.some(({ title }) => title === 'Shown to a supervisor before any closure')).toBe(true)
    const closed = await decided(desk, referral, { to: 'CLOSED_NFA' })
    const late = await desk.refusal('desk', 'referrals.showToSupervisor', {
      referral,
      advice,
      second: desk.officer('visor')
    })
    expect(late).toMatchObject({ code: 'FD-REF-34', next: 'If there is new information, reopen it.' })
    expect(closed.steps.map(({ to }) => to)).toEqual(['REOPENED'])

    desk.at('2026-12-14T09:00:00.000Z')
    const refused = await desk.refusal('desk', 'referrals.step', { referral, to: 'REOPENED' })
    expect(refused.fields).toEqual({ 'decision.whatIsNew': 'Say what is new.' })
    const decision = { whatIsNew: 'The second school reported threats.', newReferral: 'PR-2026-0044' }
    const again = await desk.ask('desk', 'referrals.step', { referral, to: 'REOPENED', decision })
    expect(again).toMatchObject({ open: true, stage: 'REOPENED' })
    expect(again.clocks.filter(({ clock }) => clock === 'gateway')).toMatchObject([
      { round: 1, state: 'met' },
      { round: 2, startedOn: '2026-12-14', dueOn: '2026-12-21', state: 'running' }
    ])
    expect(again.journey.filter(({ state }) => state === 'done')).toEqual([])
    await desk.ask('desk', 'referrals.step', { referral, to: 'SCREENING' })
    await desk.ask('desk', 'referrals.step', { referral, to: 'DECONFLICTION' })
    const old = await desk.refusal('desk', 'referrals.step', { referral, to: 'GATEWAY' })
    expect(old.message).toContain('Deconfliction asked and answered: clear')
    expect(await desk.rebuild()).toEqual([])
  })

  it('a later deconfliction request has a clock, and a hold on its answer leads back', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral } = await toGateway(desk, {
      forenames: 'Pelagia',
      surname: 'Askedagain',
      dateOfBirth: '1988-08-09'
    })
    const asked = await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'CTCO' })
    expect(asked.clocks.find(({ clock }) => clock === 'deconfliction_again')).toMatchObject({
      dueOn: '2026-11-25',
      stoppedOn: null
    })
    const request = asked.deconfliction.at(-1)?.request ?? ''
    desk.at('2026-11-27T09:00:00.000Z')
    const answered = await desk.ask('desk', 'referrals.answerDeconfliction', {
      referral,
      request,
      answer: 'hold',
      reference: 'C/1'
    })
    expect(answered.clocks.find(({ clock }) => clock === 'deconfliction_again')).toMatchObject({
      state: 'missed',
      stoppedOn: '2026-11-27'
    })
    const held = await desk.ask('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-10' }
    })
    expect(held.steps.map(({ to }) => to)).toEqual(['HELD', 'GATEWAY', 'TRANSFERRED', 'CLOSED_PURSUE'])
    expect(held.steps[1]?.label).toBe('Release the hold: back to “Gateway assessment”')
  })
})

describe('the policy', () => {
  it('has for each parameter a default within its bounds, a label and a source', () => {
    for (const { default: value, least, most, label, source } of policyParameters) {
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(most)
      expect(label.length).toBeGreaterThan(8)
      expect(source.length).toBeGreaterThan(10)
    }
    expect(Object.keys(firstPolicy).sort()).toEqual(policyParameters.map(({ name }) => name).sort())
  })

  it('travels with the entries that begin a clock, and no further', () => {
    expect(limitsOn({ ...defaultPolicy, gateway: 7 }, 'RECEIVED')).toEqual({ acknowledge: 1, gateway: 7, firstDay: 0 })
    expect(limitsOn(defaultPolicy, 'TRANSFERRED')).toEqual({ transferAcknowledgement: 5, firstDay: 0 })
    expect(limitsOn(defaultPolicy, 'CLOSED_NFA')).toEqual({ firstDay: 0 })
  })

  it('is not named by bodies of the first program, which are still read', () => {
    const kind = (name: string) => referralKinds.find((each) => each.name === name)
    const later = [
      'decidingBody',
      'decisionMaker',
      'decidedOn',
      'reasonableGrounds',
      'enquiries',
      'outstanding',
      'feedback',
      'exitReason',
      'shortfall',
      'objective',
      'tactics',
      'partners',
      'riskLevel',
      'reviewKind',
      'receivingOfficer',
      'whatIsNew',
      'newReferral'
    ]
    const decision = Object.fromEntries(Object.entries(noDecision).filter(([name]) => !later.includes(name)))
    const old: [string, object][] = [
      ['referral.stepped', { from: 'RECEIVED', to: 'SCREENING', decision }],
      ['referral.proposed', { from: 'GATEWAY', to: 'PLP', decision, words: [{ heading: 'a', text: 'b' }] }],
      [
        'referral.decided',
        {
          proposal: `${'0'.repeat(26)}.1:1`,
          verdict: 'confirm',
          reason: '',
          from: 'GATEWAY',
          to: 'PLP',
          outcome: { closureReason: null, holdReason: null, reviewOn: null },
          breachReason: '',
          digest: 'ab'.repeat(32),
          signature: 'AAAA',
          key: 'AAAA'
        }
      ],
      ['referral.deconfliction_asked', { asked: 'FIMU', askedName: '' }]
    ]
    for (const [name, body] of old) {
      const known = kind(name)
      expect(known?.body.safeParse(body).success, name).toBe(false)
      expect(known?.body.safeParse(known.upgrade?.(body as Json, 1)).success, name).toBe(true)
    }
  })
})

describe('code lists over the years', () => {
  it('name for every old value what took its place, with values in use now', () => {
    const inUse = (list: typeof concerns | typeof closureReasons) =>
      codesOn(list as never, '2026-11-23').map(({ code }) => code as string)
    const old = (list: typeof concerns | typeof closureReasons) =>
      list.codes
        .filter((each) => 'validTo' in each)
        .map(({ code }) => code as string)
        .sort()
    expect(concernSuccessors.map((each) => each.old as string).sort()).toEqual(old(concerns))
    expect(closureSuccessors.map((each) => each.old as string).sort()).toEqual(old(closureReasons))
    for (const each of concernSuccessors) expect(inUse(concerns)).toEqual(expect.arrayContaining([...each.new]))
    for (const each of closureSuccessors) expect(inUse(closureReasons)).toEqual(expect.arrayContaining([...each.new]))
  })

  it.each([
    ['conflicted', '2023-06-01', true],
    ['conflicted', '2024-04-30', true],
    ['conflicted', '2024-05-01', false],
    ['extreme_violence', '2026-11-01', true],
    ['extreme_violence', '2022-11-01', true],
    ['school_massacre', '2026-11-01', false]
  ] as const)('%s for a referral of %s: %s', (concern, received, possible) => {
    expect(Object.keys(concernFaults(concern, received, '2026-11-23'))).toEqual(
      possible ? [] : ['fields.concernAsReferred']
    )
  })

  it('refuse a value out of use for a new record and keep it on an old one', async () => {
    const given = { forenames: 'Brunhild', surname: 'Oldcode', dateOfBirth: '1964-12-30' }
    desk.at('2026-12-20T09:00:00.000Z')
    const fields = { receivedAt: '2026-12-19T09:00:00.000Z', concernAsReferred: 'conflicted' as const }
    const refused = await desk.refusal('desk', 'referrals.receive', { given, fields })
    expect(refused).toMatchObject({ code: 'FD-REF-02' })
    expect(refused.message).toContain('This type of concern was not in use when the referral was received.')
    const old = await desk.ask('desk', 'referrals.receive', {
      given,
      fields: { ...fields, receivedAt: '2023-01-09T09:00:00.000Z' }
    })
    const kept = await desk.ask('desk', 'referrals.amend', { referral: old.id, fields: { school: 'Quillon Academy' } })
    expect(kept.fields['concernAsReferred']).toBe('conflicted')
  })
})
