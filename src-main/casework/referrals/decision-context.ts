import type { Day } from '../../contract/time'
import type { PolicyLimits } from './policy'
import type { DecisionPart } from './stages'

/** What a decision is judged against besides itself. */
export interface DecisionContext {
  /** The day of the decision, in London. */
  on: Day
  /** The day the referral entered the stage it stands in. */
  since: Day
  /** The last exit, for the reviews after it. */
  exitedOn: Day | null
  /** The day the latest assessment on record was made. */
  assessedOn: Day | null
  /** Parts that this case makes necessary, beside those the step always asks for. */
  needed: readonly DecisionPart[]
  /** Labels of clocks that this step would end late, or unanswered. */
  missedClocks: readonly string[]
  policy: PolicyLimits
}

/** Sentences on what is wrong, by the part of the form. Empty means that the decision stands. */
export type Faults = Partial<Record<DecisionPart, string>>
