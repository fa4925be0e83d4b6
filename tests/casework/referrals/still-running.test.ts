import { afterEach, beforeEach, expect, it } from 'vitest'
import type { InputOf } from '../../../src-main/contract'
import {
  adult,
  decided,
  openWorkingDesk,
  receive,
  soundDecision,
  toGateway,
  wholeFields,
  type WorkingDesk
} from './working-desk'

type Decision = NonNullable<InputOf<'referrals.propose'>['decision']>

let desk: WorkingDesk

beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

const sort = { by: 'received' as const, direction: 'up' as const }
async function listed(filter: Partial<InputOf<'referrals.list'>['filter']>): Promise<string[]> {
  const { rows } = await desk.ask('desk', 'referrals.list', { filter: filter as never, sort, offset: 0, limit: 50 })
  return rows.map(({ id }) => id)
}

const signposting: Decision = {
  ...soundDecision,
  closureReason: 'signposted_health',
  signpostedTo: 'Young people’s mental health service'
}

it('a signposted referral whose look-back runs stands among the open ones, and fills its hand-over from the decision', async () => {
  const { id: referral } = await toGateway(desk)
  await decided(desk, referral, { to: 'SIGNPOSTED', decision: signposting })
  expect(await listed({ open: true })).toEqual([referral])
  expect(await listed({ open: false })).toEqual([])
  const view = await desk.ask('desk', 'support.open', { referral })
  expect(view.handOverDecided).toEqual({
    kind: 'signpost',
    to: 'Young people’s mental health service',
    receivingOfficer: '',
    decidedOn: '2026-11-23',
    why: signposting.reason
  })
  const given = {
    kind: 'signpost' as const,
    to: 'Young people’s mental health service',
    receivingOfficer: '',
    what: 'All.'
  }
  const { support } = await desk.ask('desk', 'support.handOver', { referral, ...given, sentOn: '2026-11-23' })
  expect(support.handOverDecided).toBeNull()
  expect(await desk.rebuild()).toEqual([])
})

it('is closed once every clock has ended', async () => {
  const { id: referral } = await toGateway(desk)
  await decided(desk, referral, { to: 'CLOSED_NFA' })
  expect(await listed({ open: true })).toEqual([])
  expect(await listed({ open: false })).toEqual([referral])
})

it('recording the review of a partnership renews its clock; held late, the step still has to say why', async () => {
  const { id: referral } = await toGateway(desk)
  const partnership: Decision = {
    ...soundDecision,
    objective: 'Keep contact while the family moves and lower what draws him there.',
    tactics: 'Visits together with the school and regular contact by the neighbourhood team.',
    partners: ['School safeguarding lead'],
    riskLevel: 'medium',
    reviewOn: '2026-12-20',
    risk: 'ct_risk'
  }
  const { closureReason: _none, ...open } = partnership
  await decided(desk, referral, { to: 'PLP', decision: open })
  const running = async () => {
    const { clocks } = await desk.ask('desk', 'referrals.open', { referral })
    return clocks.find(({ clock, stoppedOn }) => clock === 'plp_review' && stoppedOn === null)?.dueOn
  }
  expect(await running()).toBe('2026-12-20')
  desk.at('2026-12-18T10:00:00.000Z')
  const review = {
    referral,
    of: 'plp' as const,
    heldOn: '2026-12-18',
    checks: 'Systems checked again on the day; nothing new.',
    conclusion: 'continue' as const,
    why: 'Contact holds and the family has settled.',
    author: 'Viv Osei'
  }
  await desk.ask('desk', 'support.recordReview', review)
  expect(await running()).toBe('2027-01-18')
  // One that was held before and is only recorded now takes nothing back.
  await desk.ask('desk', 'support.recordReview', { ...review, heldOn: '2026-12-10' })
  expect(await running()).toBe('2027-01-18')
  desk.at('2027-01-25T10:00:00.000Z')
  await desk.ask('desk', 'support.recordReview', { ...review, heldOn: '2027-01-25' })
  expect(await running()).toBe('2027-01-18')
  expect(await desk.rebuild()).toEqual([])
})

it('under 18 is told by the date of birth that is known, on the day looked at', async () => {
  const first = await receive(desk, { forenames: 'Oriel', surname: 'Passmore', dateOfBirth: '2009-01-10' })
  const person = first.person?.id ?? ''
  const second = await desk.ask('desk', 'referrals.receive', {
    given: { forenames: 'Oriel', surname: 'Passmore', approximateAge: 19 },
    fields: wholeFields,
    judgements: [{ person, verdict: 'same', reason: 'Same school and same name.' }]
  })
  await receive(desk, adult)
  expect((await listed({ under18: true })).toSorted()).toEqual([first.id, second.id].toSorted())
  desk.at('2027-01-09T10:00:00.000Z')
  expect(await listed({ under18: true })).toHaveLength(2)
  desk.at('2027-01-10T10:00:00.000Z')
  expect(await listed({ under18: true })).toEqual([])
  const { rows } = await desk.ask('desk', 'referrals.list', { filter: {} as never, sort, offset: 0, limit: 9 })
  expect(rows.map(({ flags }) => flags.under18)).toEqual([false, false, false])
})
