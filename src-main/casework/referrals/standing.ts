import type { DeconflictionAnswer, DeconflictionBody } from '../../contract/codes/decisions'
import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { GivenPerson } from '../../contract/people'
import type { ReferralFields } from '../../contract/referrals'
import type { Instant } from '../../contract/time'
import type { ClockRun } from './clock-runs'

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

/** How a referral stands: all that the rules look at. Nothing here comes from a clock; `under18` is as of the day the rules are asked. */
export interface Standing {
  stage: Stage
  stageSince: Instant
  fields: ReferralFields
  given: GivenPerson
  /** The person it was linked to once every likely candidate was judged. */
  person: Id | null
  /** Other referrals of that person. */
  otherReferrals: number
  under18: boolean
  acknowledged: boolean
  /** Oldest first. */
  requests: readonly DeconflictionRequest[]
  runs: readonly ClockRun[]
  /** A decision waits for a second officer. */
  waiting: boolean
}

/** True when a name or a date of birth is there to search by. */
export function isNamed(given: Pick<GivenPerson, 'forenames' | 'surname' | 'otherNames' | 'dateOfBirth'>): boolean {
  return `${given.forenames}${given.surname}${given.otherNames}` !== '' || given.dateOfBirth !== null
}
