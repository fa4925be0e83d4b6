import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  adult,
  child,
  decided,
  openDecision,
  openWorkingDesk,
  receive,
  soundDecision,
  toAnswered,
  toGateway,
  toScreening,
  wholeFields,
  type WorkingDesk
} from './working-desk'

let desk: WorkingDesk

beforeAll(async () => {
  desk = await openWorkingDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.at('2026-11-23T09:00:00.000Z'))

const person = (surname: string) => ({ ...adult, surname, dateOfBirth: null })

describe('the journey', () => {
  it('goes from receipt to gathering information, each step in its time', async () => {
    const view = await toGateway(desk, person('Longway'))
    expect(view.journey.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      'RECEIVED done',
      'SCREENING done',
      'DECONFLICTION done',
      'GATEWAY here',
      'INFO_GATHERING ahead',
      'S36_DECISION ahead',
      'PANEL_LISTED ahead',
      'PANEL_CONSIDERED ahead',
      'CONSENT_SOUGHT ahead',
      'ADOPTED ahead',
      'EXIT_PROPOSED ahead',
      'EXITED ahead',
      'POST_EXIT_6 ahead',
      'POST_EXIT_12 ahead',
      'CLOSED ahead'
    ])
    const gathering = await decided(desk, view.id, { to: 'INFO_GATHERING', decision: openDecision })
    expect(gathering.stage).toBe('INFO_GATHERING')
    expect(gathering.clocks.map(({ clock, state }) => `${clock} ${state}`)).toEqual([
      'acknowledge met',
      'screening met',
      'deconfliction met',
      'gateway met',
      'info_gathering running'
    ])
    expect(gathering.clocks.at(-1)).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-21' })
  })

  it('offers only steps that lead on, each with what it needs', async () => {
    const { steps } = await toScreening(desk, person('Offered'))
    expect(steps.map(({ to, needsSecond }) => `${to} ${needsSecond}`)).toEqual([
      'DECONFLICTION false',
      'NOT_PREVENT true'
    ])
    expect(steps[0]?.needs.filter(({ met }) => !met)).toEqual([])
    expect(steps[1]?.asks).toContain('closureReason')
    expect(steps[1]?.closureReasons).toEqual(['nfa_misdirected', 'nfa_malicious', 'nfa_misinformed'])
  })

  it('holds, reviews the hold, releases it, and the gateway clock stands still meanwhile', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral, deconfliction } = await toAnswered(desk, person('Heldman'), 'hold')
    expect(deconfliction).toMatchObject([{ answer: 'hold', reference: 'FIMU/1' }])
    const refused = await desk.refusal('desk', 'referrals.step', { referral, to: 'GATEWAY' })
    expect(refused.message).toContain('Deconfliction asked and answered: clear')
    desk.at('2026-11-24T09:00:00.000Z')
    const held = await desk.ask('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-18' }
    })
    expect(held.clocks.find(({ clock }) => clock === 'hold')).toMatchObject({ dueOn: '2026-12-18', state: 'running' })
    const { rows } = await desk.ask('visor', 'referrals.list', { filter: { stages: ['HELD'] }, sort: {} })
    expect(rows[0]).toMatchObject({ clock: { clock: 'hold', dueOn: '2026-12-18' }, flags: { hold: true } })
    const review = {
      holdReason: 'live_investigation' as const,
      reviewOn: '2027-01-08',
      reason: openDecision.reason ?? ''
    }
    desk.at('2026-12-17T09:00:00.000Z')
    const reviewed = await decided(desk, referral, { to: 'HELD', decision: review })
    expect(
      reviewed.clocks.filter(({ clock }) => clock === 'hold').map(({ state, dueOn }) => `${state} ${dueOn}`)
    ).toEqual(['met 2026-12-18', 'running 2027-01-08'])
    const again = await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'CTCO' })
    await desk.ask('desk', 'referrals.answerDeconfliction', {
      referral,
      request: again.deconfliction.at(-1)?.request ?? '',
      answer: 'clear'
    })
    const released = await decided(desk, referral, {
      to: 'GATEWAY',
      decision: { reason: openDecision.reason ?? '', evidence: 'Their second answer.' }
    })
    expect(released.stage).toBe('GATEWAY')
    // Received 23 November, one working day used before the hold; 17 working days stood still.
    expect(released.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      dueOn: '2026-12-23',
      workingDaysLeft: 4
    })
  })

  it('passes a referral to investigation when the answer says so', async () => {
    const { id: referral } = await toAnswered(desk, person('Passed'), 'transfer')
    await desk.ask('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-01' }
    })
    const closed = await decided(desk, referral, {
      to: 'CLOSED_PURSUE',
      decision: {
        closureReason: 'escalated_to_investigation',
        reason: soundDecision.reason ?? '',
        evidence: 'Their answer, by reference.',
        enquiries: ['Deconfliction, by reference'],
        feedback: 'The referrer will be told that others have taken it on.'
      }
    })
    expect(closed).toMatchObject({ open: false, stage: 'CLOSED_PURSUE', steps: [{ to: 'REOPENED' }] })
    expect(closed.journey.at(-1)).toMatchObject({ stage: 'CLOSED_PURSUE', state: 'here' })
  })

  it('needs a reason for every clock that ends late, and keeps it', async () => {
    const { id: referral } = await toGateway(desk, person('Lateman'))
    desk.at('2026-12-02T09:00:00.000Z')
    const late = await desk.ask('desk', 'referrals.open', { referral })
    expect(late.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({ state: 'late', workingDaysLeft: -2 })
    expect(late.steps[0]?.asks).toContain('breachReason')
    const refused = await desk.refusal('desk', 'referrals.propose', {
      referral,
      to: 'INFO_GATHERING',
      decision: openDecision
    })
    expect(refused.fields).toEqual({
      'decision.breachReason': 'Missed: Decide at the gateway. Say why; it stays on the record.'
    })
    const explained = { ...openDecision, breachReason: 'Two officers were away and the desk was covered.' }
    const done = await decided(desk, referral, { to: 'INFO_GATHERING', decision: explained })
    expect(done.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      state: 'missed',
      stoppedOn: '2026-12-02',
      breachReason: 'Two officers were away and the desk was covered.'
    })
  })

  it('closes with the referrer never told only when it says why', async () => {
    const { id: referral } = await receive(desk, person('Untold'))
    await desk.ask('desk', 'referrals.step', { referral, to: 'SCREENING' })
    await desk.ask('desk', 'referrals.amend', { referral, fields: { pcmtReference: 'PCMT-3' } })
    const decision = {
      ...soundDecision,
      closureReason: 'nfa_misdirected' as const,
      grounds: ['report_unfounded' as const]
    }
    const refused = await desk.refusal('desk', 'referrals.propose', { referral, to: 'NOT_PREVENT', decision })
    expect(refused.fields).toEqual({
      'decision.breachReason': 'Missed: Acknowledge the referrer. Say why; it stays on the record.'
    })
    const closed = await decided(desk, referral, {
      to: 'NOT_PREVENT',
      decision: { ...decision, breachReason: 'The referrer left no way to reach them.' }
    })
    expect(closed.clocks.find(({ clock }) => clock === 'acknowledge')).toMatchObject({ state: 'missed' })
  })

  it('weighs several referrals of a person together', async () => {
    const first = await toGateway(desk, { forenames: 'Rowan', surname: 'Threlkeld', dateOfBirth: '1991-03-03' })
    await desk.ask('desk', 'referrals.receive', {
      given: { forenames: 'Rowan', surname: 'Threlkeld', dateOfBirth: '1991-03-03' },
      fields: wholeFields,
      judgements: [{ person: first.person?.id ?? '', verdict: 'same' }]
    })
    const refused = await desk.refusal('desk', 'referrals.propose', {
      referral: first.id,
      to: 'CLOSED_NFA',
      decision: soundDecision
    })
    expect(refused.fields).toEqual({
      'decision.cumulative': 'This person has been referred before. Say what the referrals mean together.'
    })
    const decision = { ...soundDecision, cumulative: 'Two referrals in one week from one school about one event.' }
    const { proposal } = await desk.ask('visor', 'referrals.propose', {
      referral: first.id,
      to: 'CLOSED_NFA',
      decision
    })
    expect(proposal?.deciders.map(({ name }) => name)).toEqual(['Sol Brandt'])
    const samegrade = await desk.refusal('visor', 'referrals.decide', {
      referral: first.id,
      proposal: proposal?.id ?? '',
      digest: proposal?.digest ?? '',
      verdict: 'confirm',
      second: desk.officer('visor2')
    })
    expect(samegrade.code).toBe('FD-REF-23')
  })

  it('needs a higher grade to close for a child too', async () => {
    const { id: referral } = await toGateway(desk, child)
    const { steps } = await desk.ask('super', 'referrals.open', { referral })
    expect(steps.find(({ to }) => to === 'CLOSED_NFA')?.notFor).toContain('a higher grade than yours')
    expect(steps.find(({ to }) => to === 'INFO_GATHERING')?.notFor).toBeNull()
  })

  it('leaves tables that a rebuild from the journal makes again (P8)', async () => {
    expect(await desk.rebuild()).toEqual([])
  })
})
