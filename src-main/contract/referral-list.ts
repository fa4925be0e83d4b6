import { z } from 'zod'
import { concerns, ethnicityFilters, sectors } from './codes/referral'
import { stages } from './codes/stages'
import { Id } from './ids'
import { Line } from './text'
import { Day } from './time'

/** Which referrals a list shows. */
export const ListFilter = z.object({
  text: Line.default(''),
  stages: z.array(stages.schema).default([]),
  sectors: z.array(sectors.schema).default([]),
  concerns: z.array(concerns.schema).default([]),
  ethnicities: z.array(ethnicityFilters.schema).default([]),
  owner: Id.nullable().default(null),
  /** True for what is open or has a clock that has not ended; false for what is closed with every clock ended. */
  open: z.boolean().nullable().default(true),
  clock: z.enum(['late', 'due_soon']).nullable().default(null),
  under18: z.boolean().nullable().default(null),
  repeat: z.boolean().nullable().default(null),
  incomplete: z.boolean().nullable().default(null),
  receivedFrom: Day.nullable().default(null),
  receivedTo: Day.nullable().default(null)
})
export type ListFilter = z.output<typeof ListFilter>

export const ListSort = z.object({
  by: z.enum(['received', 'due', 'reference', 'stage', 'sector', 'concern', 'owner']).default('due'),
  direction: z.enum(['up', 'down']).default('up')
})

/** A filter and an order that an officer keeps under a name. */
export const SavedView = z.object({ id: Id, name: z.string(), filter: ListFilter, sort: ListSort })
