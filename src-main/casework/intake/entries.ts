import { z } from 'zod'
import type { Kind } from '../../journal/subject'

/** A spreadsheet was brought in: how much of it, and the digest by which the same file is known again. Never its name or content. */
export type BroughtIn = {
  digest: string
  rows: number
  broughtIn: number
  refused: number
  first: string
  last: string
}

export const broughtIn: Kind<BroughtIn> = {
  name: 'intake.brought_in',
  version: 1,
  body: z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    rows: z.number().int().min(0),
    broughtIn: z.number().int().min(0),
    refused: z.number().int().min(0),
    first: z.string(),
    last: z.string()
  }),
  operation: 'collection'
}
