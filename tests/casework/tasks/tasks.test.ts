import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import { openTestDesk, type TestDesk } from '../../support/desk'

type Task = OutputOf<'tasks.raise'>

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const PLAIN: InputOf<'tasks.raise'> = {
  text: 'Ask the school for the attendance record.',
  strand: 'prevent',
  priority: 'routine',
  dueOn: null,
  owner: null,
  referral: null,
  marking: 'OFFICIAL-SENSITIVE'
}

const raise = (more: Partial<InputOf<'tasks.raise'>> = {}): Promise<Task> =>
  desk.ask('desk', 'tasks.raise', { ...PLAIN, ...more })
const list = (more: Partial<InputOf<'tasks.list'>> = {}): Promise<OutputOf<'tasks.list'>> =>
  desk.ask('desk', 'tasks.list', { show: 'open', ...more })
const receive = (): Promise<OutputOf<'referrals.receive'>> =>
  desk.ask('desk', 'referrals.receive', { given: { forenames: 'Zofia', surname: 'Arkwell' }, fields: {} })

describe('a CTIO task', () => {
  it('is numbered through the year', async () => {
    expect((await raise()).reference).toBe('CT-2026-0001')
    expect((await raise()).reference).toBe('CT-2026-0002')
    desk.at('2027-01-04T09:00:00.000Z')
    expect((await raise()).reference).toBe('CT-2027-0001')
    desk.at('2027-01-04T09:01:00.000Z')
    expect((await raise()).reference).toBe('CT-2027-0002')
  })

  it('is raised as it was given', async () => {
    const { id: referral, reference } = await receive()
    const { officer: owner } = desk.officer('desk2')
    const task = await raise({ dueOn: '2026-12-01', owner, referral, priority: 'urgent', strand: 'pursue' })
    expect(task).toMatchObject({
      reference: 'CT-2026-0001',
      text: PLAIN.text,
      strand: 'pursue',
      priority: 'urgent',
      state: 'open',
      dueOn: '2026-12-01',
      workingDaysLeft: 6,
      owner: { id: owner, name: 'Kit Adeyemi' },
      referral: { id: referral, reference },
      raisedAt: '2026-11-23T09:00:00.000Z',
      outcome: null
    })
  })

  it('counts working days: weekends and bank holidays do not count, and a weekend makes nothing late', async () => {
    desk.at('2026-12-24T09:00:00.000Z')
    expect((await raise({ dueOn: '2026-12-29' })).workingDaysLeft).toBe(1)
    expect((await raise({ dueOn: '2026-12-24' })).workingDaysLeft).toBe(0)
    expect((await raise({ dueOn: '2026-12-22' })).workingDaysLeft).toBe(-2)
    desk.at('2026-12-26T09:00:00.000Z')
    const holidays = await list()
    expect(holidays.tasks.map((task) => task.workingDaysLeft)).toEqual([-2, 0, 1])
    expect(holidays.late).toBe(1)
    desk.at('2026-12-29T09:00:00.000Z')
    expect((await list()).late).toBe(2)
  })

  it('is done, or declined with a reason, and stays so', async () => {
    const [done, declined] = [await raise(), await raise()]
    const settle = (task: string, state: 'done' | 'declined', outcome: string) =>
      desk.ask('desk2', 'tasks.settle', { task, state, outcome })
    await expect(settle(done.id, 'done', 'Record received.')).resolves.toMatchObject({
      state: 'done',
      outcome: 'Record received.',
      workingDaysLeft: null
    })
    await expect(settle(declined.id, 'declined', '')).rejects.toThrow('Say why it is declined.')
    await expect(settle(declined.id, 'declined', 'Not ours.')).resolves.toMatchObject({ state: 'declined' })
    expect(await desk.refusal('desk', 'tasks.settle', { task: done.id, state: 'done', outcome: '' })).toEqual({
      code: 'FD-TSK-01',
      message: 'This task is done already, so it was not changed.',
      next: 'Raise a new task if there is more to do.'
    })
    const amend = { task: declined.id, set: { priority: 'high' as const } }
    expect((await desk.refusal('desk', 'tasks.amend', amend)).code).toBe('FD-TSK-01')
  })

  it('is changed only in what is given', async () => {
    const { officer: owner } = desk.officer('desk2')
    const task = await raise({ dueOn: '2026-12-01', owner })
    const later = await desk.ask('desk', 'tasks.amend', { task: task.id, set: { dueOn: '2026-12-03', owner: null } })
    expect(later).toEqual({ ...task, dueOn: '2026-12-03', workingDaysLeft: 8, owner: null })
    expect((await desk.refusal('desk', 'tasks.amend', { task: task.id, set: {} })).code).toBe('FD-TSK-06')
  })

  it('keeps text of any script, and apostrophes, as typed', async () => {
    const text = "Ask O’Brae's school; اتصل بالمدرسة; פנה לבית הספר.\nSecond line — “as told”."
    expect((await raise({ text })).text).toBe(text)
    expect((await list()).tasks[0]?.text).toBe(text)
  })
})

describe('what is refused', () => {
  it('a marking above what this PC may hold, without repeating the text', async () => {
    const refused = await desk.refusal('desk', 'tasks.raise', { ...PLAIN, marking: 'SECRET' })
    expect(refused).toEqual({
      code: 'FD-TSK-02',
      message: 'This PC may hold nothing marked above OFFICIAL-SENSITIVE, so the task was not saved.',
      next: 'Keep it on a system that is accredited for it, and put only its reference here.',
      fields: { marking: 'At most OFFICIAL-SENSITIVE on this PC.' }
    })
    expect((await list({ show: 'all' })).total).toBe(0)
  })

  it('a case, a task or an owner that is not on this desk', async () => {
    const nowhere = '01JD0000000000000000000009'
    expect((await desk.refusal('desk', 'tasks.raise', { ...PLAIN, referral: nowhere })).code).toBe('FD-TSK-05')
    expect((await desk.refusal('desk', 'tasks.raise', { ...PLAIN, owner: nowhere })).code).toBe('FD-TSK-04')
    const settle = { task: nowhere, state: 'done' as const, outcome: '' }
    expect((await desk.refusal('desk', 'tasks.settle', settle)).code).toBe('FD-TSK-03')
    const amend = { task: nowhere, set: { priority: 'high' as const } }
    expect((await desk.refusal('desk', 'tasks.amend', amend)).code).toBe('FD-TSK-03')
  })

  it('giving a task to an administrator, who sees no casework, or to a closed account', async () => {
    const { officer: admin } = desk.officer('admin')
    expect((await desk.refusal('desk', 'tasks.raise', { ...PLAIN, owner: admin })).code).toBe('FD-TSK-04')
    const { officer: closed } = desk.officer('desk2')
    await desk.ask('admin', 'staff.disable', { officer: closed, reason: 'Moved.', second: desk.officer('super') })
    const task = await raise()
    const amend = { task: task.id, set: { owner: closed } }
    expect((await desk.refusal('desk', 'tasks.amend', amend)).code).toBe('FD-TSK-04')
  })

  it('everything, to an administrator', async () => {
    expect((await desk.refusal('admin', 'tasks.list', { show: 'all' })).code).toBe('FD-GAT-06')
  })
})

describe('the list', () => {
  it('shows what is late first, then what is due, then what has no date; settled ones last', async () => {
    const none = await raise()
    const late = await raise({ dueOn: '2026-11-16' })
    const soon = await raise({ dueOn: '2026-11-24' })
    const soonUrgent = await raise({ dueOn: '2026-11-24', priority: 'urgent' })
    const done = await raise({ dueOn: '2026-11-02' })
    await desk.ask('desk', 'tasks.settle', { task: done.id, state: 'done', outcome: '' })
    const all = await list({ show: 'all' })
    expect(all.tasks.map(({ id }) => id)).toEqual([late, soonUrgent, soon, none, done].map(({ id }) => id))
    expect(all).toMatchObject({ total: 5, late: 1, marking: 'OFFICIAL-SENSITIVE' })
    expect((await list()).total).toBe(4)
    expect((await list({ show: 'settled' })).tasks.map(({ id }) => id)).toEqual([done.id])
  })

  it('is narrowed by owner and strand, and read in pages', async () => {
    const { officer: owner } = desk.officer('desk2')
    await raise()
    const mine = await raise({ owner, strand: 'protect' })
    await raise({ owner })
    expect((await list({ owner })).total).toBe(2)
    expect((await list({ owner, strand: 'protect' })).tasks).toEqual([mine])
    const pages = [await list({ limit: 2 }), await list({ limit: 2, offset: 2 })]
    expect(pages.flatMap(({ tasks }) => tasks)).toEqual((await list()).tasks)
  })

  it('bears the highest marking of what it shows', async () => {
    expect((await list()).marking).toBe('OFFICIAL')
    await raise({ marking: 'OFFICIAL' })
    expect((await list()).marking).toBe('OFFICIAL')
    await raise()
    expect((await list()).marking).toBe('OFFICIAL-SENSITIVE')
  })

  it('is a consultation of the tasks shown', async () => {
    const task = await raise()
    await list()
    const seen = (): unknown[] =>
      desk.sql
        .all<{ body: string }>("SELECT body FROM journal_body WHERE body LIKE '%tasks.list%'")
        .map(({ body }) => JSON.parse(body) as unknown)
    await expect
      .poll(seen, { timeout: 60_000 })
      .toEqual([{ screen: 'tasks.list', records: [task.id], fields: ['text', 'owner', 'referral'] }])
  })
})

describe('on its case', () => {
  it('stands among the tasks and on the timeline: raised, changed, declined', async () => {
    const { id: referral } = await receive()
    const { officer: owner } = desk.officer('desk2')
    const task = await raise({ referral, owner, dueOn: '2026-12-01' })
    await desk.ask('desk', 'tasks.amend', { task: task.id, set: { priority: 'urgent', dueOn: null } })
    await desk.ask('desk', 'tasks.settle', { task: task.id, state: 'declined', outcome: 'The school will write.' })
    const { tasks, timeline } = await desk.ask('desk', 'referrals.open', { referral })
    expect(tasks).toMatchObject([{ id: task.id, state: 'declined', outcome: 'The school will write.' }])
    const lines = timeline.filter(({ group }) => group === 'task')
    expect(lines.map(({ title, who }) => `${title} by ${who}`).sort()).toEqual([
      'Task CT-2026-0001 changed by Dee Marsh',
      'Task CT-2026-0001 declined by Dee Marsh',
      'Task CT-2026-0001 raised by Dee Marsh'
    ])
    const details = Object.fromEntries(lines.map((line) => [line.title.split(' ').at(-1), line.details]))
    expect(details['raised']).toEqual([
      { heading: 'Task', text: PLAIN.text },
      { heading: 'Priority', text: 'Routine' },
      { heading: 'Due', text: 'Tue, 1 Dec 2026' },
      { heading: 'Owner', text: 'Kit Adeyemi' },
      { heading: 'Strand', text: 'Prevent' }
    ])
    expect(details['changed']).toEqual([
      { heading: 'Priority', text: 'Urgent' },
      { heading: 'Due', text: 'No date' }
    ])
    expect(details['declined']).toEqual([{ heading: 'Reason', text: 'The school will write.' }])
  })
})

describe('the tables', () => {
  it('are the same when made anew from the journal', async () => {
    const { id: referral } = await receive()
    const task = await raise({ referral, owner: desk.officer('desk2').officer, dueOn: '2026-12-01' })
    await desk.ask('desk', 'tasks.amend', { task: task.id, set: { text: 'Ask twice.', dueOn: null, owner: null } })
    await desk.ask('desk', 'tasks.settle', { task: (await raise()).id, state: 'done', outcome: '' })
    expect(await desk.rebuild()).toEqual([])
    desk.sql.run("UPDATE task SET priority = 'high' WHERE id = ?", [task.id])
    expect((await desk.rebuild()).map(({ table }) => table)).toEqual(['task'])
  })
})
