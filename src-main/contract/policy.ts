import { z } from 'zod'
import { call } from './call'
import { DECIDERS, EVERYONE } from './codes/roles'
import { Id } from './ids'
import { SecondOfficer } from './staff'
import { FilledNarrative } from './text'
import { Instant } from './time'

/** One change of a parameter: what it was, what it became, who asked, who confirmed, and why. Values are in words, with their unit. */
const PolicyChange = z.object({
  from: z.string(),
  to: z.string(),
  by: z.string(),
  confirmedBy: z.string(),
  at: Instant,
  reason: z.string()
})

export const PolicyRow = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number().int(),
  default: z.number().int(),
  least: z.number().int(),
  most: z.number().int(),
  /** Value and default as an officer reads them: "5 working days". */
  valueWords: z.string(),
  defaultWords: z.string(),
  source: z.string(),
  /** Newest first; empty while the default stands. */
  history: z.array(PolicyChange)
})
export type PolicyRow = z.infer<typeof PolicyRow>

/** How far ahead running clocks reach beyond the years whose bank holidays are known. */
export const HolidayWarning = z.object({
  /** The last day the table of bank holidays covers. */
  knownUntil: z.string(),
  /** Running clocks due after it. */
  clocks: z.number().int()
})
export type HolidayWarning = z.infer<typeof HolidayWarning>

const PolicyShown = z.object({
  parameters: z.array(PolicyRow),
  /** Why the officer signed in cannot change one; null where they can, with somebody to confirm. */
  notFor: z.string().nullable(),
  /** Officers who may confirm what the officer signed in proposes. */
  deciders: z.array(z.object({ id: Id, name: z.string() })),
  shortestReason: z.number().int(),
  holidays: HolidayWarning.nullable()
})

export const policy = {
  'policy.show': call({
    in: z.object({}),
    out: PolicyShown,
    roles: EVERYONE,
    operation: { none: "The desk's own rules and who changed them; no record of a person is shown." },
    where: 'vault'
  }),
  /** One officer proposes, another confirms on the spot with their own passphrase. `before` is the value that was shown. */
  'policy.change': call({
    in: z.object({
      parameter: z.string().max(60),
      before: z.number().int(),
      value: z.number().int(),
      reason: FilledNarrative,
      second: SecondOfficer
    }),
    out: PolicyShown,
    roles: DECIDERS,
    operation: 'alteration',
    where: 'vault'
  })
}
