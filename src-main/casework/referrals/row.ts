import { isOpenStage, type Stage } from '../../contract/codes/stages'
import type { Day, Instant } from '../../contract/time'
import type { Fields } from '../../journal/subject'
import type { Bound } from '../../vault/sql'
import { londonDay } from '../calendar'
import { adultOn } from './ages'
import type { ClockRun } from './clock-runs'
import { pressingRun } from './clock-runs'

/** What a row holds besides the fields. */
export interface Kept {
  recordedAt: Instant
  stageSince: Instant
  acknowledged: { on: Day; breachReason: string } | null
  /** The last day the case was shown to a supervisor before closing. */
  shownOn: Day | null
  /** Decisions that wait for a second officer. */
  waiting: number
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other
}

/** The five fields that screening needs. */
const RECEIPT = ['receivedAt', 'immediateDanger', 'sector', 'referrerOrganisation', 'concernAsRaised'] as const

/** True while something of receipt is missing, or nobody has said whom the referral is about. */
export function isIncomplete(fields: Fields): boolean {
  return RECEIPT.some((name) => !fields[name]) || !fields['person']
}

/** The day from which a referral's clocks count: of receipt, or until that is known, the day it was recorded. */
export function receivedOn(fields: Fields, recordedAt: Instant): Day {
  return londonDay(textOr(fields['receivedAt'], recordedAt))
}

/** Below every reference of a year, in their order. */
export function firstReferenceOf(year: number): number {
  return year * 10_000_000
}

/** The year and number of a reference as one number to sort by: PR-2026-0412 is 20260000412. */
export function referenceOrder(reference: string): number {
  const parts = /(\d{4})-(\d+)$/.exec(reference)
  return firstReferenceOf(Number(parts?.[1] ?? 0)) + Number(parts?.[2] ?? 0)
}

/** True when somebody may be in danger and nobody was told. */
export function isDanger(fields: Fields): boolean {
  return fields['immediateDanger'] === 'yes'
}

/** One row of `referral`, its values in the order of the columns. */
export function rowOf(id: string, fields: Fields, kept: Kept, runs: readonly ClockRun[]): Bound[] {
  const stage = textOr(fields['stage'], 'RECEIVED') as Stage
  const on = receivedOn(fields, kept.recordedAt)
  const born = textOr(fields['given.dateOfBirth'], null)
  const approximate = fields['given.approximateAge']
  const approximateAge = typeof approximate === 'number' ? approximate : null
  const pressing = pressingRun(runs)
  const danger = isDanger(fields) && isOpenStage(stage)
  const reference = textOr(fields['reference'], '')
  return [
    id,
    reference,
    referenceOrder(reference),
    kept.recordedAt,
    textOr(fields['receivedAt'], null),
    textOr(fields['receivedAt'], kept.recordedAt),
    on,
    stage,
    kept.stageSince,
    isOpenStage(stage),
    isOpenStage(stage) || runs.some(({ stoppedOn }) => stoppedOn === null),
    kept.acknowledged?.on ?? null,
    kept.acknowledged?.breachReason ?? '',
    kept.shownOn,
    textOr(fields['marking'], 'OFFICIAL'),
    textOr(fields['sector'], ''),
    textOr(fields['concernAsReferred'], ''),
    textOr(fields['ethnicity'], ''),
    textOr(fields['owner'], ''),
    textOr(fields['person'], null),
    textOr(fields['given.forenames'], ''),
    textOr(fields['given.surname'], ''),
    textOr(fields['given.otherNames'], ''),
    born,
    approximateAge,
    adultOn({ born, approximateAge, receivedOn: on }),
    danger,
    isIncomplete(fields),
    kept.waiting,
    pressing?.clock ?? null,
    pressing?.dueOn ?? null,
    `${danger ? 0 : 1} ${pressing?.dueOn ?? '9999-12-31'}`
  ]
}
