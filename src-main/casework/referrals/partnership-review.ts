import type { Day } from '../../contract/time'
import type { Entry } from '../../journal/entry'
import type { Projecting } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import { refresh, write } from './entering'
import { addStay, isHeld, readKept, readStays } from './projected'

const RUNNING = `
SELECT 1 FROM referral_clock WHERE record = ? AND clock = ? AND stopped_on IS NULL AND due_on < ? LIMIT 1`

function endsLate(sql: Sql, record: string, heldOn: Day, formal: boolean): boolean {
  const clocks = formal ? ['plp_review', 'plp_formal'] : ['plp_review']
  return clocks.some((clock) => sql.get(RUNNING, [record, clock, heldOn]) !== undefined)
}

/**
 * A review of a police-led partnership was recorded: its clocks are renewed from the day it was held, as by the step that says so. Not where a clock would
 * end late: then the step has to say why, and the page offers it. A review older than the stage, or than the last one, renews nothing.
 */
export function partnershipReviewed(
  entry: Entry,
  { heldOn, formal }: { heldOn: Day; formal: boolean },
  projecting: Projecting
): void {
  const { sql } = projecting
  const { record } = entry
  if (projecting.fields['stage'] !== 'PLP' || !isHeld(sql, record)) return
  // What entries before this one left for afterwards is written now, because the clocks are asked.
  const kept = readKept(sql, record)
  if (kept) write(sql, record, projecting.fields, kept)
  const last = readStays(sql, record).at(-1)
  if (last?.stage !== 'PLP' || heldOn < last.since || endsLate(sql, record, heldOn, formal)) return
  addStay(sql, record, entry.happened, {
    stage: 'PLP',
    since: heldOn,
    recordedOn: londonDay(entry.recorded),
    reviewOn: null,
    assessedOn: null,
    formal,
    breachReason: '',
    ...(last.limits ? { limits: last.limits } : {})
  })
  refresh(record, projecting)
}
