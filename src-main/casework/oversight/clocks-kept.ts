import type { OversightTable } from '../../contract/oversight'
import { clockRules } from '../referrals'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

const ENDED = `
SELECT clock, sum(answered = 1 AND stopped_on <= due_on) AS met, sum(answered = 0 OR stopped_on > due_on) AS missed
FROM referral_clock INDEXED BY referral_clock_ended WHERE stopped_on IS NOT NULL AND stopped_on >= $since AND stopped_on <= $today GROUP BY clock`
const UNEXPLAINED = `
SELECT clock, count(*) AS count FROM referral_clock INDEXED BY referral_clock_ended
WHERE stopped_on IS NOT NULL AND stopped_on >= $since AND stopped_on <= $today AND (answered = 0 OR stopped_on > due_on) AND breach_reason = ''
GROUP BY clock`
const LATE_NOW = `
SELECT clock, count(*) AS count FROM referral_clock
WHERE stopped_on IS NULL AND due_on < $today AND paused_on IS NULL GROUP BY clock`

const IN_SPAN = 'clock = $clock AND stopped_on IS NOT NULL AND stopped_on >= $since AND stopped_on <= $today'
const WHY_MISSED = `iif(answered = 0, 'closed without it, ', '') || 'due ' || due_on || ', ended ' || stopped_on || '. '
  || iif(breach_reason = '', 'No reason was given.', 'Reason: ' || breach_reason)`
const PARTS = {
  met: textsFor(`
    SELECT record AS id, 'due ' || due_on || ', ended ' || stopped_on AS why, stopped_on AS day FROM referral_clock
    WHERE ${IN_SPAN} AND answered = 1 AND stopped_on <= due_on`),
  missed: textsFor(`
    SELECT record AS id, ${WHY_MISSED} AS why, stopped_on AS day FROM referral_clock
    WHERE ${IN_SPAN} AND (answered = 0 OR stopped_on > due_on)`),
  unexplained: textsFor(`
    SELECT record AS id, ${WHY_MISSED} AS why, stopped_on AS day FROM referral_clock
    WHERE ${IN_SPAN} AND (answered = 0 OR stopped_on > due_on) AND breach_reason = ''`),
  late: textsFor(`
    SELECT record AS id, 'due ' || due_on AS why, due_on AS day FROM referral_clock
    WHERE clock = $clock AND stopped_on IS NULL AND due_on < $today AND paused_on IS NULL`)
} as const
type Part = keyof typeof PARTS
const NAMES: readonly (readonly [Part, string])[] = [
  ['met', 'Met in time'],
  ['missed', 'Met late or not at all'],
  ['unexplained', 'Missed without a reason'],
  ['late', 'Late now']
]

/** How the desk kept its clocks: each kind of clock, met and late, with what is late at this moment. Breaches stay counted for good. */
export function clocksKept({ sql, today, since }: Span): OversightTable {
  const ended = sql.all<{ clock: string; met: number; missed: number }>(ENDED, { since, today })
  const bare = sql.all<{ clock: string; count: number }>(UNEXPLAINED, { since, today })
  const late = sql.all<{ clock: string; count: number }>(LATE_NOW, { today })
  const known = clockRules.map(({ clock }) => clock as string)
  const others = [...ended, ...late].map(({ clock }) => clock).filter((clock) => !known.includes(clock))
  const rows = [...known, ...new Set(others)].map((clock) => {
    const stopped = ended.find((each) => each.clock === clock)
    const of = (found: readonly { clock: string; count: number }[]): number =>
      found.find((each) => each.clock === clock)?.count ?? 0
    const counts: Record<Part, number> = {
      met: stopped?.met ?? 0,
      missed: stopped?.missed ?? 0,
      unexplained: of(bare),
      late: of(late)
    }
    return {
      label: clockRules.find((rule) => rule.clock === clock)?.label ?? clock,
      figures: NAMES.map(([part]) => ({ part: `${part} ${clock}`, count: counts[part] }))
    }
  })
  return {
    columns: NAMES.map(([, name]) => name),
    rows: rows.filter(({ figures }) => figures.some(({ count }) => count > 0))
  }
}

export const clocksGroup: FigureGroup = {
  group: 'clocks',
  behind(part, { since, today }) {
    const [name = '', clock = ''] = part.split(' ')
    if (!Object.hasOwn(PARTS, name)) return null
    return { texts: PARTS[name as Part], binds: { clock, today, ...(name === 'late' ? {} : { since }) } }
  }
}
