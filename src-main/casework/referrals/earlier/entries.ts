import { z } from 'zod'
import { Id } from '../../../contract/ids'
import { FilledNarrative } from '../../../contract/text'
import type { Kind } from '../../../journal/subject'

const Weighed = z.strictObject({ earlier: Id, reopened: z.boolean(), reason: FilledNarrative })
export type WeighedBody = z.infer<typeof Weighed>

/** A closed or exited referral of the same person was looked at with this new one: reopened, or left as it is, with the reason. */
export const earlierWeighed: Kind<WeighedBody> = {
  name: 'referral.earlier_weighed',
  version: 1,
  body: Weighed,
  operation: 'alteration'
}
