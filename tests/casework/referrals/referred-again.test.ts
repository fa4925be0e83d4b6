import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../src-main/contract/referral-views'
import {
  adult,
  decided,
  openWorkingDesk,
  soundDecision,
  toGateway,
  wholeFields,
  type WorkingDesk
} from './working-desk'

const REASON = 'The same wish to see a school burn, now with a day named and a map that was found.'
const NOT_NEW = 'The school sent the same letter a second time; nothing in it happened since the closing.'
let desk: WorkingDesk

beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

/** A referral about the person of another one, brought to where only the earlier one is still to be looked at. */
async function again(earlier: CaseView): Promise<CaseView> {
  desk.at('2027-02-01T09:00:00.000Z')
  const view = await desk.ask('desk', 'referrals.receive', {
    given: adult,
    fields: { ...wholeFields, receivedAt: '2027-02-01T08:30:00.000Z', pcmtReference: 'PCMT-2' },
    judgements: [{ person: earlier.person?.id ?? '', verdict: 'same', reason: 'Name and date of birth agree.' }]
  })
  await desk.ask('desk', 'referrals.acknowledge', { referral: view.id })
  return desk.ask('desk', 'referrals.step', { referral: view.id, to: 'SCREENING' })
}

async function closedOnce(): Promise<CaseView> {
  const { id } = await toGateway(desk)
  return decided(desk, id, { to: 'CLOSED_NFA' })
}

it('a new referral about a person whose case is closed asks whether that is reopened, and does not go on before', async () => {
  const earlier = await closedOnce()
  const view = await again(earlier)
  expect(view.earlierToWeigh).toEqual([
    expect.objectContaining({ id: earlier.id, reference: earlier.reference, followedUp: false })
  ])
  const step = { referral: view.id, to: 'DECONFLICTION' as const }
  const refused = await desk.refusal('desk', 'referrals.step', step)
  expect(refused.code).toBe('FD-REF-13')
  expect(refused.message).toContain('Each ended referral of the person')
  const weigh = { referral: view.id, earlier: earlier.id, reopened: false }
  expect(
    (await desk.refusal('desk', 'referrals.weighEarlier', { ...weigh, reason: 'Old news.' })).fields
  ).toHaveProperty('reason')
  const left = await desk.ask('desk', 'referrals.weighEarlier', { ...weigh, reason: NOT_NEW })
  expect(left.earlierToWeigh).toEqual([])
  expect(left.timeline[0]).toMatchObject({ title: `${earlier.reference} stays as it is`, group: 'decision' })
  expect((await desk.ask('desk', 'referrals.step', step)).stage).toBe('DECONFLICTION')
  const twice = await desk.refusal('desk', 'referrals.weighEarlier', { ...weigh, reason: NOT_NEW })
  expect(twice.code).toBe('FD-REF-70')
  expect(await desk.rebuild()).toEqual([])
})

it('reopening begins a new episode of the earlier one, each naming the other', async () => {
  const earlier = await closedOnce()
  const view = await again(earlier)
  await desk.ask('desk', 'referrals.weighEarlier', {
    referral: view.id,
    earlier: earlier.id,
    reopened: true,
    reason: REASON
  })
  const reopened = await desk.ask('desk', 'referrals.open', { referral: earlier.id })
  expect(reopened.stage).toBe('REOPENED')
  const words = reopened.timeline.flatMap(({ details }) => details).map(({ text }) => text)
  expect(words).toEqual(expect.arrayContaining([REASON, view.reference]))
  expect((await desk.ask('desk', 'referrals.step', { referral: view.id, to: 'DECONFLICTION' })).stage).toBe(
    'DECONFLICTION'
  )
  expect(await desk.rebuild()).toEqual([])
})

it('a person followed up after an exit stands on the supervisor’s Today, and only a supervisor leaves it as it is', async () => {
  const earlier = await closedOnce()
  // An exit takes a whole journey to reach, which has its own test: here the row alone says that it was exited.
  desk.sql.run("UPDATE referral SET stage = 'POST_EXIT_6', open = 1 WHERE id = ?", [earlier.id])
  const view = await again(earlier)
  expect(view.earlierToWeigh).toEqual([expect.objectContaining({ followedUp: true })])
  const onToday = async (who: string) =>
    (await desk.ask(who, 'today.show', {})).columns.waiting.items.filter(({ kind }) => kind === 'reopening')
  expect(await onToday('visor')).toEqual([
    expect.objectContaining({
      words: `Followed up as ${earlier.reference}`,
      leadsTo: { page: 'referral', id: view.id, part: 'earlier' }
    })
  ])
  expect(await onToday('desk2')).toEqual([])
  const weigh = { referral: view.id, earlier: earlier.id, reopened: false, reason: NOT_NEW }
  expect((await desk.refusal('desk', 'referrals.weighEarlier', weigh)).code).toBe('FD-REF-71')
  await desk.ask('visor', 'referrals.weighEarlier', weigh)
  expect(await onToday('visor')).toEqual([])
})

it('closing as not Prevent asks it too', async () => {
  const view = await again(await closedOnce())
  const refused = await desk.refusal('desk', 'referrals.propose', {
    referral: view.id,
    to: 'NOT_PREVENT',
    decision: { ...soundDecision, closureReason: 'nfa_misdirected' }
  })
  expect(refused.message).toContain('Each ended referral of the person')
})
