import type { Day } from '../../../contract/time'
import { addMonths } from '../../calendar'
import type { PolicyLimits } from '../policy'

/** What a closed referral's retention counts from. */
export interface Closed {
  /** The day of its closing, or of what was last done to it since. */
  closedOn: Day
  receivedOn: Day
  /** Support through Channel or a police-led partnership began at any time. */
  supported: boolean
  /** The eighteenth birthday, where known or worked out from an age given. */
  adultOn: Day | null
  /** The newest day on which any referral of the person was received: it starts the clear period again. */
  newest: Day
  /** The last review that kept it, and until when. */
  kept: { on: Day; until: Day } | null
}

export interface Retention {
  dueOn: Day
  /** Why then, in words. */
  rule: string
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
const inYears = (months: number): string => (months % 12 === 0 ? `${months / 12} years` : `${months} months`)

function from({ closedOn, newest }: Closed): Day {
  return later(closedOn, newest)
}

function wasChild({ adultOn, receivedOn }: Closed): boolean {
  return adultOn !== null && receivedOn < adultOn
}

/** The next extra review of somebody referred as a child: on the eighteenth birthday, and at each anniversary. */
function childReview(closed: Closed, after: Day, policy: PolicyLimits): Day {
  const anniversary = addMonths(after, policy.retentionChild)
  return closed.adultOn !== null && closed.adultOn > after ? earlier(closed.adultOn, anniversary) : anniversary
}

/**
 * The day on which the disposal review of a closed referral falls due. At that day it is reviewed, never deleted by itself (Authorised Professional
 * Practice, Review, retention and disposal). A new referral of the person starts the period again and takes no earlier review away.
 */
export function retentionOf(closed: Closed, policy: PolicyLimits): Retention {
  const since = from(closed)
  const { kept } = closed
  if (kept !== null && kept.on >= since) return { dueOn: kept.until, rule: 'The last review kept it until then.' }
  const months = closed.supported ? policy.retentionSupported : policy.retentionNotSupported
  const what = closed.supported ? 'Supported through Channel or a partnership' : 'Closed without support'
  const again = closed.newest > closed.closedOn ? ', counted from the person’s newest referral' : ''
  const dueOn = addMonths(since, months)
  const extra = wasChild(closed) ? childReview(closed, since, policy) : dueOn
  if (extra >= dueOn) return { dueOn, rule: `${what}: reviewed after ${inYears(months)}${again}.` }
  const why = extra === closed.adultOn ? 'on the eighteenth birthday' : `each ${policy.retentionChild} months`
  return { dueOn: extra, rule: `Referred under 18: reviewed ${why}${again}.` }
}

/**
 * The last day until which a review held today may keep it: the period of its class, shorter for somebody referred as a child; without support never
 * beyond the longest time.
 * @returns null where it has been kept for the longest time and can only be disposed of
 */
export function mayKeepUntil(closed: Closed, policy: PolicyLimits, today: Day): Day | null {
  const months = closed.supported ? policy.retentionSupported : policy.retentionNotSupported
  const period = addMonths(today, months)
  const child = wasChild(closed) ? earlier(period, childReview(closed, today, policy)) : period
  const last = closed.supported ? child : earlier(child, addMonths(from(closed), policy.retentionLongest))
  return last > today ? last : null
}

/** Words of a reason that name the person: a disposal says why and never whom. */
export function namesIn(reason: string, names: readonly string[]): string[] {
  const said = new Set(reason.toLocaleLowerCase('en').split(/[^\p{Letter}\p{Number}]+/u))
  const words = names.flatMap((name) => name.toLocaleLowerCase('en').split(/[^\p{Letter}\p{Number}]+/u))
  return [...new Set(words)].filter((word) => word.length > 2 && said.has(word))
}
