import { afterEach, describe, expect, test } from 'vitest'
import { supportOf } from '../../../../src-main/casework/referrals'
import { quorum } from '../../../../src-main/casework/referrals/support/rules'
import { attended, assessment, held, listed, need, plan, request, review, signpost, sought, TODAY } from './bodies'
import { openSupportDesk, type SupportDesk } from './support-desk'

const desks: SupportDesk[] = []
afterEach(() => {
  for (const { desk } of desks.splice(0)) desk.close()
})

async function open(given?: Parameters<typeof openSupportDesk>[0]): Promise<SupportDesk> {
  const made = await openSupportDesk(given)
  desks.push(made)
  return made
}

/** Eighteen on 1 December 2026. */
const nearlyAdult = { forenames: 'Oriel', surname: 'Passmore', dateOfBirth: '2008-12-01' }

describe('what went wrong in real cases cannot go unseen', () => {
  test('F5: an unanswered request is an alert, a chaser first and an overdue reply then, until it is settled', async () => {
    const desk = await open()
    const name = await desk.begin('support.sendRequest', request, 'request')
    expect((await desk.open()).alerts).toEqual([])
    desk.desk.at('2026-11-30T09:00:00.000Z')
    expect((await desk.open()).alerts.map(({ tone, words }) => `${tone} ${words}`)).toEqual([
      'soon Chaser due: Quillon Academy has not answered.'
    ])
    await desk.tell('support.chaseRequest', { request: name, chasedOn: '2026-11-30', how: 'Telephone' })
    expect((await desk.open()).alerts).toEqual([])
    desk.desk.at('2026-12-08T09:00:00.000Z')
    expect((await desk.open()).alerts[0]?.words).toMatch(/^Reply overdue: Quillon Academy/)
    const [opened] = supportOf(desk.desk.sql, desk.referral).requests
    expect(opened).toMatchObject({ repliedOn: null, chasedOn: ['2026-11-30'], nilReturn: false })
    await desk.tell('support.giveUpRequest', { request: name, givenUpOn: '2026-12-08', reason: 'The school closed.' })
    expect((await desk.open()).alerts).toEqual([])
  })

  test('F7: a need has one owner, and another answers for it only from the day they accept', async () => {
    const desk = await open()
    const name = await desk.begin('support.addNeed', need, 'need')
    const offer = { need: name, offeredOn: TODAY, toOrganisation: 'College', to: 'R. Vane' }
    const offered = await desk.tell('support.offerNeed', offer)
    expect(offered.needs[0]).toMatchObject({ owner: 'Maud Quince', ownerOrganisation: 'London Borough' })
    const first = offered.needs[0]?.handOvers[0]?.handOver ?? ''
    const answer = { need: name, handOver: first, answeredOn: TODAY, reason: 'No place is free.' }
    const declined = await desk.tell('support.answerNeedOffer', { ...answer, answer: 'declined' })
    expect(declined.needs[0]?.owner).toBe('Maud Quince')
    const again = await desk.tell('support.offerNeed', offer)
    const second = again.needs[0]?.handOvers[1]?.handOver ?? ''
    const accepted = await desk.tell('support.answerNeedOffer', {
      ...answer,
      handOver: second,
      answer: 'accepted',
      reason: ''
    })
    expect(accepted.needs[0]).toMatchObject({ owner: 'R. Vane', ownerOrganisation: 'College' })
    expect(accepted.needs[0]?.handOvers.map((each) => [each.answer, each.answeredOn])).toEqual([
      ['declined', TODAY],
      ['accepted', TODAY]
    ])
  })

  test('F8: fewer sessions held than planned is an alert from the day itself, and late from the day after', async () => {
    const desk = await open()
    const days = [TODAY, '2026-11-30', '2026-12-07']
    const planned = await desk.tell('support.planSessions', { provider: 'IP 7', commission: null, days })
    const [first, second] = planned.items.filter(({ part }) => part === 'session').map(({ item }) => item)
    await desk.tell('support.settleSession', { session: first ?? '', state: 'held', on: TODAY, reason: '' })
    expect((await desk.open()).alerts).toEqual([])
    desk.desk.at('2026-11-30T09:00:00.000Z')
    expect((await desk.open()).alerts).toMatchObject([
      { tone: 'soon', words: 'Fewer sessions held than planned: 1 of 2 to date. 1 without a word on why.' }
    ])
    desk.desk.at('2026-12-01T09:00:00.000Z')
    expect((await desk.open()).alerts).toMatchObject([
      { tone: 'late', words: 'Fewer sessions held than planned: 1 of 2 to date. 1 without a word on why.' }
    ])
    const missed = { session: second ?? '', state: 'missed' as const, on: '2026-11-30', reason: 'Ill.' }
    const { sessions, alerts } = await desk.tell('support.settleSession', missed)
    expect(sessions).toMatchObject({ planned: 2, held: 1, missed: 1, ahead: 1, unexplained: 0 })
    expect(alerts).toMatchObject([{ tone: 'soon', words: 'Fewer sessions held than planned: 1 of 2 to date.' }])
  })

  test('F9: open and residual needs are named, and an outcome can be opened again, all of it readable', async () => {
    const desk = await open()
    await desk.tell('support.listForPanel', listed)
    const name = await desk.begin('support.addNeed', need, 'need')
    expect((await desk.open()).alerts).toMatchObject([{ words: '1 need is open.' }])
    const settle = { need: name, settledOn: TODAY, reason: 'Waits for a place.' }
    const residual = await desk.tell('support.settleNeed', { ...settle, outcome: 'residual' })
    expect(residual.alerts).toMatchObject([{ words: '1 residual.' }])
    await desk.tell('support.settleNeed', { ...settle, outcome: null, reason: 'The place came.' })
    const { needs, items } = await desk.tell('support.settleNeed', { ...settle, outcome: 'addressed', reason: '' })
    expect(needs[0]?.outcome).toBe('addressed')
    expect(items.find(({ item }) => item === name)?.lines).toHaveLength(4)
  })

  test('F10: what the referrer was told and asked is kept with its day, after panel, exit and closure', async () => {
    const desk = await open()
    for (const at of ['panel', 'exit', 'closure'] as const) {
      await desk.tell('support.giveFeedback', { at, toldOn: TODAY, asked: 'How is school?', told: 'Support goes on.' })
    }
    const { feedback } = supportOf(desk.desk.sql, desk.referral)
    expect(feedback.map(({ at, toldOn, recordedOn }) => [at, toldOn, recordedOn])).toEqual([
      ['panel', TODAY, TODAY],
      ['exit', TODAY, TODAY],
      ['closure', TODAY, TODAY]
    ])
  })

  test('F11: a review keeps the day it was held and the day it was recorded, and shows the lag', async () => {
    const desk = await open()
    desk.desk.at('2027-07-26T09:00:00.000Z')
    await desk.tell('support.recordReview', { ...review, of: 'post_exit_6' })
    const { items } = await desk.open()
    expect(items[0]?.state).toBe('Held Mon, 23 Nov 2026, recorded 245 days later')
    expect(items[0]?.lines[0]).toMatchObject({ on: TODAY, recordedOn: '2027-07-26' })
    const line = (await desk.desk.ask('desk', 'referrals.open', { referral: desk.referral })).timeline.find((each) =>
      each.title.startsWith('Six months after exit')
    )
    expect([line?.happenedAt.slice(0, 10), line?.recordedAt.slice(0, 10)]).toEqual([TODAY, '2027-07-26'])
  })

  test('F12: assessments are references with their dates, side by side', async () => {
    const desk = await open()
    await desk.tell('support.addAssessment', {
      ...assessment,
      framework: 'VAF',
      reference: 'VAF-1',
      madeOn: '2025-01-02'
    })
    const { assessments } = await desk.tell('support.addAssessment', assessment)
    expect(assessments.map(({ framework, madeOn }) => [framework, madeOn])).toEqual([
      ['VAF', '2025-01-02'],
      ['PAF', '2026-11-20']
    ])
  })

  test('F20: a signposting is looked back at after 28 days, whatever its answer, and a refusal stays in sight', async () => {
    const desk = await open()
    const handOver = await desk.begin('support.handOver', signpost, 'handOver')
    const answer = { handOver, answeredOn: TODAY, by: 'Duty desk', reason: 'Below their threshold.' }
    const declined = await desk.tell('support.answerHandOver', { ...answer, answer: 'declined' })
    expect(declined.alerts.map(({ words }) => words)).toEqual(['Declined by Community mental health team.'])
    desk.desk.at('2026-12-20T09:00:00.000Z')
    expect((await desk.open()).alerts).toHaveLength(1)
    desk.desk.at('2026-12-21T09:00:00.000Z')
    expect((await desk.open()).alerts[0]?.words).toMatch(/^Look back: did Community mental health team/)
    const looked = { handOver, lookedOn: '2026-12-21', found: 'Referred again and taken on.' }
    expect((await desk.tell('support.lookBack', looked)).alerts).toHaveLength(1)
    expect(supportOf(desk.desk.sql, desk.referral).handOvers[0]).toMatchObject({ lookedBackOn: '2026-12-21' })
  })
})

describe('the eighteenth birthday (CTSA 2015, section 41(1))', () => {
  test('between consent sought and plan: consent lapses by itself and the person is asked (domain fixture 5)', async () => {
    const desk = await open(nearlyAdult)
    expect((await desk.open()).giver).toBe('parent_or_guardian')
    expect(await desk.refused('support.seekConsent', sought)).toBe('FD-SUP-31')
    const consent = await desk.begin('support.seekConsent', { ...sought, asked: 'parent' }, 'consent')
    const answer = { consent, answer: 'given' as const, answeredOn: TODAY, evidence: 'Form 12', reason: '' }
    const given = await desk.tell('support.answerConsent', answer)
    expect(given.consent).toBe('given_parent_guardian')
    expect(given.alerts).toMatchObject([
      { tone: 'soon', words: expect.stringContaining('turns 18 on Tue, 1 Dec 2026') }
    ])
    const entriesBefore = desk.desk.sql.get('SELECT count(*) AS entries FROM journal')
    desk.desk.at('2026-12-01T09:00:00.000Z')
    expect(desk.desk.sql.get('SELECT count(*) AS entries FROM journal')).toEqual(entriesBefore)
    const lapsed = await desk.tell('support.writePlan', { ...plan, agreedOn: '2026-12-01' })
    expect(lapsed.consent).toBe('lapsed_new_adult')
    expect(lapsed.giver).toBe('self')
    expect(lapsed.alerts[0]).toMatchObject({ tone: 'late', part: 'consent' })
    const asked = await desk.begin('support.seekConsent', { ...sought, soughtOn: '2026-12-01' }, 'consent')
    const own = { ...answer, consent: asked, answeredOn: '2026-12-01' }
    expect((await desk.tell('support.answerConsent', own)).consent).toBe('given_self')
  })
})

describe('a panel', () => {
  test('that was not quorate is recorded as it was, and said so with the section', async () => {
    const desk = await open()
    const meeting = await desk.begin('support.listForPanel', listed, 'meeting')
    const essex = attended.map((each) => (each.body === 'police' ? { ...each, force: 'essex' as const } : each))
    const { alerts } = await desk.tell('support.recordPanel', { ...held(meeting), attendance: essex })
    expect(alerts[0]?.words).toContain('section 37(3)')
    const [recorded] = supportOf(desk.desk.sql, desk.referral).meetings
    expect(recorded).toMatchObject({ heldOn: held(meeting).heldOn, attendance: essex })
    expect(quorum(recorded?.attendance ?? [], recorded?.residenceForce ?? null).lacks).toHaveLength(1)
  })

  test('that put the case off twice is pointed out', async () => {
    const desk = await open()
    for (const reason of ['No time', 'Papers late']) {
      const meeting = await desk.begin('support.listForPanel', listed, 'meeting')
      await desk.tell('support.deferPanel', { meeting, deferredOn: TODAY, reason })
    }
    expect((await desk.open()).alerts).toMatchObject([{ words: 'Put off by the panel 2 times.' }])
  })
})

describe('what was recorded wrongly', () => {
  test('is corrected by a new entry; both stay readable, and what counts is the newer', async () => {
    const desk = await open()
    const of = await desk.begin('support.sendRequest', request, 'request')
    const body = { ...request, partner: 'Quillon Academy Trust' }
    const correction = { act: 'support.request_sent' as const, of, reason: 'It is the trust.', body }
    const { items } = await desk.tell('support.correct', { correction })
    const [line] = items[0]?.lines ?? []
    expect(line?.title).toContain('Quillon Academy,')
    expect(line?.corrections).toMatchObject([
      { title: expect.stringContaining('Quillon Academy Trust'), reason: 'It is the trust.' }
    ])
    expect(supportOf(desk.desk.sql, desk.referral).requests[0]?.partner).toBe('Quillon Academy Trust')
    const { timeline } = await desk.desk.ask('desk', 'referrals.open', { referral: desk.referral })
    const titles = timeline.map(({ title }) => title)
    expect(titles.some((title) => title.startsWith('Corrected: Information asked of Quillon Academy Trust'))).toBe(true)
    expect(titles.some((title) => title.startsWith('Information asked of Quillon Academy,'))).toBe(true)
    expect(await desk.desk.rebuild()).toEqual([])
  })

  test('in the plan is written again; the earlier plan stays readable', async () => {
    const desk = await open()
    await desk.tell('support.writePlan', plan)
    await desk.tell('support.writePlan', { ...plan, provider: 'Intervention provider 9', why: 'IP 7 left.' })
    const support = supportOf(desk.desk.sql, desk.referral)
    expect(support.plan?.provider).toBe('Intervention provider 9')
    expect(support.planRevisions.map(({ provider }) => provider)).toEqual([
      'Intervention provider 7',
      'Intervention provider 9'
    ])
  })
})

test('what was recorded outlives a change of the case itself', async () => {
  const desk = await open()
  await desk.tell('support.sendRequest', request)
  await desk.desk.ask('desk', 'referrals.amend', { referral: desk.referral, fields: { school: 'Quillon Academy' } })
  expect((await desk.open()).items).toHaveLength(1)
})

test('opening the support is a consultation; recording is a collection or an alteration', async () => {
  const desk = await open()
  const count = (): number =>
    desk.desk.sql.get<{ entries: number }>('SELECT count(*) AS entries FROM journal')?.entries ?? 0
  const before = count()
  await desk.open()
  expect(count()).toBe(before + 1)
  await desk.tell('support.sendRequest', request)
  expect(count()).toBe(before + 2)
})

test('F10, F12: after a panel the referrer is to be told, and an assessment of a later day does not support it', async () => {
  const desk = await open()
  const meeting = await desk.begin('support.listForPanel', listed, 'meeting')
  const { alerts } = await desk.tell('support.recordPanel', held(meeting))
  expect(alerts.map(({ words }) => words)).toEqual([
    'No assessment is dated on or before the panel of Mon, 23 Nov 2026.',
    'The referrer has not been told since the panel of Mon, 23 Nov 2026.'
  ])
  desk.desk.at('2026-11-25T09:00:00.000Z')
  await desk.tell('support.addAssessment', { ...assessment, madeOn: '2026-11-24' })
  expect((await desk.open()).alerts).toHaveLength(2)
  await desk.tell('support.addAssessment', { ...assessment, madeOn: TODAY })
  const told = { at: 'panel' as const, toldOn: '2026-11-25', told: 'That support is offered.', asked: '' }
  expect((await desk.tell('support.giveFeedback', told)).alerts).toEqual([])
})

test('a transfer is to be acknowledged within five working days by the officer who receives it', async () => {
  const desk = await open()
  const transfer = { ...signpost, kind: 'transfer' as const, to: 'Essex', receivingOfficer: 'DS Lark' }
  const handOver = await desk.begin('support.handOver', transfer, 'handOver')
  desk.desk.at('2026-11-30T09:00:00.000Z')
  expect((await desk.open()).alerts).toMatchObject([{ tone: 'soon' }])
  desk.desk.at('2026-12-01T09:00:00.000Z')
  expect((await desk.open()).alerts).toMatchObject([
    { tone: 'late', words: 'The transfer to Essex is not acknowledged.' }
  ])
  const answer = { handOver, answer: 'accepted' as const, answeredOn: '2026-12-01', by: 'DS Lark', reason: '' }
  expect((await desk.tell('support.answerHandOver', answer)).alerts).toEqual([])
})

test('a panel whose day has passed without a record is late', async () => {
  const desk = await open()
  await desk.tell('support.listForPanel', listed)
  desk.desk.at('2026-12-11T09:00:00.000Z')
  expect((await desk.open()).alerts).toMatchObject([
    { tone: 'late', words: 'The panel of Thu, 10 Dec 2026 has passed and is not recorded.' }
  ])
})
