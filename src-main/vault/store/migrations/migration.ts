import type { Sql } from '../../sql'

/** One step of the store's schema. A step that was released is never changed again; what comes after is a new step. */
export interface Migration {
  /** In tens, so that a step can still be put between two. */
  number: number
  /** Why the step is made, in a sentence. */
  why: string
  up(sql: Sql): void
  /** The step makes the casework's tables anew, empty: in the same transaction, after the last such step, every record is folded again from the journal. */
  refolds?: true
}
