import { londonDay } from '../../../../src-main/contract/london'
import type { TimelineLine } from '../../../../src-main/contract/referral-views'

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

/** Which lines are shown: of a kind, by an officer, that happened within days in London, both included. */
export interface Narrowed {
  filter: TimelineFilter
  officer: string | null
  from: string | null
  to: string | null
}

export const everything: Narrowed = { filter: 'all', officer: null, from: null, to: null }

const isOfKind = (line: TimelineLine, filter: TimelineFilter): boolean =>
  filter === 'all' ? line.group !== 'seen' : line.group === filter

const isBy = (line: TimelineLine, officer: string | null): boolean =>
  officer === null || line.who === officer || line.second === officer

function isWithin(line: TimelineLine, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true
  const day = londonDay(line.happenedAt)
  return (from ?? '') <= day && day <= (to ?? '9999-12-31')
}

/** The lines that are let through, newest first by when they happened. */
export function linesShown(lines: readonly TimelineLine[], { filter, officer, from, to }: Narrowed): TimelineLine[] {
  return lines
    .filter((line) => isOfKind(line, filter) && isBy(line, officer) && isWithin(line, from, to))
    .toSorted((one, other) => later(one.happenedAt, other.happenedAt) || later(one.recordedAt, other.recordedAt))
}

/** Instants of one spelling sort as they are spelled. */
function later(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? 1 : -1
}

/** How many lines each filter lets through, of those by the officer and within the days. */
export function lineCounts(
  lines: readonly TimelineLine[],
  { officer, from, to }: Omit<Narrowed, 'filter'>
): Record<TimelineFilter, number> {
  const counts = { all: 0, decision: 0, note: 0, contact: 0, change: 0, document: 0, task: 0, seen: 0 }
  for (const line of lines) {
    if (!isBy(line, officer) || !isWithin(line, from, to)) continue
    counts[line.group]++
    if (line.group !== 'seen') counts.all++
  }
  return counts
}

/** Everybody who wrote or confirmed a line, by name. */
export function officersOf(lines: readonly TimelineLine[]): string[] {
  const names = new Set(lines.flatMap(({ who, second }) => (second === null ? [who] : [who, second])))
  return [...names].toSorted((one, other) => one.localeCompare(other, 'en-GB'))
}

const DAY = 86_400_000

/** How many days after the day it happened a line was recorded, in London; 0 where both are one day, below 0 where it was stated ahead. */
export function recordingLag({ happenedAt, recordedAt }: Pick<TimelineLine, 'happenedAt' | 'recordedAt'>): number {
  return Math.round((Date.parse(londonDay(recordedAt)) - Date.parse(londonDay(happenedAt))) / DAY)
}

/** The lag in words: `3 days later`, `the day after`; empty where there is none. */
export function lagInWords(days: number): string {
  if (days === 0) return ''
  if (days === 1) return 'the day after'
  return days > 0 ? `${days.toLocaleString('en-GB')} days later` : 'before that day'
}
