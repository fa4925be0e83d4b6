import { z } from 'zod'
import { call } from './call'
import { disposalRules, retentionGrounds } from './codes/retention'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { SecondOfficer } from './staff'
import { FilledNarrative } from './text'
import { Day, Instant } from './time'

/** How much went, or would go, with a referral: counts alone. */
export const DisposalCounts = z.object({
  entries: z.number().int(),
  documents: z.number().int(),
  tasks: z.number().int(),
  persons: z.number().int(),
  comparisons: z.number().int()
})
export type DisposalCounts = z.infer<typeof DisposalCounts>

/** A review at which two officers decided to keep a referral. */
export const KeptReview = z.object({
  on: Day,
  until: Day,
  grounds: z.array(retentionGrounds.schema),
  reason: z.string(),
  by: z.string(),
  second: z.string()
})

export const RetentionView = z.object({
  referral: Id,
  reference: z.string(),
  /** `open`: work goes on, so there is nothing to review. */
  state: z.enum(['open', 'running', 'due']),
  /** The day the disposal review is due; null while the referral is open. */
  dueOn: Day.nullable(),
  /** Why it is due then, in words. */
  rule: z.string(),
  /** The last day until which it may be kept by a review held today; null where it must not be kept longer. */
  keepUntil: Day.nullable(),
  reviews: z.array(KeptReview),
  goes: DisposalCounts,
  /** Why the person stays, in words; empty where they go with it. */
  personStays: z.string(),
  /** Copies that left the desk and that no disposal here reaches. */
  copies: z.array(z.object({ at: Instant, how: z.string(), recipient: z.string() })),
  /** The day after which no backup of this desk holds it, if it were disposed of today. */
  noBackupAfter: Day,
  shortestReason: z.number().int(),
  deciders: z.array(z.object({ id: Id, name: z.string() }))
})
export type RetentionView = z.infer<typeof RetentionView>

/** That something was disposed of: by whom, when, under which rule, how much. Never what. */
export const DisposalRow = z.object({
  id: Id,
  at: Instant,
  rule: disposalRules.schema,
  reason: z.string(),
  by: z.string(),
  second: z.string(),
  noBackupAfter: Day,
  counts: DisposalCounts
})
export type DisposalRow = z.infer<typeof DisposalRow>

export const retention = {
  /** Everything a disposal review of one referral looks at. */
  'retention.show': call({
    in: z.object({ referral: Id }),
    out: RetentionView,
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Keeps a referral until a day, for a reason; a supervisor other than the one who asks confirms. */
  'retention.keep': call({
    in: z.object({
      referral: Id,
      until: Day,
      grounds: z.array(retentionGrounds.schema).min(1, 'Say on which ground it is kept.').max(7),
      reason: FilledNarrative,
      second: SecondOfficer
    }),
    out: RetentionView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Erases a referral and all that is only its own; a supervisor other than the one who asks confirms. */
  'retention.dispose': call({
    in: z.object({ referral: Id, rule: disposalRules.schema, reason: FilledNarrative, second: SecondOfficer }),
    out: DisposalRow,
    roles: CASEWORK,
    operation: 'erasure',
    where: 'vault',
    background: true
  }),
  /** What was disposed of at this desk, newest first. */
  'retention.disposals': call({
    in: z.object({}),
    out: z.object({ disposals: z.array(DisposalRow) }),
    roles: CASEWORK,
    operation: { none: 'Counts, officers and rules; nothing of anybody’s record is left to be shown.' },
    where: 'vault'
  })
}
