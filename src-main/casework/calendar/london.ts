import { londonDay as askedOfTheSystem } from '../../contract/london'
import type { Day, Instant } from '../../contract/time'

const lateHours = new Map<string, Day>()

/**
 * The calendar day in London at a moment, as fast as a desk with a hundred thousand referrals needs. London is never behind UTC and at most an
 * hour ahead of it (British Summer Time), so only the last hour of a UTC day can belong to the next; each such hour is asked of the system once.
 * @param instant UTC, `2026-06-30T23:30:00.000Z`
 */
export function londonDay(instant: Instant): Day {
  const hour = instant.slice(0, 13)
  if (!hour.endsWith('T23')) return instant.slice(0, 10)
  const known = lateHours.get(hour)
  if (known !== undefined) return known
  const found = askedOfTheSystem(instant)
  lateHours.set(hour, found)
  return found
}
