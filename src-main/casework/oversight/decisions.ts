import type { Output } from '../../contract/call'
import type { oversight } from '../../contract/oversight'
import type { Day, Instant } from '../../contract/time'
import { addDays, londonDay, workingDaysBetween } from '../calendar'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

type Shown = Output<(typeof oversight)['oversight.show']>

const WAITING = `SELECT count(*) AS count, min(proposed_at) AS oldest FROM referral_proposal WHERE state = 'waiting'`
const BEHIND_WAITING = textsFor(`
SELECT p.record AS id, 'proposed by ' || coalesce(o.name, 'an officer of another desk') AS why, p.proposed_at AS day
FROM referral_proposal p LEFT JOIN officer o ON o.id = p.proposer WHERE p.state = 'waiting'`)

/** Decisions that wait for a second officer, whoever that may be. */
export function decisionsWaiting({ sql }: Span): Shown['waiting'] {
  const found = sql.get<{ count: number; oldest: Instant | null }>(WAITING)
  return { part: 'all', count: found?.count ?? 0, oldest: found?.oldest ? londonDay(found.oldest) : null }
}

export const waitingGroup: FigureGroup = {
  group: 'waiting',
  behind: (part) => (part === 'all' ? { texts: BEHIND_WAITING, binds: {} } : null)
}

const CLOSED = `
SELECT id, received_on AS receivedOn, stage_since AS closedAt FROM referral
WHERE open = 0 AND received_sort >= $from AND stage_since >= $since`
const BEHIND_QUICK = textsFor(`
SELECT value ->> 0 AS id, 'received ' || (value ->> 1) || ', closed ' || (value ->> 2) AS why, value ->> 2 AS day FROM json_each($found)`)

/** Calendar days that so many working days can last at most, holidays and all. */
const atMost = (workingDays: number): number => workingDays * 2 + 14

function closedQuickly({ sql, since, limits }: Span): [id: string, received: Day, closed: Day][] {
  const closed = sql.all<{ id: string; receivedOn: Day; closedAt: Instant }>(CLOSED, {
    since,
    from: addDays(since, -atMost(limits.quickClosure))
  })
  return closed
    .map(({ id, receivedOn, closedAt }): [string, Day, Day] => [id, receivedOn, londonDay(closedAt)])
    .filter(([, received, on]) => workingDaysBetween(received, on) <= limits.quickClosure)
}

/** Referrals closed within a few working days of receipt: closing fast on little information is how real cases were missed. */
export function quickClosures(span: Span): Shown['quick'] {
  return { part: 'all', count: closedQuickly(span).length, within: span.limits.quickClosure }
}

export const quickGroup: FigureGroup = {
  group: 'quick',
  behind: (part, span) =>
    part === 'all' ? { texts: BEHIND_QUICK, binds: { found: JSON.stringify(closedQuickly(span)) } } : null
}
