import { DECIDERS, type Role } from '../../../contract/codes/roles'
import type { Id } from '../../../contract/ids'
import { Refusal } from '../../../contract/result'
import type { Asking } from '../../../vault/asking'
import { policyInForce } from '../../policy'
import { readRow } from '../reading'
import { takeStep } from '../steps'
import { earlierWeighed, type WeighedBody } from './entries'
import { earlierToWeigh, isFollowedUp } from './reading'

const NOT_TO_WEIGH = new Refusal(
  'FD-REF-70',
  'This is no closed referral of the person that still has to be looked at.',
  {
    next: 'Open the case again to see which are left.'
  }
)
const FOR_SUPERVISOR = new Refusal(
  'FD-REF-71',
  'The person is still followed up after an exit. A supervisor decides whether that referral stays as it is.',
  { next: 'Reopen it, or show the supervisor: it stands on their Today.' }
)

/**
 * Says of one earlier referral of the person whether the new one reopens it. Any officer may reopen; leaving one as it is that is still followed up after
 * an exit is a supervisor's. Reopening begins a new episode of the earlier one, which names this referral and what is new.
 * @throws Refusal FD-REF-01, FD-REF-70, FD-REF-71, FD-REF-72 for a reason too short, and those of the step
 */
export function weighEarlier(asking: Asking, referral: Id, { earlier, reopened, reason }: WeighedBody): void {
  const { sql, journal, officer } = asking
  const row = readRow(sql, referral)
  const found = earlierToWeigh(sql, referral, row.person).find(({ id }) => id === earlier)
  if (!found) throw NOT_TO_WEIGH
  const { shortestReason } = policyInForce(sql)
  if (reason.trim().length < shortestReason) {
    throw new Refusal('FD-REF-72', 'The reason is too short.', {
      fields: { reason: `Give the reason in at least ${shortestReason} characters.` }
    })
  }
  if (reopened) {
    const breachReason = `Reopened on the new referral ${row.reference}: ${reason}`
    takeStep(asking, earlier, 'REOPENED', { whatIsNew: reason, newReferral: row.reference, breachReason }, null)
  } else if (isFollowedUp(found.stage) && !(DECIDERS as readonly Role[]).includes(officer.role)) throw FOR_SUPERVISOR
  const body: WeighedBody = { earlier, reopened, reason }
  journal.append({ record: referral, kind: earlierWeighed.name, body: { ...body }, actor: officer.id })
}
