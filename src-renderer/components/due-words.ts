import type { Clock } from '../../src-main/contract/referral-views'

/** How something with a due date stands. Days are working days. */
export type Due = Pick<Clock, 'state' | 'workingDaysLeft'>

function days(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`
}

/** How it stands, in words: "2 working days left", "due today", "3 working days late". */
export function dueWords({ state, workingDaysLeft: left }: Due): string {
  if (state === 'met') return 'met in time'
  if (state === 'missed') return 'met late'
  if (left === null) return 'running'
  if (left < 0) return `${days(-left)} late`
  return left === 0 ? 'due today' : `${days(left)} left`
}

/** The same in as few letters as a table allows: "2 d left", "today", "3 d late". */
export function dueShort({ state, workingDaysLeft: left }: Due): string {
  if (state === 'met') return 'met'
  if (state === 'missed') return 'met late'
  if (left === null) return 'running'
  if (left < 0) return `${-left} d late`
  return left === 0 ? 'today' : `${left} d left`
}

/** How pressing it is: red only for late, amber only for due soon. */
export function dueTone({ state }: Due): 'late' | 'soon' | 'calm' {
  if (state === 'late' || state === 'missed') return 'late'
  return state === 'due_soon' ? 'soon' : 'calm'
}

/**
 * How much of the bar is filled, 0 to 1: full when due or late, emptier the more days are left.
 * @param span working days at which the bar is empty; five is the gateway's
 */
export function dueFilled({ workingDaysLeft: left }: Due, span = 5): number {
  if (left === null) return 0
  return Math.min(1, Math.max(0.06, 1 - left / span))
}
