import type { Instant } from '../../contract/time'
import { londonDay } from '../calendar'

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** The day in London at a moment, written out: "2 December 2026". */
export function dayInWords(moment: Instant): string {
  return LONG_DAY.format(new Date(`${londonDay(moment)}T00:00:00Z`))
}
