import { z } from 'zod'
import { aroundRoles } from './codes/around'
import { subjectCategories } from './codes/referral'
import { Id } from './ids'
import { Instant } from './time'

/**
 * Somebody around a case who is not its subject: referrer, partner, family. Kept with the case alone and in no search for a subject, with a category
 * of their own (Data Protection Act 2018, section 38(3)).
 */
export const AroundPerson = z.object({
  /** The name of the entry that added them. */
  person: z.string(),
  name: z.string(),
  role: aroundRoles.schema,
  category: subjectCategories.schema,
  organisation: z.string(),
  /** What they are to the person: mother, form tutor. */
  relation: z.string(),
  contact: z.string(),
  addedAt: Instant
})
export type AroundPerson = z.infer<typeof AroundPerson>

const Part = z.object({ heading: z.string(), text: z.string() })

/** A decision of a case with everything it rests on, as it was written and as it was corrected. */
export const DecisionShown = z.object({
  id: z.string(),
  referral: Id,
  reference: z.string(),
  label: z.string(),
  /** `taken`: by one officer alone, where one is enough. */
  verdict: z.enum(['taken', 'confirm', 'refuse', 'send_back', 'waiting', 'withdrawn']),
  proposedBy: z.string(),
  proposedAt: Instant,
  recordedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** What the second officer said. */
  said: z.string(),
  parts: z.array(Part),
  /** Corrections, oldest first: each stands beside what it corrects, and the newest word on a part counts. */
  corrections: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      confirmedBy: z.string().nullable(),
      /** False where one officer alone corrected what two had decided: it is shown, and what they decided stands. */
      counts: z.boolean(),
      at: Instant,
      why: z.string(),
      parts: z.array(Part)
    })
  ),
  /** True where a correction may be added: it was decided, and not only proposed. */
  correctable: z.boolean()
})
export type DecisionShown = z.infer<typeof DecisionShown>
