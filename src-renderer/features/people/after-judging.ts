import type { CallName } from '../../../src-main/contract'

/** Answers that are out of date once something was said of a pair of persons. */
export const AFTER_JUDGING: readonly CallName[] = [
  'people.open',
  'people.chronology',
  'people.matches',
  'people.compare',
  'people.mergesWaiting',
  'today.show',
  'today.count',
  'people.search',
  'people.unidentified',
  'referrals.open',
  'referrals.list'
]
