import type { DeconflictionAnswer, DeconflictionBody } from '../../contract/codes/decisions'
import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { GivenPerson } from '../../contract/people'
import type { ReferralFields } from '../../contract/referrals'
import type { Day, Instant } from '../../contract/time'
import type { ClockRun } from './clock-runs'
import type { PolicyLimits } from './policy'
import type { Support } from './support/support'

/** One deconfliction request with its answer, if any came. */
export interface DeconflictionRequest {
  request: string
  asked: DeconflictionBody
  askedName: string
  askedAt: Instant
  answer: DeconflictionAnswer | null
  answeredAt: Instant | null
  reference: string
}

/** A stage the referral stood in. */
export interface Stood {
  stage: Stage
  /** The day it was entered. */
  since: Day
  /** The moment it was entered, as recorded. */
  sinceAt: Instant
}

/** How a referral stands: all that the rules look at. Nothing here comes from a clock; `under18` is as of the day the rules are asked. */
export interface Standing {
  stage: Stage
  stageSince: Instant
  fields: ReferralFields
  given: GivenPerson
  /** The person it was linked to once every likely candidate was judged. */
  person: Id | null
  /** Ended or exited referrals of that person from before this one, of which nobody has said whether it reopens them. */
  earlierToWeigh: number
  /** Other referrals of that person. */
  otherReferrals: number
  under18: boolean
  /** The day of the eighteenth birthday, or what is taken for it; null where no age is known. */
  adultOn: Day | null
  acknowledged: boolean
  /** The last day the case was shown to a supervisor before closing; null if it was not. */
  shownOn: Day | null
  /** Oldest first. */
  requests: readonly DeconflictionRequest[]
  runs: readonly ClockRun[]
  /** Every stage it stood in, oldest first, over all its episodes. */
  stood: readonly Stood[]
  support: Support
  policy: PolicyLimits
  /** The day the rules are asked, in London. */
  asOf: Day
  /** A decision waits for a second officer. */
  waiting: boolean
}

/** True when a name or a date of birth is there to search by. */
export function isNamed(given: Pick<GivenPerson, 'forenames' | 'surname' | 'otherNames' | 'dateOfBirth'>): boolean {
  return `${given.forenames}${given.surname}${given.otherNames}` !== '' || given.dateOfBirth !== null
}
