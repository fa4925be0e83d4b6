import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import type { OversightFigure, OversightGroup, OversightTable } from '../../../src-main/contract/oversight'
import {
  adult,
  child,
  decided,
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

type Shown = OutputOf<'oversight.show'>
const show = (input: InputOf<'oversight.show'> = {}): Promise<Shown> => desk.ask('visor', 'oversight.show', input)
const behind = (group: OversightGroup, part: string): Promise<OutputOf<'oversight.behind'>> =>
  desk.ask('visor', 'oversight.behind', { group, part })
const counts = (table: OversightTable, label: string): number[] | undefined =>
  table.rows.find((row) => row.label === label)?.figures.map(({ count }) => count)

/** Every figure of a look with the group it belongs to. */
function figuresOf(shown: Shown): { group: OversightGroup; figure: OversightFigure }[] {
  const of = (group: OversightGroup, rows: readonly { figures: OversightFigure[] }[]) =>
    rows.flatMap(({ figures }) => figures.map((figure) => ({ group, figure })))
  return [
    ...of('queue', shown.queue.rows),
    ...of('workload', shown.workload.rows),
    ...of('clocks', shown.clocks.rows),
    ...of('quality', shown.quality.rows),
    ...of('forecast', [{ figures: shown.forecast }]),
    { group: 'waiting', figure: shown.waiting },
    { group: 'quick', figure: shown.quick }
  ]
}

/** A little of everything: received, screened late, closed quickly, waiting for a second officer, a task. */
async function busyDesk(): Promise<void> {
  await receive(desk)
  await receive(desk, child, { ...wholeFields, gender: 'female' })
  const quick = await toGateway(desk, { forenames: 'Ines', surname: 'Varga', dateOfBirth: '1990-01-02' })
  await decided(desk, quick.id, { to: 'CLOSED_NFA' })
  const waits = await toGateway(desk, { forenames: 'Tom', surname: 'Ashby', approximateAge: 30 })
  await desk.ask('desk', 'referrals.propose', { referral: waits.id, to: 'CLOSED_NFA', decision: soundDecision })
  await desk.ask('desk', 'tasks.raise', {
    text: 'Ask the school.',
    strand: 'prevent',
    priority: 'routine',
    dueOn: '2026-11-24',
    owner: desk.officer('desk').officer,
    referral: null,
    marking: 'OFFICIAL'
  })
  desk.at('2026-11-27T09:00:00.000Z')
}

describe('the supervisor’s view', () => {
  it('gives every figure with exactly the records it counts', async () => {
    await busyDesk()
    const figures = figuresOf(await show())
    expect(figures.filter(({ figure }) => figure.count > 0).length).toBeGreaterThan(12)
    for (const { group, figure } of figures) {
      const found = await behind(group, figure.part)
      expect([group, figure.part, found.counted]).toEqual([group, figure.part, figure.count])
      expect(found.records).toHaveLength(figure.count)
    }
  })

  it('shows the queue by stage and age since receipt', async () => {
    await receive(desk)
    await toScreening(desk, child)
    desk.at('2026-11-24T09:00:00.000Z')
    expect(counts((await show()).queue, 'Received')).toEqual([1, 0, 0, 0, 0])
    desk.at('2026-11-25T09:00:00.000Z')
    expect(counts((await show()).queue, 'Screening')).toEqual([0, 1, 0, 0, 0])
    desk.at('2026-12-01T09:00:00.000Z')
    expect(counts((await show()).queue, 'Received')).toEqual([0, 0, 1, 0, 0])
    desk.at('2027-03-01T09:00:00.000Z')
    expect(counts((await show()).queue, 'Received')).toEqual([0, 0, 0, 0, 1])
  })

  it('names officers in the order of their names, whatever they carry, and nobody last', async () => {
    await busyDesk()
    const labels = (await show()).workload.rows.map(({ label }) => label)
    expect(labels).toEqual([
      'Dee Marsh',
      'Dee Marsh',
      'Kit Adeyemi',
      'Rue Tamsin',
      'Sol Brandt',
      'Viv Osei',
      'Nobody yet'
    ])
    expect((await show()).workload.rows.some(({ figures }) => figures.at(-1)?.count === 1)).toBe(true)
  })

  it('counts a breach for good, with the reason that was given', async () => {
    const { id: referral } = await receive(desk)
    desk.at('2026-11-26T09:00:00.000Z')
    expect(counts((await show()).clocks, 'Acknowledge the referrer')).toEqual([0, 0, 0, 1])
    await desk.ask('desk', 'referrals.acknowledge', { referral, breachReason: 'The line was engaged all day.' })
    expect(counts((await show()).clocks, 'Acknowledge the referrer')).toEqual([0, 1, 0, 0])
    const { records } = await behind('clocks', 'missed acknowledge')
    expect(records[0]?.why).toBe('due 24 Nov 2026, ended 26 Nov 2026. Reason: The line was engaged all day.')
    desk.at('2027-02-20T09:00:00.000Z')
    expect(counts((await show()).clocks, 'Acknowledge the referrer')).toEqual([0, 1, 0, 0])
    desk.at('2027-02-27T09:00:00.000Z')
    expect(counts((await show()).clocks, 'Acknowledge the referrer')).toBeUndefined()
    expect(counts((await show({ months: 12 })).clocks, 'Acknowledge the referrer')).toEqual([0, 1, 0, 0])
  })

  it.each([
    ['2026-11-26T16:00:00.000Z', 1],
    ['2026-11-27T09:00:00.000Z', 0]
  ])('closed at %s, on the third or the fourth working day: counted as quick %i times', async (closedAt, count) => {
    const { id } = await toGateway(desk)
    desk.at(closedAt)
    await decided(desk, id, { to: 'CLOSED_NFA' })
    expect((await show()).quick).toMatchObject({ count, within: 3 })
  })

  it('a changed policy moves the line of quick closures', async () => {
    const { id } = await toGateway(desk)
    desk.at('2026-11-27T09:00:00.000Z')
    await decided(desk, id, { to: 'CLOSED_NFA' })
    await desk.ask('visor', 'policy.change', {
      parameter: 'quickClosure',
      before: 3,
      value: 5,
      reason: 'After the review of closures this autumn we look at a whole week.',
      second: desk.officer('super')
    })
    expect((await show()).quick).toMatchObject({ count: 1, within: 5 })
  })

  it('counts people referred again while a referral of theirs is open', async () => {
    const first = await receive(desk)
    const again = async (): Promise<void> => {
      const judgements = [{ person: first.person?.id ?? '', verdict: 'same' as const, reason: '' }]
      await desk.ask('desk', 'referrals.receive', { given: adult, fields: wholeFields, judgements })
    }
    expect((await show()).repeat.map(({ figures }) => figures[0]?.count)).toEqual([0, 0])
    await again()
    expect((await show()).repeat.map(({ figures }) => figures[0]?.count)).toEqual([1, 0])
    await again()
    expect((await show()).repeat.map(({ figures }) => figures[0]?.count)).toEqual([1, 1])
    expect((await behind('repeat', '3')).records).toHaveLength(3)
  })

  it('says what the records lack and what cannot be true', async () => {
    await receive(desk, { forenames: 'Tom', surname: 'Ashby' }, { ...wholeFields, gender: 'male' })
    const { quality } = await show()
    expect(counts(quality, 'No date of birth')).toEqual([1, 1])
    expect(counts(quality, 'No gender')).toEqual([0, 0])
    expect(counts(quality, 'No PCMT reference after screening')).toEqual([0, 0])
  })

  it('puts what is due on a day nobody works on the working day before', async () => {
    await receive(desk)
    const { forecast } = await show()
    expect(forecast.map(({ day }) => day).slice(0, 6)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30'
    ])
    expect(forecast.filter(({ count }) => count > 0)).toEqual([
      { day: '2026-11-24', part: '2026-11-24', count: 1 },
      { day: '2026-11-30', part: '2026-11-30', count: 1 }
    ])
    desk.at('2026-11-28T12:00:00.000Z')
    expect((await show()).forecast[0]).toEqual({ day: '2026-11-30', part: '2026-11-30', count: 1 })
  })

  it('refuses figures there are none of, and everybody but supervisors', async () => {
    for (const part of ['', 'nonsense', 'late', 'constructor x', '99 99']) {
      const group = part === '99 99' ? 'queue' : 'quality'
      expect((await desk.refusal('visor', 'oversight.behind', { group, part })).code).toBe('FD-OVS-01')
    }
    expect((await desk.refusal('desk', 'oversight.show', {})).code).toBe('FD-GAT-06')
  })

  it('is the same after a rebuild', async () => {
    await busyDesk()
    expect(await desk.rebuild()).toEqual([])
  })
})
