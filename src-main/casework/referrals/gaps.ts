import { isOpenStage, type Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Fields } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { ageOn, londonDay } from '../calendar'
import type { Stay } from './clock-runs'
import { receivedOn, type Kept } from './row'

/** What a referral's record can lack, or hold that cannot be true. Each is one bit of `referral_gap.gaps`. */
export const gapNames = [
  { gap: 'birth', bit: 1, label: 'No date of birth' },
  { gap: 'pcmt', bit: 2, label: 'No PCMT reference after screening' },
  { gap: 'gender', bit: 4, label: 'No gender' },
  { gap: 'outcome', bit: 8, label: 'Closed, outcome not known' },
  { gap: 'dates', bit: 16, label: 'Dates that cannot be true' },
  { gap: 'ethnicity', bit: 32, label: 'Ethnic group not asked' },
  { gap: 'ethnicity_unknown', bit: 64, label: 'Ethnic group not stated, or not known after asking' },
  { gap: 'nationality', bit: 128, label: 'No nationality' }
] as const
export type Gap = (typeof gapNames)[number]['gap']

/** Stages in which the national case system's reference may still be on its way. */
const BEFORE_PCMT: readonly Stage[] = ['RECEIVED', 'SCREENING']
/** Stages that say by themselves what became of the referral. */
const OUTCOME_BY_STAGE: readonly Stage[] = ['TRANSFERRED', 'CLOSED_PURSUE', 'NOT_PREVENT']
const OLDEST = 115

/** Born after receipt or impossibly long before, received after it was recorded, stages or an acknowledgement before receipt. */
function impossible(fields: Fields, kept: Kept, stays: readonly Stay[]): boolean {
  const on = receivedOn(fields, kept.recordedAt)
  const born = fields['given.dateOfBirth']
  if (typeof born === 'string' && (born > on || ageOn(born, on) > OLDEST)) return true
  if (on > londonDay(kept.recordedAt)) return true
  if (kept.acknowledged && kept.acknowledged.on < on) return true
  return stays.some((stay, place) => stay.since < on || stay.since < (stays[place - 1]?.since ?? on))
}

const missing = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What a referral's record lacks, as it stands. Pure: nothing depends on today. */
export function gapsOf(fields: Fields, kept: Kept, stays: readonly Stay[]): Gap[] {
  const stage = (fields['stage'] ?? 'RECEIVED') as Stage
  const found: Gap[] = []
  if (missing(fields['given.dateOfBirth'])) found.push('birth')
  if (!BEFORE_PCMT.includes(stage) && missing(fields['pcmtReference'])) found.push('pcmt')
  if (missing(fields['gender'])) found.push('gender')
  if (!isOpenStage(stage) && !OUTCOME_BY_STAGE.includes(stage) && missing(fields['closureReason']))
    found.push('outcome')
  const ethnicity = fields['ethnicity']
  if (missing(ethnicity)) found.push('ethnicity')
  if (ethnicity === 'not_stated' || ethnicity === 'not_known') found.push('ethnicity_unknown')
  if (missing(fields['nationality'])) found.push('nationality')
  if (impossible(fields, kept, stays)) found.push('dates')
  return found
}

const WRITE = `
INSERT INTO referral_gap (record, gaps, open) VALUES (?, ?, ?)
ON CONFLICT (record) DO UPDATE SET gaps = excluded.gaps, open = excluded.open WHERE gaps <> excluded.gaps OR open <> excluded.open`

/** Writes what a referral's record lacks. */
export function writeGaps(sql: Sql, record: Id, fields: Fields, kept: Kept, stays: readonly Stay[]): void {
  const found = gapsOf(fields, kept, stays)
  const bits = gapNames.filter(({ gap }) => found.includes(gap)).reduce((sum, { bit }) => sum + bit, 0)
  sql.run(WRITE, [record, bits, isOpenStage((fields['stage'] ?? 'RECEIVED') as Stage)])
}
