import type { TimelineLine } from '../../../../src-main/contract/referral-views'

export type LineGroup = TimelineLine['group']

/** The filters above a timeline. `all` leaves out nothing but who looked, which has a filter of its own. */
export const timelineFilters = [
  { filter: 'all', label: 'All' },
  { filter: 'decision', label: 'Decisions' },
  { filter: 'note', label: 'Notes' },
  { filter: 'contact', label: 'Contacts' },
  { filter: 'change', label: 'Changes' },
  { filter: 'document', label: 'Documents' },
  { filter: 'task', label: 'Tasks' },
  { filter: 'seen', label: 'Seen' }
] as const
export type TimelineFilter = (typeof timelineFilters)[number]['filter']

/** The lines a filter lets through, newest first by when they happened. */
export function linesShown(lines: readonly TimelineLine[], filter: TimelineFilter): TimelineLine[] {
  return lines
    .filter((line) => (filter === 'all' ? line.group !== 'seen' : line.group === filter))
    .toSorted(
      (one, other) => other.happenedAt.localeCompare(one.happenedAt) || other.recordedAt.localeCompare(one.recordedAt)
    )
}

/** How many lines each filter lets through. */
export function lineCounts(lines: readonly TimelineLine[]): Record<TimelineFilter, number> {
  const counts = { all: 0, decision: 0, note: 0, contact: 0, change: 0, document: 0, task: 0, seen: 0 }
  for (const line of lines) {
    counts[line.group]++
    if (line.group !== 'seen') counts.all++
  }
  return counts
}

/** True when a line was recorded on another day than it happened: then both days are shown. */
export function recordedLater(
  line: Pick<TimelineLine, 'happenedAt' | 'recordedAt'>,
  dayOf: (at: string) => string
): boolean {
  return dayOf(line.happenedAt) !== dayOf(line.recordedAt)
}
