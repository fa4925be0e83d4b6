import { z } from 'zod'
import type { Kind } from '../../journal/subject'

export interface PolicyChanged {
  /** Name of the parameter. A program that does not know it keeps the entry and shows it by this name. */
  parameter: string
  /** The value that was in force and shown to both officers. */
  before: number
  value: number
  reason: string
  /** SHA-256 of what the second officer confirmed, their Ed25519 signature over it and the key it is checked with (base64). */
  confirmation: { digest: string; key: string; signature: string }
}

/** A number of the desk's policy was changed, by one officer and confirmed by another. */
export const policyChanged: Kind<PolicyChanged> = {
  name: 'policy.changed',
  version: 1,
  body: z.strictObject({
    parameter: z.string().min(1).max(60),
    before: z.number().int(),
    value: z.number().int(),
    reason: z.string(),
    confirmation: z.strictObject({ digest: z.string(), key: z.string(), signature: z.string() })
  }),
  operation: 'alteration'
}
