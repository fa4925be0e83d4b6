import { describe, expect, test } from 'vitest'
import { dueOf, tasksInWords } from '../../../src-renderer/features/tasks/words'

describe('tasks in words', () => {
  test('counts and lateness', () => {
    expect(tasksInWords(4, 1, 'open')).toBe('4 open tasks, 1 late')
    expect(tasksInWords(1, 0, 'all')).toBe('1 task, none late')
    expect(tasksInWords(2, 0, 'settled')).toBe('2 settled tasks')
    expect(tasksInWords(0, 0, 'open')).toBe('0 open tasks')
  })
  test('a settled task and one without a date run no clock', () => {
    expect(dueOf({ state: 'done', workingDaysLeft: -3 })).toBeNull()
    expect(dueOf({ state: 'open', workingDaysLeft: null })).toBeNull()
    expect(dueOf({ state: 'open', workingDaysLeft: -1 })?.state).toBe('late')
    expect(dueOf({ state: 'open', workingDaysLeft: 5 })?.state).toBe('due_soon')
    expect(dueOf({ state: 'open', workingDaysLeft: 6 })?.state).toBe('running')
  })
})
