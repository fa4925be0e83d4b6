import type { Instant } from '../../contract/time'
import { londonDay } from '../calendar'

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** A moment as it stands in a file: day and time in London, sortable as text. */
export function momentInWords(moment: Instant): string {
  return `${londonDay(moment)} ${CLOCK.format(new Date(moment))}`
}
