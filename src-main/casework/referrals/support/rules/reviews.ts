import type { Day } from '../../../../contract/time'
import { daysBetween } from '../../../calendar'
import type { Review, Support } from '../support'

/** Days between a review and its record: the lag that hid an overdue review for eight months in a real case. */
export function reviewLag({ heldOn, recordedOn }: Pick<Review, 'heldOn' | 'recordedOn'>): number {
  return daysBetween(heldOn, recordedOn)
}

/** The review of a kind that counts: of those held since a day the last, whenever it was recorded. */
export function latestReview({ reviews }: Pick<Support, 'reviews'>, kind: Review['of'], since: Day): Review | null {
  return reviews.reduce<Review | null>(
    (latest, each) =>
      each.of === kind && each.heldOn >= since && (latest === null || latest.heldOn <= each.heldOn) ? each : latest,
    null
  )
}

/** True when a review of a kind was held since a day, with checks made afresh, and found no concern. */
export function isReviewed(support: Pick<Support, 'reviews'>, kind: Review['of'], since: Day): boolean {
  const latest = latestReview(support, kind, since)
  return latest !== null && latest.checks !== '' && latest.conclusion !== 'concern'
}
