import { z } from 'zod'
import { markings, type Marking } from '../../contract/codes/marking'
import type { Kind } from '../../journal/subject'

export interface DeskSetUp {
  borough: string
  terminal: string
  ceiling: Marking
  demonstration: boolean
  [key: string]: string | boolean
}

/** The desk itself begins: its borough (ONS code), the terminal's name and the highest marking this PC may hold. */
export const deskSetUp: Kind<DeskSetUp> = {
  name: 'desk.set_up',
  version: 1,
  body: z.object({
    borough: z.string(),
    terminal: z.string(),
    ceiling: markings.schema,
    demonstration: z.boolean()
  }) as never,
  operation: 'collection',
  writes: (body) => ({ ...body })
}

/** An officer signed in at this terminal. The end of the session is the head that locking signs. */
export const deskOpened: Kind<Record<string, never>> = {
  name: 'desk.opened',
  version: 1,
  body: z.strictObject({}) as never,
  operation: 'consultation'
}
