import holidayTable from '../../../resources/reference/bank-holidays.json'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import type { TodayColumn } from '../../../src-main/contract/today'
import {
  adult,
  child,
  openWorkingDesk,
  receive,
  soundDecision,
  toGateway,
  toScreening,
  wholeFields,
  type WorkingDesk
} from '../referrals/working-desk'

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

type Today = OutputOf<'today.show'>
const look = (signIn = 'desk', input: InputOf<'today.show'> = { whose: 'desk' }): Promise<Today> =>
  desk.ask(signIn, 'today.show', input)
const lines = (today: Today, column: TodayColumn): string[] =>
  today.columns[column].items.map(
    ({ what, reference, workingDaysLeft }) => `${what} ${reference} ${workingDaysLeft ?? '-'}`
  )
const consulted = (): { screen: string; records: string[] }[] =>
  desk.sql
    .all<{ body: string }>(
      "SELECT b.body FROM journal j JOIN journal_body b ON b.entry = j.entry JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'consultation'"
    )
    .map(({ body }) => JSON.parse(body) as { screen: string; records: string[] })

const task: InputOf<'tasks.raise'> = {
  text: 'Ask the school for the attendance record.',
  strand: 'prevent',
  priority: 'routine',
  dueOn: '2026-11-25',
  owner: null,
  referral: null,
  marking: 'OFFICIAL-SENSITIVE'
}

describe('Today', () => {
  it('is empty on an empty desk, and says so', async () => {
    const today = await look()
    expect(Object.values(today.columns).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0])
    expect(today.next).toBeNull()
    expect(await desk.ask('desk', 'today.count', {})).toEqual({ pressing: 0 })
  })

  it('shows clocks that run, soonest first, late ones once their last day is over', async () => {
    const { reference } = await receive(desk)
    expect(lines(await look(), 'due')).toEqual([
      `Acknowledge the referrer ${reference} 1`,
      `Decide at the gateway ${reference} 5`
    ])
    desk.at('2026-11-24T20:00:00.000Z')
    expect(lines(await look(), 'late')).toEqual([])
    desk.at('2026-11-26T09:00:00.000Z')
    const today = await look()
    expect(lines(today, 'late')).toEqual([`Acknowledge the referrer ${reference} -2`])
    expect(today.columns.late.items[0]).toMatchObject({
      act: 'Acknowledge',
      leadsTo: { page: 'referral', part: 'acknowledge' }
    })
    expect(lines(today, 'due')).toEqual([`Decide at the gateway ${reference} 2`])
    expect(await desk.ask('desk', 'today.count', {})).toEqual({ pressing: 1 })
  })

  it('takes a line away once it is done and at no other time', async () => {
    const { id: referral } = await receive(desk)
    desk.at('2026-11-26T09:00:00.000Z')
    await look()
    expect((await look()).columns.late.total).toBe(1)
    await desk.ask('desk', 'referrals.acknowledge', { referral, breachReason: 'The line was engaged all day.' })
    expect((await look()).columns.late.total).toBe(0)
  })

  it('puts danger that nobody was told of before everything late', async () => {
    await receive(desk)
    desk.at('2026-11-27T09:00:00.000Z')
    const danger = await receive(desk, child, {
      ...wholeFields,
      receivedAt: '2026-11-27T08:30:00.000Z',
      immediateDanger: 'yes'
    })
    const [first] = (await look('desk', { whose: 'mine' })).columns.late.items
    expect(first).toMatchObject({ kind: 'danger', reference: danger.reference, act: 'Act now' })
  })

  it('stands still with the gateway while a hold runs, and shows the review of the hold', async () => {
    const { id: referral } = await toScreening(desk)
    await desk.ask('desk', 'referrals.step', { referral, to: 'DECONFLICTION' })
    const asked = await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'FIMU' })
    const request = asked.deconfliction[0]?.request ?? ''
    await desk.ask('desk', 'referrals.answerDeconfliction', { referral, request, answer: 'hold', reference: 'FIMU/1' })
    const decision = {
      holdReason: 'live_investigation' as const,
      reviewOn: '2026-12-10',
      reason: soundDecision.reason ?? ''
    }
    await desk.ask('visor', 'referrals.step', { referral, to: 'HELD', decision })
    desk.at('2026-12-11T09:00:00.000Z')
    expect((await look()).columns.late.items.map(({ what }) => what)).toEqual(['Review the hold'])
  })

  it('shows tasks beside clocks; a day nobody works makes none late', async () => {
    await desk.ask('desk', 'tasks.raise', { ...task, dueOn: '2026-11-28' })
    desk.at('2026-11-29T12:00:00.000Z')
    expect((await look()).columns.late.total).toBe(0)
    expect((await look()).columns.due.items[0]).toMatchObject({ kind: 'task', workingDaysLeft: 0 })
    desk.at('2026-12-01T09:00:00.000Z')
    expect((await look()).columns.late.items[0]).toMatchObject({
      kind: 'task',
      act: 'Do it',
      leadsTo: { page: 'tasks' }
    })
  })

  it('shows what is mine first; “mine” keeps what nobody owns and leaves out what colleagues own', async () => {
    const theirs = desk.officer('desk2').officer
    const mine = desk.officer('desk').officer
    await desk.ask('desk', 'tasks.raise', { ...task, dueOn: '2026-11-24', owner: theirs })
    await desk.ask('desk', 'tasks.raise', { ...task, dueOn: '2026-11-25', owner: null })
    await desk.ask('desk', 'tasks.raise', { ...task, dueOn: '2026-11-26', owner: mine })
    const whose = async (view: 'mine' | 'desk'): Promise<string[]> =>
      (await look('desk', { whose: view })).columns.due.items.map((item) => item.whose)
    expect(await whose('desk')).toEqual(['mine', 'others', 'nobodys'])
    expect(await whose('mine')).toEqual(['mine', 'nobodys'])
    expect((await look('desk', {})).whose).toBe('mine')
    expect((await look('visor', {})).whose).toBe('desk')
  })

  it('shows a decision to those who may decide it and never to who proposed it', async () => {
    const { id: referral, reference } = await toGateway(desk)
    await desk.ask('visor', 'referrals.propose', { referral, to: 'CLOSED_NFA', decision: soundDecision })
    expect(lines(await look('desk'), 'waiting')).toEqual([])
    expect(lines(await look('visor'), 'waiting')).toEqual([])
    expect(lines(await look('super'), 'waiting')).toEqual([`Decide: No further action ${reference} -`])
    expect((await desk.ask('super', 'today.count', {})).pressing).toBe(1)
  })

  it('shows what came in until somebody begins', async () => {
    const { id: referral, reference } = await receive(desk, adult)
    expect(lines(await look(), 'arrived')).toEqual([`Referral received ${reference} -`])
    await desk.ask('desk', 'referrals.acknowledge', { referral })
    await desk.ask('desk', 'referrals.step', { referral, to: 'SCREENING' })
    expect(lines(await look(), 'arrived')).toEqual([])
  })

  it.each([
    ['2008-11-22', 0],
    ['2008-11-23', 1],
    ['2009-01-18', 1],
    ['2009-01-19', 0]
  ])('of somebody born on %s shows the eighteenth birthday: %i', async (dateOfBirth, count) => {
    await receive(desk, { forenames: 'Oriel', surname: 'Passmore', dateOfBirth })
    expect((await look()).columns.birthdays.total).toBe(count)
  })

  it('says what comes next where nothing is due', async () => {
    await desk.ask('desk', 'tasks.raise', { ...task, dueOn: '2026-12-22' })
    expect((await look()).next).toEqual({ what: 'Task', reference: 'CT-2026-0001', day: '2026-12-22' })
  })

  it('shows six lines and the number of all; one column at length', async () => {
    for (let count = 0; count < 10; count++) await desk.ask('desk', 'tasks.raise', task)
    expect((await look()).columns.due).toMatchObject({ total: 10, items: { length: 6 } })
    expect((await look('desk', { whole: 'due' })).columns.due.items).toHaveLength(10)
  })

  it('logs whose records were shown', async () => {
    const { id } = await receive(desk)
    await look()
    await desk.ask('desk', 'referrals.open', { referral: id })
    await expect
      .poll(() => consulted().filter(({ screen }) => screen === 'today'), { timeout: 60_000 })
      .toEqual([expect.objectContaining({ records: [id] })])
  })

  it('warns where a running clock is due after the last year of known bank holidays, and no sooner', async () => {
    const { to: knownUntil } = holidayTable
    desk.at(`${knownUntil.slice(0, 4)}-12-01T09:00:00.000Z`)
    await receive(desk, adult, { ...wholeFields, receivedAt: `${knownUntil.slice(0, 4)}-12-01T08:00:00.000Z` })
    expect((await look()).holidays).toBeNull()
    desk.at(`${knownUntil.slice(0, 4)}-12-29T09:00:00.000Z`)
    await receive(desk, child, { ...wholeFields, receivedAt: `${knownUntil.slice(0, 4)}-12-29T08:00:00.000Z` })
    const clocks = 2
    expect((await look()).holidays).toEqual({ knownUntil, clocks })
    expect((await desk.ask('visor', 'policy.show', {})).holidays).toEqual({ knownUntil, clocks })
  })

  it('is not for an administrator', async () => {
    expect((await desk.refusal('admin', 'today.show', {})).code).toBe('FD-GAT-06')
  })
})
