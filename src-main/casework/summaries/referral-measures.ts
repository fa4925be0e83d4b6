import type { CodeList } from '../../contract/codes/code-list'
import { concerns, sectors } from '../../contract/codes/referral'
import { CLOSED_STAGES, isOpenStage, stages, type Stage } from '../../contract/codes/stages'
import { labelOf } from '../../contract/codes/code-list'
import { sameAs } from '../people'
import { ageBands, journey, OLDEST_BAND } from '../referrals'
import { UNKNOWN, type Heading, type Measure } from './measure'

const IN_PERIOD = 'r.received_sort >= $since AND r.received_sort < $until'
const COUNTED: readonly Heading[] = [{ code: 'counted', label: 'Referrals' }]
const NOT_KNOWN: Heading = { code: UNKNOWN, label: 'Not known' }
const STAGE = (code: Stage): Heading => ({ code, label: labelOf(stages, code) })

const headings = (list: CodeList<string>): Heading[] => list.codes.map(({ code, label }) => ({ code, label }))

/** Every open stage: the way through Channel first, then the stages beside it. */
const OPEN_STAGES: readonly Stage[] = [
  ...journey.filter(isOpenStage),
  ...stages.codes.map(({ code }) => code).filter((code) => isOpenStage(code) && !journey.includes(code))
]

/** Where the referrals of the period got to, and where they stand: open stages only. */
export const journeyMeasure: Measure = {
  table: 'journey',
  of: 'referral',
  rows: OPEN_STAGES.map(STAGE),
  columns: [
    { code: 'reached', label: 'Reached it' },
    { code: 'stands', label: 'Stand there' }
  ],
  cells: `SELECT DISTINCT r.id, s.stage AS place, 'reached' AS part FROM referral r JOIN referral_stay s ON s.record = r.id
    WHERE ${IN_PERIOD} UNION ALL SELECT r.id, r.stage, 'stands' FROM referral r WHERE ${IN_PERIOD} AND r.open = 1`
}

/** Ways out of the journey, and how many are still on it. */
export const waysOutMeasure: Measure = {
  table: 'ways-out',
  of: 'referral',
  rows: [...CLOSED_STAGES.map(STAGE), { code: 'open', label: 'Still open' }],
  columns: COUNTED,
  cells: `SELECT r.id, CASE r.open WHEN 1 THEN 'open' ELSE r.stage END AS place, 'counted' AS part FROM referral r WHERE ${IN_PERIOD}`
}

export const sectorMeasure: Measure = {
  table: 'sector',
  of: 'referral',
  rows: [...headings(sectors), NOT_KNOWN],
  columns: COUNTED,
  cells: `SELECT r.id, CASE r.sector WHEN '' THEN 'unknown' ELSE r.sector END AS place, 'counted' AS part FROM referral r WHERE ${IN_PERIOD}`
}

export const concernMeasure: Measure = {
  table: 'concern',
  of: 'referral',
  rows: [...headings(concerns), NOT_KNOWN],
  columns: COUNTED,
  cells: `SELECT r.id, CASE r.concern WHEN '' THEN 'unknown' ELSE r.concern END AS place, 'counted' AS part FROM referral r WHERE ${IN_PERIOD}`
}

/** Whole years on the day of receipt, as `ageOn` of the calendar counts them. */
const AGE = `CASE WHEN r.born IS NULL THEN r.approximate_age ELSE max(0, CAST(substr(r.received_on, 1, 4) AS INTEGER)
  - CAST(substr(r.born, 1, 4) AS INTEGER) - (substr(r.received_on, 6) < substr(r.born, 6))) END`
const BAND = `CASE WHEN age IS NULL THEN 'unknown' ${ageBands.map(([upTo]) => `WHEN age <= ${upTo} THEN 'to-${upTo}'`).join(' ')} ELSE 'over' END`

/** Age on the day of receipt, in the bands of the yearly statistics. */
export const ageMeasure: Measure = {
  table: 'age',
  of: 'referral',
  rows: [
    ...ageBands.map(([upTo, label]) => ({ code: `to-${upTo}`, label })),
    { code: 'over', label: OLDEST_BAND },
    NOT_KNOWN
  ],
  columns: COUNTED,
  cells: `SELECT id, ${BAND} AS place, 'counted' AS part FROM (SELECT r.id, ${AGE} AS age FROM referral r WHERE ${IN_PERIOD})`
}

/** Whether the person had been referred to this desk before. */
export const repeatMeasure: Measure = {
  table: 'repeat',
  of: 'referral',
  rows: [
    { code: 'first', label: 'First referral of the person' },
    { code: 'second', label: 'Second referral' },
    { code: 'later', label: 'Third or later referral' },
    { code: UNKNOWN, label: 'Nobody has said who it is' }
  ],
  columns: COUNTED,
  cells: `SELECT r.id, CASE WHEN r.person IS NULL THEN 'unknown' ELSE
      CASE (SELECT count(*) FROM referral e WHERE e.person IN (${sameAs('r.person')}) AND (e.received_sort, e.id) < (r.received_sort, r.id))
      WHEN 0 THEN 'first' WHEN 1 THEN 'second' ELSE 'later' END END AS place, 'counted' AS part
    FROM referral r WHERE ${IN_PERIOD}`
}
