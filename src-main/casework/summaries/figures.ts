import { createHash } from 'node:crypto'
import type { FigureCodes } from '../../contract/summaries'
import type { SummarySection } from '../../contract/summary-snapshot'
import type { Day, Instant } from '../../contract/time'
import { canonical } from '../../journal/canonical'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import { codesOf } from './codes'
import { countCells } from './counting'
import { boundsOf } from './measure'
import { sectionsOf } from './sections'

/** What this way of counting is, in the words that stand on every summary. */
export const countingRules: readonly string[] = [
  'A referral counts in the period in which it was received, by the day in London; where the day of receipt is not known, by the day it was recorded.',
  'Referrals are counted, not people: somebody referred twice counts twice.',
  'Stages, clocks and tasks are given as they stood at the moment of counting, not at the end of the period.',
  'What nobody has recorded is shown as not known and stands outside the percentages.',
  'Percentages are whole per cents, rounded half up; they need not add up to 100.',
  'Every figure follows from the entries of this desk’s journal up to the head named on the face. Records that were disposed of are not counted.'
]

export interface Figures {
  sections: SummarySection[]
  codes: FigureCodes[]
  /** SHA-256 of the sections: the same figures have the same digest. */
  digest: string
}

/**
 * Counts everything a summary gives of a period, as the tables stand.
 * @param asAt the moment of counting: what is late depends on its day in London
 */
export function figuresOf(sql: Sql, period: { from: Day; to: Day }, asAt: Instant): Figures {
  const bounds = boundsOf(period, londonDay(asAt))
  const sections = sectionsOf((measure) => countCells(sql, measure, bounds))
  return {
    sections,
    codes: codesOf(sections),
    digest: createHash('sha256').update(canonical(sections)).digest('hex')
  }
}
