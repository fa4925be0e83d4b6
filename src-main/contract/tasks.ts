import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { priorities, strands, taskStates } from './codes/tasks'
import { Id } from './ids'
import { FilledNarrative, Narrative } from './text'
import { Day, Instant } from './time'

export const TaskRow = z.object({
  id: Id,
  reference: z.string(),
  text: z.string(),
  strand: strands.schema,
  priority: priorities.schema,
  state: taskStates.schema,
  dueOn: z.string().nullable(),
  /** Working days left; below zero when late, null without a due date or once settled. */
  workingDaysLeft: z.number().int().nullable(),
  owner: z.object({ id: Id, name: z.string() }).nullable(),
  referral: z.object({ id: Id, reference: z.string() }).nullable(),
  marking: markings.schema,
  raisedAt: Instant,
  outcome: z.string().nullable()
})
export type TaskRow = z.infer<typeof TaskRow>

export const tasks = {
  'tasks.raise': call({
    in: z.object({
      text: FilledNarrative,
      strand: strands.schema,
      priority: priorities.schema,
      dueOn: Day.nullable(),
      owner: Id.nullable(),
      referral: Id.nullable(),
      marking: markings.schema
    }),
    out: TaskRow,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  'tasks.settle': call({
    in: z
      .object({ task: Id, state: z.enum(['done', 'declined']), outcome: Narrative })
      .refine((given) => given.state === 'done' || given.outcome.length > 0, {
        message: 'Say why it is declined.',
        path: ['outcome']
      }),
    out: TaskRow,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  'tasks.amend': call({
    in: z.object({
      task: Id,
      set: z
        .object({ dueOn: Day.nullable(), owner: Id.nullable(), priority: priorities.schema, text: FilledNarrative })
        .partial()
    }),
    out: TaskRow,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Late first, then by due date; settled ones last. */
  'tasks.list': call({
    in: z.object({
      show: z.enum(['open', 'settled', 'all']),
      owner: Id.nullable().default(null),
      strand: strands.schema.nullable().default(null),
      /** One task and no other. */
      task: Id.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(100)
    }),
    out: z.object({
      tasks: z.array(TaskRow),
      total: z.number().int(),
      late: z.number().int(),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  })
}
