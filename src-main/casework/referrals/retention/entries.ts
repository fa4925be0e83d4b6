import { z } from 'zod'
import { disposalRules, retentionGrounds } from '../../../contract/codes/retention'
import { FilledNarrative } from '../../../contract/text'
import { Day } from '../../../contract/time'
import type { Kind } from '../../../journal/subject'

/** The second officer's signature over the words they confirmed, and the key it is checked with. */
const confirmed = { digest: z.string().regex(/^[0-9a-f]{64}$/), signature: z.base64(), key: z.base64() }

const Kept = z.strictObject({
  until: Day,
  grounds: z.array(retentionGrounds.schema).min(1),
  reason: FilledNarrative,
  ...confirmed
})
export type KeptBody = z.infer<typeof Kept>

const Count = z.number().int().min(0)
const Disposed = z.strictObject({
  rule: disposalRules.schema,
  reason: FilledNarrative,
  noBackupAfter: Day,
  counts: z.strictObject({ entries: Count, documents: Count, tasks: Count, persons: Count, comparisons: Count }),
  ...confirmed
})
export type DisposedBody = z.infer<typeof Disposed>

/** Two officers reviewed a closed referral and decided to keep it. It stands on the referral's own record and goes with it. */
export const referralKept: Kind<KeptBody> = {
  name: 'referral.kept',
  version: 1,
  body: Kept as never,
  operation: 'alteration'
}

/** Two officers disposed of a referral with all that was its own. A record by itself, which names nobody and no referral. */
export const disposalRecorded: Kind<DisposedBody> = {
  name: 'disposal.recorded',
  version: 1,
  body: Disposed as never,
  operation: 'erasure'
}
