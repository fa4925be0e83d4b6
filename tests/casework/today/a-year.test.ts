import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../../src-main/contract'
import { chanceFrom } from '../../bench/chance'
import { openTestDesk, type TestDesk } from '../../support/desk'
import { soundDecision, wholeFields } from '../referrals/working-desk'
import { dueLines, isLate, lateLines, type Lived, type LivedTask } from './lived'
import { between, next, works } from './walked-days'

const FROM = '2026-01-05'
const UNTIL = '2027-01-05'
const BREACH = 'Two officers were away and nobody else could be asked in time.'
/** Names nobody bears: no two of them are like each other, so nobody has to be judged. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const chance = chanceFrom(20_260_105)

let desk: TestDesk
const lived: Lived[] = []
const tasks: LivedTask[] = []
beforeAll(async () => {
  desk = await openTestDesk({ start: `${FROM}T07:00:00.000Z` })
})
afterAll(() => desk.close())

const word = (): string => Array.from({ length: 9 }, () => chance.pick(LETTERS)).join('')
const named = (): string => word().replace(/^./, (first) => first.toUpperCase())

async function receive(day: string): Promise<void> {
  const born = `${1950 + chance.below(70)}-0${1 + chance.below(9)}-1${chance.below(9)}`
  const given = { forenames: named(), surname: named(), dateOfBirth: born }
  const fields = { ...wholeFields, receivedAt: `${day}T08:00:00.000Z`, pcmtReference: `PCMT-${lived.length}` }
  const { id, reference } = await desk.ask('desk', 'referrals.receive', { given, fields })
  const start = { receivedOn: day, since: day, reviewOn: '', stood: 0 }
  lived.push({ id, reference, acknowledged: false, stage: 'RECEIVED', ...start })
}

async function acknowledge(each: Lived, day: string): Promise<void> {
  const late = between(each.receivedOn, day) > 1 || isLate({ ...each, stage: 'HELD', reviewOn: '9999-12-31' }, day)
  await desk.ask('desk', 'referrals.acknowledge', { referral: each.id, ...(late ? { breachReason: BREACH } : {}) })
  each.acknowledged = true
}

const step = (
  each: Lived,
  to: 'SCREENING' | 'DECONFLICTION' | 'HELD' | 'GATEWAY',
  by: string,
  more = {}
): Promise<unknown> =>
  desk.ask(by, 'referrals.step', {
    referral: each.id,
    to,
    decision: { breachReason: BREACH, ...more }
  })

async function answerDeconfliction(each: Lived, answer: 'clear' | 'hold'): Promise<void> {
  const asked = await desk.ask('desk', 'referrals.askDeconfliction', { referral: each.id, asked: 'FIMU' })
  const request = asked.deconfliction.at(-1)?.request ?? ''
  const given = { referral: each.id, request, answer, reference: 'FIMU/1' }
  await desk.ask('desk', 'referrals.answerDeconfliction', given)
}

/** One officer proposes, the superintendent confirms at once. */
async function byTwo(
  each: Lived,
  to: 'CLOSED_NFA' | 'GATEWAY',
  closureReason: 'nfa_no_ct_concern' | null
): Promise<void> {
  const assessment = { framework: 'PAF', reference: 'PAF-1', version: '2024', madeOn: each.receivedOn }
  const decision = { ...soundDecision, assessment, closureReason, breachReason: BREACH }
  const { proposal } = await desk.ask('desk', 'referrals.propose', { referral: each.id, to, decision })
  await desk.ask('desk', 'referrals.decide', {
    referral: each.id,
    proposal: proposal?.id ?? '',
    digest: proposal?.digest ?? '',
    verdict: 'confirm',
    second: desk.officer('super')
  })
}

function enter(each: Lived, stage: Lived['stage'], day: string): void {
  if (each.stage === 'HELD') each.stood += between(each.since, day)
  each.stage = stage
  each.since = day
}

/** What an officer may do with a referral on a day, if they come to it. */
async function work(each: Lived, day: string): Promise<void> {
  if (!each.acknowledged && chance.happens(0.5)) return acknowledge(each, day)
  if (!each.acknowledged) return
  switch (each.stage) {
    case 'RECEIVED':
      await step(each, 'SCREENING', 'desk')
      return enter(each, 'SCREENING', day)
    case 'SCREENING':
      await step(each, 'DECONFLICTION', 'desk')
      return enter(each, 'DECONFLICTION', day)
    case 'DECONFLICTION': {
      const hold = chance.happens(0.3)
      await answerDeconfliction(each, hold ? 'hold' : 'clear')
      if (!hold) await step(each, 'GATEWAY', 'desk')
      else {
        each.reviewOn = next(next(next(next(next(day)))))
        await step(each, 'HELD', 'visor', { holdReason: 'live_investigation', reviewOn: each.reviewOn })
      }
      return enter(each, hold ? 'HELD' : 'GATEWAY', day)
    }
    case 'HELD':
      await answerDeconfliction(each, 'clear')
      await byTwo(each, 'GATEWAY', null)
      return enter(each, 'GATEWAY', day)
    case 'GATEWAY':
      await byTwo(each, 'CLOSED_NFA', 'nfa_no_ct_concern')
      return enter(each, 'CLOSED', day)
    case 'CLOSED':
  }
}

async function raiseTask(day: string): Promise<void> {
  let dueOn = day
  for (let days = chance.below(12); days >= 0; days--) dueOn = next(dueOn)
  const text = `Ask ${word()}`
  const raised = { text, strand: 'prevent', priority: 'routine', dueOn, owner: null, referral: null } as const
  const { reference } = await desk.ask('desk', 'tasks.raise', { ...raised, marking: 'OFFICIAL' })
  tasks.push({ reference, text, dueOn })
}

/** Works a day as a busy desk would: some things are done, many are left. */
async function live(day: string): Promise<void> {
  if (chance.happens(0.16)) await receive(day)
  if (chance.happens(0.06)) await raiseTask(day)
  if (!works(day)) return
  for (const each of lived) if (each.stage !== 'CLOSED' && chance.happens(0.35)) await work(each, day)
}

type Column = OutputOf<'today.show'>['columns']['late']
const lines = ({ items }: Column, sign: 1 | -1): string[] =>
  items
    .map(({ reference, what, workingDaysLeft }) => `${reference} ${what} ${sign * (workingDaysLeft ?? 99)}`)
    .toSorted()

describe('a year of a desk’s life', () => {
  it('Today shows every day exactly what a diary kept by hand says is late, and what falls due', async () => {
    let seen = 0
    for (let day = FROM; day < UNTIL; day = next(day)) {
      desk.at(`${day}T08:30:00.000Z`)
      await live(day)
      desk.at(`${day}T16:00:00.000Z`)
      const late = await desk.ask('visor', 'today.show', { whose: 'desk', whole: 'late' })
      const due = await desk.ask('visor', 'today.show', { whose: 'desk', whole: 'due' })
      expect([day, ...lines(late.columns.late, -1)]).toEqual([day, ...lateLines(lived, tasks, day)])
      const clocks = due.columns.due.items.filter(({ kind }) => kind === 'clock')
      expect([day, ...lines({ items: clocks, total: 0 }, 1)]).toEqual([day, ...dueLines(lived, day)])
      seen += late.columns.late.total
    }
    expect(lived.length).toBeGreaterThan(40)
    expect(lived.filter(({ stage }) => stage === 'CLOSED').length).toBeGreaterThan(30)
    expect(lived.some(({ stood }) => stood > 0)).toBe(true)
    expect(seen).toBeGreaterThan(300)
  })

  it('every breach of the year is still counted at its end, and the tables follow from the journal', async () => {
    const shown = await desk.ask('visor', 'oversight.show', { months: 13 })
    const missed = shown.clocks.rows.reduce((sum, { figures }) => sum + (figures[1]?.count ?? 0), 0)
    const unexplained = shown.clocks.rows.reduce((sum, { figures }) => sum + (figures[2]?.count ?? 0), 0)
    expect(missed).toBeGreaterThan(30)
    expect(unexplained).toBe(0)
    expect(await desk.rebuild()).toEqual([])
  })
})
