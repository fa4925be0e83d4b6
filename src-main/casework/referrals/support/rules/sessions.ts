import type { Day } from '../../../../contract/time'
import type { Session, Support } from '../support'

export interface SessionCount {
  commissioned: number
  /** Planned for the day or earlier and not cancelled. */
  planned: number
  held: number
  missed: number
  cancelled: number
  /** Planned for later days. */
  ahead: number
  /** How many fewer were held than planned through the day. */
  shortfall: number
  /** Those through the day of which nobody said what became of them, and those missed or cancelled without a reason. */
  unexplained: number
}

/**
 * The count of sessions with intervention providers through a day, the day itself included. A cancelled one was never owed; a missed one was.
 * @param through the day: today for the count and for an exit; yesterday to know what is late, because a session of today may yet be held
 */
export function countSessions(
  { sessions, commissions }: Pick<Support, 'sessions' | 'commissions'>,
  through: Day
): SessionCount {
  const of = (state: Session['state']): Session[] => sessions.filter((session) => session.state === state)
  const open = of('planned').filter(({ plannedFor }) => plannedFor <= through)
  const [held, missed, cancelled] = [of('held').length, of('missed'), of('cancelled')]
  return {
    commissioned: commissions.reduce((sum, each) => sum + each.sessions, 0),
    planned: open.length + held + missed.length,
    held,
    missed: missed.length,
    cancelled: cancelled.length,
    ahead: of('planned').length - open.length,
    shortfall: open.length + missed.length,
    unexplained: open.length + [...missed, ...cancelled].filter(({ reason }) => reason === '').length
  }
}

/** True when more was planned through a day than was held: missed, cancelled or left open. An exit says why (mentoring that petered out). */
export function fellShort({ sessions }: Pick<Support, 'sessions'>, through: Day): boolean {
  return sessions.some(({ plannedFor, state }) => plannedFor <= through && state !== 'held')
}
