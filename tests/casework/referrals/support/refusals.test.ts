import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { supportRefusals, supportWords } from '../../../../src-main/casework/referrals/support/refusals'
import {
  assessment,
  attended,
  held,
  listed,
  need,
  pack,
  plan,
  request,
  review,
  signpost,
  sought,
  TODAY
} from './bodies'
import { openSupportDesk, type SupportDesk } from './support-desk'

let desk: SupportDesk
const seen = new Set<string>()

beforeAll(async () => {
  desk = await openSupportDesk()
})
afterAll(() => desk.desk.close())

async function refused(...given: Parameters<SupportDesk['refused']>): Promise<string> {
  const code = await desk.refused(...given)
  seen.add(code)
  return code
}

const TOMORROW = '2026-11-24'
const YESTERDAY = '2026-11-22'
const NOBODY = '01J00000000000000000000000.1:99'

describe('what cannot be recorded', () => {
  test('goes on with something that is not there, or of another kind', async () => {
    const chase = { chasedOn: TODAY, how: '' }
    expect(await refused('support.chaseRequest', { request: NOBODY, ...chase })).toBe('FD-SUP-01')
    const meeting = await desk.begin('support.listForPanel', listed, 'meeting')
    expect(await refused('support.chaseRequest', { request: meeting, ...chase })).toBe('FD-SUP-01')
  })

  test('has not happened, or happened before the referral came', async () => {
    expect(await refused('support.sendRequest', { ...request, sentOn: TOMORROW })).toBe('FD-SUP-02')
    expect(await refused('support.sendRequest', { ...request, sentOn: YESTERDAY })).toBe('FD-SUP-04')
    expect(await refused('support.recordReview', { ...review, heldOn: TOMORROW })).toBe('FD-SUP-02')
  })

  test('F12: an assessment dated in the future; one made before the referral is taken', async () => {
    expect(await refused('support.addAssessment', { ...assessment, madeOn: TOMORROW })).toBe('FD-SUP-02')
    await desk.tell('support.addAssessment', assessment)
  })

  test('of a request', async () => {
    expect(await refused('support.sendRequest', { ...request, dueOn: YESTERDAY })).toBe('FD-SUP-10')
    const name = await desk.begin('support.sendRequest', request, 'request')
    const reply = { request: name, repliedOn: TODAY, nilReturn: false, reference: '', gist: '' }
    expect(await refused('support.answerRequest', reply)).toBe('FD-SUP-12')
    expect(await refused('support.answerRequest', { ...reply, nilReturn: true, repliedOn: YESTERDAY })).toBe(
      'FD-SUP-03'
    )
    await desk.tell('support.answerRequest', { ...reply, nilReturn: true })
    expect(await refused('support.answerRequest', { ...reply, nilReturn: true })).toBe('FD-SUP-11')
    expect(await refused('support.chaseRequest', { request: name, chasedOn: TODAY, how: '' })).toBe('FD-SUP-11')
    expect(await refused('support.giveUpRequest', { request: name, givenUpOn: TODAY, reason: 'No' })).toBe('FD-SUP-11')
  })

  test('of a panel', async () => {
    const meeting = await desk.begin('support.listForPanel', listed, 'meeting')
    const sensitive = [{ label: 'Item 4', sensitive: true, included: true }]
    expect(await refused('support.sendPack', { ...pack(meeting), items: sensitive })).toBe('FD-SUP-20')
    expect(await refused('support.sendPack', { ...pack(meeting), recipients: [] })).toBe('FD-SUP-21')
    const nobodyChairs = attended.map((each) => ({ ...each, chairs: false }))
    expect(await refused('support.recordPanel', { ...held(meeting), attendance: nobodyChairs })).toBe('FD-SUP-23')
    const policeChairs = attended.map((each) => ({ ...each, chairs: each.body === 'police' }))
    expect(await refused('support.recordPanel', { ...held(meeting), attendance: policeChairs })).toBe('FD-SUP-24')
    const forceless = attended.map((each) => ({ ...each, force: null }))
    expect(await refused('support.recordPanel', { ...held(meeting), attendance: forceless })).toBe('FD-SUP-25')
    expect(await refused('support.recordPanel', { ...held(meeting), otherServices: '' })).toBe('FD-SUP-26')
    await desk.tell('support.recordPanel', held(meeting))
    expect(await refused('support.recordPanel', held(meeting))).toBe('FD-SUP-22')
    expect(await refused('support.deferPanel', { meeting, deferredOn: TODAY, reason: 'No time' })).toBe('FD-SUP-22')
  })

  test('of consent', async () => {
    expect(await refused('support.seekConsent', { ...sought, asked: 'parent' })).toBe('FD-SUP-31')
    const consent = await desk.begin('support.seekConsent', sought, 'consent')
    const answer = { consent, answer: 'given' as const, answeredOn: TODAY, evidence: '', reason: '' }
    expect(await refused('support.answerConsent', answer)).toBe('FD-SUP-34')
    expect(await refused('support.answerConsent', { ...answer, answer: 'withdrawn' })).toBe('FD-SUP-33')
    await desk.tell('support.answerConsent', { ...answer, evidence: 'Form 12' })
    expect(await refused('support.answerConsent', { ...answer, answer: 'refused' })).toBe('FD-SUP-32')
    await desk.tell('support.answerConsent', { ...answer, answer: 'withdrawn', reason: 'Has moved on.' })
    expect((await desk.open()).consent).toBe('withdrawn')
  })

  test('of consent, where no age is known', async () => {
    const other = await openSupportDesk({ forenames: 'Ola', surname: 'Nemo' })
    const code = await other.refused('support.seekConsent', sought)
    other.desk.close()
    seen.add(code)
    expect(code).toBe('FD-SUP-30')
  })

  test('F7, F9: of a need', async () => {
    expect(await refused('support.addNeed', { ...need, noActionReason: 'None needed' })).toBe('FD-SUP-40')
    expect(await refused('support.addNeed', { ...need, action: '' })).toBe('FD-SUP-40')
    expect(await refused('support.addNeed', { ...need, owner: '' })).toBe('FD-SUP-41')
    const name = await desk.begin('support.addNeed', need, 'need')
    const { label: _label, identifiedOn: _on, ...work } = need
    const change = { need: name, changedOn: TODAY, ...work }
    expect(await refused('support.changeNeed', { ...change, owner: 'Somebody Else' })).toBe('FD-SUP-42')
    const settle = { need: name, settledOn: TODAY, outcome: 'residual' as const, reason: '' }
    expect(await refused('support.settleNeed', settle)).toBe('FD-SUP-44')
    expect(await refused('support.settleNeed', { ...settle, outcome: null, reason: 'Again' })).toBe('FD-SUP-05')
    const offer = { need: name, offeredOn: TODAY, toOrganisation: 'College', to: 'R. Vane' }
    const offered = await desk.tell('support.offerNeed', offer)
    const handOver = offered.needs.find((each) => each.need === name)?.handOvers[0]?.handOver ?? ''
    expect(await refused('support.offerNeed', offer)).toBe('FD-SUP-45')
    const answer = { need: name, handOver, answer: 'declined' as const, answeredOn: TODAY, reason: '' }
    expect(await refused('support.answerNeedOffer', answer)).toBe('FD-SUP-47')
    await desk.tell('support.answerNeedOffer', { ...answer, answer: 'accepted' })
    expect(await refused('support.answerNeedOffer', { ...answer, answer: 'accepted' })).toBe('FD-SUP-46')
    await desk.tell('support.settleNeed', { ...settle, reason: 'Goes on with the college.' })
    expect(await refused('support.settleNeed', { ...settle, reason: 'Twice' })).toBe('FD-SUP-43')
  })

  test('F8: of a session', async () => {
    const days = ['2026-12-01']
    const session = await desk.begin('support.planSessions', { provider: 'IP 7', commission: null, days }, 'session')
    const settle = { session, state: 'missed' as const, on: TODAY, reason: '' }
    expect(await refused('support.settleSession', settle)).toBe('FD-SUP-51')
    expect(await refused('support.settleSession', { ...settle, reason: 'Ill' })).toBe('FD-SUP-52')
    await desk.tell('support.settleSession', { ...settle, state: 'cancelled', reason: 'Provider is away' })
    expect(await refused('support.settleSession', { ...settle, state: 'held' })).toBe('FD-SUP-50')
  })

  test('F20: of a hand-over', async () => {
    expect(await refused('support.handOver', { ...signpost, kind: 'transfer' })).toBe('FD-SUP-60')
    const transfer = { ...signpost, kind: 'transfer' as const, receivingOfficer: 'DS Lark' }
    const handOver = await desk.begin('support.handOver', transfer, 'handOver')
    expect(await refused('support.lookBack', { handOver, lookedOn: TODAY, found: 'Taken up' })).toBe('FD-SUP-62')
    const answer = { handOver, answer: 'accepted' as const, answeredOn: TODAY, by: 'DS Lark', reason: '' }
    await desk.tell('support.answerHandOver', answer)
    expect(await refused('support.answerHandOver', answer)).toBe('FD-SUP-61')
  })

  test('of a correction', async () => {
    const of = await desk.begin('support.sendRequest', request, 'request')
    const act = 'support.request_sent' as const
    const correction = { act, of, reason: 'Typed wrongly', body: request }
    expect(await refused('support.correct', { correction })).toBe('FD-SUP-05')
    const meeting = { ...correction, of: NOBODY, body: { ...request, partner: 'Other' } }
    expect(await refused('support.correct', { correction: meeting })).toBe('FD-SUP-01')
    const chased = await desk.tell('support.chaseRequest', { request: of, chasedOn: TODAY, how: 'Telephone' })
    const line = chased.items.find(({ item }) => item === of)?.lines.at(-1)?.name ?? ''
    const second = await desk.begin('support.sendRequest', request, 'request')
    const moved = { request: second, chasedOn: TODAY, how: 'Telephone' }
    const moving = { act: 'support.request_chased' as const, of: line, reason: 'Other request', body: moved }
    expect(await refused('support.correct', { correction: moving })).toBe('FD-SUP-70')
    const late = { ...correction, body: { ...request, sentOn: TOMORROW } }
    expect(await refused('support.correct', { correction: late })).toBe('FD-SUP-02')
  })

  test('is refused in clear words with a code of its own and a next step, and every refusal was met above', () => {
    const words = supportRefusals.map(supportWords)
    const codes = words.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { message, next } of words) {
      expect(message).toMatch(/^[A-Z].*\.$/)
      expect(next).toMatch(/^[A-Z].*\.$/)
    }
    expect([...seen].sort()).toEqual([...codes].sort())
  })

  test('leaves nothing behind', async () => {
    expect((await desk.open()).plan).toBeNull()
    expect((await desk.tell('support.writePlan', plan)).plan?.provider).toBe(plan.provider)
  })
})
