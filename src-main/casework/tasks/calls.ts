import { Refusal } from '../../contract/result'
import type { tasks } from '../../contract/tasks'
import type { Json } from '../../journal/entry'
import type { Answers } from '../../vault/asking'
import { referenceOf } from '../referrals'
import { officerOf } from '../staff'
import { taskAmended, taskRaised, taskSettled } from './entries'
import { listTasks, taskOf } from './queries'
import { nextTaskReference } from './reference'
import { requireOpenTask, requireOwner, requireTaskWithinCeiling } from './rules'

const SHOWN = ['text', 'owner', 'referral'] as const

/** A CTIO task: raised from a case or by itself, changed while open, done or declined with a reason. */
export const answerTasks: Answers<typeof tasks> = {
  'tasks.raise': (given, { sql, journal, officer, desk, today }) => {
    requireTaskWithinCeiling(given.marking, desk.ceiling)
    if (given.owner !== null) requireOwner(officerOf(sql, given.owner))
    if (given.referral !== null && referenceOf(sql, given.referral) === null) {
      throw new Refusal('FD-TSK-05', 'The case this task is for is not on this desk.', {
        next: 'Open the case again and raise the task from there.'
      })
    }
    const body = { ...given, reference: nextTaskReference(sql, today().slice(0, 4)) }
    const { record } = journal.append({ record: journal.newId(), kind: taskRaised.name, body, actor: officer.id })
    return taskOf(sql, record, today())
  },

  'tasks.amend': ({ task, set }, { sql, journal, officer, today }) => {
    requireOpenTask(taskOf(sql, task, today()).state)
    if (set.owner) requireOwner(officerOf(sql, set.owner))
    const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Record<
      string,
      Json
    >
    if (Object.keys(given).length === 0) {
      throw new Refusal('FD-TSK-06', 'Nothing was changed, so nothing was saved.', {
        next: 'Change a field, or close the form.'
      })
    }
    journal.append({ record: task, kind: taskAmended.name, body: { set: given }, actor: officer.id })
    return taskOf(sql, task, today())
  },

  'tasks.settle': ({ task, state, outcome }, { sql, journal, officer, today }) => {
    requireOpenTask(taskOf(sql, task, today()).state)
    journal.append({ record: task, kind: taskSettled.name, body: { state, outcome }, actor: officer.id })
    return taskOf(sql, task, today())
  },

  'tasks.list': ({ offset, limit, ...filter }, { sql, today, showed }) => {
    const page = listTasks(sql, filter, { offset, limit }, today())
    showed(
      'tasks.list',
      page.tasks.map(({ id }) => id),
      SHOWN
    )
    return page
  }
}
