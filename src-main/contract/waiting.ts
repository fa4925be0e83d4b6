import { z } from 'zod'
import { markings } from './codes/marking'
import { Id } from './ids'
import { Instant } from './time'

/** Something that waits until an officer acts on it, whatever subject it is of. */
export const WaitingItem = z.object({
  subject: z.enum(['summary', 'bundle']),
  id: Id,
  /** What it is called. */
  reference: z.string(),
  /** What it waits for, in a few words. */
  what: z.string(),
  by: z.string(),
  since: Instant,
  /** True when the signed-in officer may do it. */
  mine: z.boolean()
})
export type WaitingItem = z.infer<typeof WaitingItem>

/** What waits of one subject, the oldest first. */
export const WaitingItems = z.object({ waiting: z.array(WaitingItem), marking: markings.schema })
export type WaitingItems = z.infer<typeof WaitingItems>
