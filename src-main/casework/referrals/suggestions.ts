import type { Day } from '../../contract/time'
import { addDays } from '../calendar'
import { enteredOn, exitedOn } from './episode'
import { type Transition } from './stages'
import type { Standing } from './standing'
import { heldMeeting, latestReview } from './support/rules'
import type { Review } from './support/support'

const EVER = '0001-01-01'

type Suggested = Readonly<Record<string, string>>

function ofReview(review: Review | null): Suggested {
  return review ? { decidedOn: review.heldOn, reason: review.why } : {}
}

/** The review of a partnership recorded last since the partnership was reviewed last; of two held on one day the formal one. */
function partnershipReview({ support, stood }: Standing): Review | null {
  const since = stood.findLast(({ stage }) => stage === 'PLP')?.since ?? EVER
  const [one, formal] = (['plp', 'plp_formal'] as const).map((kind) => latestReview(support, kind, since))
  return formal && (!one || formal.heldOn >= one.heldOn) ? formal : (one ?? null)
}

function recordedFor({ from, to }: Transition, standing: Standing): Suggested {
  const { support } = standing
  const exit: Day = exitedOn(standing) ?? EVER
  switch (to) {
    case 'POST_EXIT_6':
      return ofReview(latestReview(support, 'post_exit_6', exit))
    case 'POST_EXIT_12':
      return ofReview(latestReview(support, 'post_exit_12', exit))
    case 'POST_EXIT_EXT':
      return from === to
        ? ofReview(latestReview(support, 'post_exit_further', addDays(enteredOn(standing, to) ?? exit, 1)))
        : {}
    case 'IN_REVIEW':
      return ofReview(latestReview(support, 'panel', enteredOn(standing, 'ADOPTED') ?? EVER))
    case 'PANEL_CONSIDERED': {
      const day = heldMeeting(support, enteredOn(standing, 'PANEL_LISTED') ?? EVER)?.heldOn
      return day ? { decidedOn: day } : {}
    }
    case 'PLP': {
      const review = from === to ? partnershipReview(standing) : null
      return review ? { ...ofReview(review), reviewKind: review.of === 'plp_formal' ? 'formal' : 'supervisor' } : {}
    }
    default:
      return {}
  }
}

/**
 * What the form of a step starts with, by the name of the part: what was recorded of a review or a meeting need not be typed again. Only parts the form
 * has.
 */
export function suggestions(
  transition: Transition,
  standing: Standing,
  parts: readonly string[]
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(recordedFor(transition, standing)).filter(([part, value]) => parts.includes(part) && value !== '')
  )
}
