import type { TaskRow } from '../../../src-main/contract/tasks'

/** How a task's due date stands, in the shape the due badge takes; null for a task without one or already settled. */
export function dueOf(
  task: Pick<TaskRow, 'workingDaysLeft' | 'state'>
): { state: 'running' | 'due_soon' | 'late'; workingDaysLeft: number } | null {
  if (task.state !== 'open' || task.workingDaysLeft === null) return null
  const left = task.workingDaysLeft
  return { state: left < 0 ? 'late' : left <= 5 ? 'due_soon' : 'running', workingDaysLeft: left }
}

/** What the list of tasks shows, in words. */
export function tasksInWords(total: number, late: number, show: 'open' | 'settled' | 'all'): string {
  const kind = show === 'all' ? '' : `${show} `
  const tasks = `${total.toLocaleString('en-GB')} ${kind}${total === 1 ? 'task' : 'tasks'}`
  if (show === 'settled' || total === 0) return tasks
  return late === 0 ? `${tasks}, none late` : `${tasks}, ${late.toLocaleString('en-GB')} late`
}
