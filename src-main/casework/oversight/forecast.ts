import type { Output } from '../../contract/call'
import type { oversight } from '../../contract/oversight'
import type { Day } from '../../contract/time'
import { clockRules } from '../referrals'
import { textsFor, type FigureGroup } from './figures'
import { daysAhead, dueOnDay, type Span } from './span'

const RUNNING = `
FROM referral_clock WHERE stopped_on IS NULL AND due_on >= $from AND due_on < $before AND paused_on IS NULL`
const COUNTS = `SELECT due_on AS dueOn, count(*) AS count ${RUNNING} GROUP BY due_on`
const LABELS = JSON.stringify(Object.fromEntries(clockRules.map(({ clock, label }) => [clock, label])))
const BEHIND = textsFor(
  `SELECT record AS id, coalesce($labels ->> clock, clock) || ', due ' || due_on AS why, due_on AS day ${RUNNING}`
)

/** How many clocks fall due on each of the next ten working days; what is due on a day nobody works has to be done on the working day before. */
export function forecast({ sql, today }: Span): Output<(typeof oversight)['oversight.show']>['forecast'] {
  const days = daysAhead(today)
  const before = dueOnDay(days.at(-1) ?? today, today).before
  const due = sql.all<{ dueOn: Day; count: number }>(COUNTS, { from: today, before })
  return days.map((day) => {
    const within = dueOnDay(day, today)
    const count = due
      .filter(({ dueOn }) => dueOn >= within.from && dueOn < within.before)
      .reduce((sum, each) => sum + each.count, 0)
    return { day, part: day, count }
  })
}

export const forecastGroup: FigureGroup = {
  group: 'forecast',
  behind: (part, { today }) =>
    daysAhead(today).includes(part) ? { texts: BEHIND, binds: { ...dueOnDay(part, today), labels: LABELS } } : null
}
