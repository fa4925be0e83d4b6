import type { Stage } from '../../contract/codes/stages'
import type { Day } from '../../contract/time'
import type { ClockCode } from './clocks'
import type { PolicyName } from './policy'

/** A stage the referral stood in, from the day it was entered. */
export interface Stay {
  stage: Stage
  since: Day
  /** The day on which it was recorded, where that is later than the day it happened. */
  recordedOn?: Day
  /** The day set for the next review. */
  reviewOn: Day | null
  /** The day the assessment was made that came with the step. */
  assessedOn?: Day | null
  /** True when a formal review of a partnership came with the step. */
  formal?: boolean
  /** What was said, on entering, about clocks that ended late. */
  breachReason: string
  /** Limits in force when it was entered; those of the first program where it names none. */
  limits?: Partial<Record<PolicyName, number>>
}

/** A deconfliction request made after the stage of that name. */
export interface LaterRequest {
  askedOn: Day
  /** How many stages had been entered when it was asked. */
  afterStays: number
  answeredOn: Day | null
  limits: Partial<Record<PolicyName, number>>
}

/** A limit that two officers varied. */
export interface Variation {
  clock: ClockCode
  round: number
  /** How many stages had been entered when it was varied. */
  afterStays: number
  variedOn: Day
  dueOn: Day
  reason: string
}

/** All that clocks depend on. */
export interface ClockStory {
  /** Day of receipt; until that is given, the day the referral was recorded. */
  receivedOn: Day
  acknowledged: { on: Day; breachReason: string } | null
  /** At least one: the first is where the referral began. */
  stays: readonly Stay[]
  requests?: readonly LaterRequest[]
  variations?: readonly Variation[]
}

/** One run of a clock; a hold may be reviewed, and the gateway entered, more than once. */
export interface ClockRun {
  clock: ClockCode
  round: number
  startedOn: Day
  dueOn: Day
  dueOnCountingFirstDay: Day
  /** Set while the clock stands still. */
  pausedOn: Day | null
  stoppedOn: Day | null
  /** The day on which its end was recorded; null while it runs. */
  recordedOn: Day | null
  /** False when the referral was closed although nothing had answered the clock. */
  answered: boolean
  breachReason: string
  /** The day it was due before two officers varied it; null where nobody did. */
  variedFrom: Day | null
  variedReason: string
  /** The day it was due that had passed when the limit was varied: a breach that stays. */
  brokenOn: Day | null
}
