import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { Entry } from '../../journal/entry'
import type { Projecting } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import type { Stay } from './clock-runs'
import {
  addStay,
  beginReferral,
  isHeld,
  readKept,
  readLater,
  readStays,
  readVariations,
  standsIn,
  writeReferral
} from './projected'
import type { Kept } from './row'
import { hasOwnDay, transitionBetween } from './stages'

const RECEIVED_ELSEWHERE =
  'Something happened to a referral whose receipt is not held here. It is shown once the receipt arrives.'
const MOVED_MEANWHILE =
  'Two desks moved this referral on without knowing of each other. Both steps are kept; the more cautious stage is shown until a person decides.'

const ROW = 'referral row'

/** Begins the row of a referral, for the entries that follow its receipt to find; with its clocks it is written afterwards. */
export function begin({ record, stay, kept }: { record: Id; stay: Stay; kept: Kept }, projecting: Projecting): void {
  const { sql, fields } = projecting
  const story = { stays: [stay], requests: [], variations: [] }
  projecting.afterwards(ROW, beginReferral(sql, record, fields, kept, story))
}

/** Writes the row afresh from the fields as they stand. */
export function refresh(record: Id, projecting: Projecting): void {
  const { sql } = projecting
  if (!projecting.awaits(ROW) && !isHeld(sql, record)) return projecting.exception(RECEIVED_ELSEWHERE)
  projecting.afterwards(ROW, () => {
    const kept = readKept(sql, record)
    if (kept) write(sql, record, projecting.fields, kept)
  })
}

/** What comes with entering a stage besides the stage itself. */
export interface Coming {
  breachReason: string
  reviewOn: Day | null
  decidedOn: Day | null
  assessedOn: Day | null
  formal: boolean
  limits: NonNullable<Stay['limits']>
}

/** A step with which nothing else came. */
export const NOTHING: Coming = {
  breachReason: '',
  reviewOn: null,
  decidedOn: null,
  assessedOn: null,
  formal: false,
  limits: {}
}

/** True where the journey has the step and it records a day of its own: no other can be dated back, whoever wrote it. */
function recordsADay(from: Stage, to: Stage): boolean {
  const transition = transitionBetween(from, to)
  return transition !== null && hasOwnDay(transition)
}

/** Enters the stage that the fields show, if the entry brought the referral there. */
export function enter(entry: Entry, from: Stage, to: Stage, coming: Coming, projecting: Projecting): void {
  const { sql, fields, exception } = projecting
  const { record, happened } = entry
  if (!projecting.awaits(ROW) && !isHeld(sql, record)) return exception(RECEIVED_ELSEWHERE)
  if (standsIn(sql, record) !== from) exception(MOVED_MEANWHILE)
  if (fields['stage'] === to) {
    const { decidedOn, reviewOn, ...rest } = coming
    const on = londonDay(happened)
    addStay(sql, record, happened, {
      ...rest,
      stage: to,
      since: decidedOn !== null && decidedOn < on && recordsADay(from, to) ? decidedOn : on,
      recordedOn: londonDay(entry.recorded),
      reviewOn: reviewOn === null ? null : ((fields['reviewOn'] ?? null) as Day | null)
    })
  }
  refresh(record, projecting)
}

/** Writes the row of a referral and its clocks from what the tables hold of it now. */
export function write(sql: Sql, record: Id, fields: Projecting['fields'], kept: Kept): void {
  const story = {
    stays: readStays(sql, record),
    requests: readLater(sql, record),
    variations: readVariations(sql, record)
  }
  writeReferral(sql, record, fields, kept, story)
}
