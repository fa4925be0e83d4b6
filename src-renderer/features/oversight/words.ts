import type { OutputOf } from '../../../src-main/contract'
import type { OversightGroup, OversightTable } from '../../../src-main/contract/oversight'
import { counted } from '../../components'

type Shown = OutputOf<'oversight.show'>

/** A figure that was chosen: which one, and in words. */
export interface Lead {
  group: OversightGroup
  part: string
  words: string
}

const sum = (table: OversightTable, column: number): number =>
  table.rows.reduce((all, { figures }) => all + (figures[column]?.count ?? 0), 0)

/** What the queue shows, not what it is. */
export function queueTitle(queue: OversightTable): string {
  const all = queue.columns.reduce((total, _name, column) => total + sum(queue, column), 0)
  const oldest = sum(queue, queue.columns.length - 1)
  if (all === 0) return 'No referral is open'
  const waited =
    oldest === 0
      ? 'none received more than 60 working days ago'
      : `${oldest.toLocaleString('en-GB')} received more than 60 working days ago`
  return `${counted(all, 'open referral')}, ${waited}`
}

/** What the table of clocks shows. */
export function clocksTitle(clocks: OversightTable): string {
  const met = sum(clocks, 0)
  const missed = sum(clocks, 1)
  const late = sum(clocks, 3)
  const now = late === 0 ? 'none is late now' : `${late.toLocaleString('en-GB')} late now`
  if (met + missed === 0) return `No clock stopped in this time; ${now}`
  return `${counted(met, 'clock')} met in time, ${missed.toLocaleString('en-GB')} not; ${now}`
}

/** What the forecast shows: the fullest day. */
export function forecastTitle(forecast: Shown['forecast'], dayWords: (day: string) => string): string {
  const all = forecast.reduce((total, { count }) => total + count, 0)
  if (all === 0) return 'Nothing falls due in the next ten working days'
  const due = `${counted(all, 'clock')} ${all === 1 ? 'falls' : 'fall'} due in ten working days`
  const fullest = forecast.reduce((most, each) => (each.count > most.count ? each : most))
  if (fullest.count < 2) return due
  return `${due}, most on ${dayWords(fullest.day)} (${fullest.count.toLocaleString('en-GB')})`
}
