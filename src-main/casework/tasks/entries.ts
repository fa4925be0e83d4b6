import { z } from 'zod'
import { markingRank, markings, type Marking } from '../../contract/codes/marking'
import { priorities, strands, taskStates, type Priority, type Strand, type TaskState } from '../../contract/codes/tasks'
import { Id } from '../../contract/ids'
import { Day } from '../../contract/time'
import type { Json } from '../../journal/entry'
import type { FieldRule, Kind } from '../../journal/subject'

export interface Raised {
  reference: string
  text: string
  strand: Strand
  priority: Priority
  dueOn: string | null
  owner: string | null
  referral: string | null
  marking: Marking
}

export const taskRaised: Kind<Raised> = {
  name: 'task.raised',
  version: 1,
  body: z.strictObject({
    reference: z.string(),
    text: z.string(),
    strand: strands.schema,
    priority: priorities.schema,
    dueOn: Day.nullable(),
    owner: Id.nullable(),
    referral: Id.nullable(),
    marking: markings.schema
  }) as never,
  operation: 'collection',
  writes: (body) => ({ ...body, state: 'open', outcome: null })
}

export type Amendment = Partial<Pick<Raised, 'text' | 'priority' | 'dueOn' | 'owner'>>

export const taskAmended: Kind<{ set: Amendment }> = {
  name: 'task.amended',
  version: 1,
  body: z.strictObject({
    set: z.strictObject({
      text: z.string().optional(),
      priority: priorities.schema.optional(),
      dueOn: Day.nullable().optional(),
      owner: Id.nullable().optional()
    })
  }) as never,
  operation: 'alteration',
  writes: ({ set }) => set as Record<string, Json>
}

export const taskSettled: Kind<{ state: TaskState; outcome: string }> = {
  name: 'task.settled',
  version: 1,
  body: z.strictObject({ state: taskStates.schema, outcome: z.string() }),
  operation: 'alteration',
  writes: ({ state, outcome }) => ({ state, outcome })
}

const rankOf = (codes: readonly { code: string }[], value: Json): number =>
  codes.findIndex(({ code }) => code === value)

/** Until a person decides a conflict, the more cautious value stands: still open, due earlier, more urgent, marked higher. */
export const taskFields: Readonly<Record<string, FieldRule>> = {
  reference: { label: 'Reference' },
  text: { label: 'Text' },
  strand: { label: 'Strand' },
  priority: { label: 'Priority', caution: (value) => -rankOf(priorities.codes, value) },
  state: { label: 'State', caution: (value) => (value === 'open' ? 1 : 0) },
  // An earlier day is the more cautious; a task without a day the least.
  dueOn: {
    label: 'Due',
    caution: (value) => (typeof value === 'string' ? -Number(value.replaceAll('-', '')) : -100_000_000)
  },
  owner: { label: 'Owner' },
  referral: { label: 'Case' },
  marking: { label: 'Marking', caution: (value) => markingRank(value as Marking) },
  outcome: { label: 'Outcome' }
}
