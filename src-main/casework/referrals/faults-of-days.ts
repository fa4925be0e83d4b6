import type { Stage } from '../../contract/codes/stages'
import type { Decision } from '../../contract/referral-decision'
import type { Day } from '../../contract/time'
import { addDays, addMonths } from '../calendar'
import type { DecisionContext } from './decision-context'
import { hasOwnDay, isClosing, type Transition } from './stages'
import { dayWords } from './words'

/** An assessment written after the decision it should support is paperwork (Amess Prevent Learning Review, 2025). */
export function assessmentFault({ assessment }: Decision, required: boolean, on: Day): string | null {
  if (assessment === null) return null
  if (assessment.madeOn !== null && assessment.madeOn > on) {
    return 'The assessment is dated after the decision. A decision rests on an assessment already made.'
  }
  if (!required) return null
  if (assessment.reference === '') return 'Give the reference of the assessment.'
  return assessment.madeOn === null ? 'Give the day on which the assessment was made.' : null
}

/** Of two assessments the later one counts: an older one is not picked because it says what is wanted. */
export function overtakenFault({ assessment }: Decision, { assessedOn }: DecisionContext): string | null {
  const made = assessment?.madeOn ?? null
  return made !== null && assessedOn !== null && made < assessedOn
    ? `A later assessment is on record, made on ${dayWords(assessedOn)}. The decision rests on that one.`
    : null
}

/** An exit rests on an assessment made within the months that policy sets before it. */
export function oldAssessmentFault(
  transition: Transition,
  { assessment }: Decision,
  { on, policy }: DecisionContext
): string | null {
  const made = assessment?.madeOn ?? null
  if (transition.to !== 'EXITED' || !isClosing(transition) || made === null) return null
  const months = policy.assessmentRefresh
  return made < addMonths(on, -months)
    ? `The assessment is older than ${counted(months, 'month')}. Have it refreshed before support ends.`
    : null
}

function counted(number: number, unit: string): string {
  return number === 1 ? `one ${unit}` : `${number} ${unit}s`
}

/** The last day that may be chosen for the next review, and the sentence that says so. */
function latestReview(to: Stage, { on, exitedOn, policy }: DecisionContext): { day: Day; sentence: string } | null {
  switch (to) {
    case 'HELD':
      return {
        day: addDays(on, policy.holdReview),
        sentence: `A hold is reviewed within ${counted(policy.holdReview, 'day')}.`
      }
    case 'PLP':
      return {
        day: addMonths(on, policy.plpReview),
        sentence: `A police-led partnership is reviewed within ${counted(policy.plpReview, 'month')}.`
      }
    case 'POST_EXIT_EXT':
      return {
        day: addMonths(exitedOn ?? on, policy.postExitFurther),
        sentence: `Reviews after an exit go on for at most ${counted(policy.postExitFurther, 'month')}. Choose an earlier day, or close.`
      }
    default:
      return null
  }
}

export function reviewFault(transition: Transition, { reviewOn }: Decision, context: DecisionContext): string | null {
  if (reviewOn === null) return null
  if (reviewOn <= context.on) return 'The next review lies in the future: choose a day after this one.'
  const latest = latestReview(transition.to, context)
  return latest !== null && reviewOn > latest.day ? latest.sentence : null
}

/** What another body decided happened between the day the referral came to this stage and the day it is recorded. */
export function decidedOnFault(
  transition: Transition,
  { decidedOn }: Decision,
  { on, since }: DecisionContext
): string | null {
  if (decidedOn === null) return null
  if (!hasOwnDay(transition)) return 'This step counts from when it is taken, so it takes no day of its own.'
  if (decidedOn > on) return 'This day lies in the future. Record what has been decided.'
  return decidedOn < since ? 'This day lies before the referral came to the stage it stands in.' : null
}
