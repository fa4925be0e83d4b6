import { labelOf } from '../../contract/codes/code-list'
import { priorities, strands, taskStates } from '../../contract/codes/tasks'
import type { Entry } from '../../journal/entry'
import { taskAmended, taskRaised, taskSettled, type Amendment, type Raised } from './entries'

/** A detail of a line: text as it is, or an officer who is named when the line is read. */
export type Detail = { heading: string; text: string } | { heading: string; officer: string }

export interface Line {
  title: string
  details: Detail[]
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric'
})

function dayInWords(day: string | null): string {
  return day === null ? 'No date' : DAY.format(new Date(`${day}T00:00:00Z`))
}

function fieldDetails(set: Amendment): Detail[] {
  const details: Detail[] = []
  if (set.text !== undefined) details.push({ heading: 'Task', text: set.text })
  if (set.priority !== undefined) details.push({ heading: 'Priority', text: labelOf(priorities, set.priority) })
  if (set.dueOn !== undefined) details.push({ heading: 'Due', text: dayInWords(set.dueOn) })
  if (set.owner === null) details.push({ heading: 'Owner', text: 'Nobody' })
  else if (set.owner !== undefined) details.push({ heading: 'Owner', officer: set.owner })
  return details
}

/**
 * What an entry of a task says on the timeline of its case; null for an entry that says nothing there.
 * @param reference of the task, as it stands
 */
export function lineOf(entry: Entry, reference: string): Line | null {
  if (entry.body === null) return null
  const body: unknown = entry.body
  if (entry.kind === taskRaised.name) {
    const { strand, ...raised } = body as Raised
    const details = [...fieldDetails(raised), { heading: 'Strand', text: labelOf(strands, strand) }]
    return { title: `Task ${reference} raised`, details }
  }
  if (entry.kind === taskAmended.name) {
    return { title: `Task ${reference} changed`, details: fieldDetails((body as { set: Amendment }).set) }
  }
  if (entry.kind === taskSettled.name) {
    const { state, outcome } = body as { state: string; outcome: string }
    const details = outcome === '' ? [] : [{ heading: state === 'declined' ? 'Reason' : 'Outcome', text: outcome }]
    return { title: `Task ${reference} ${labelOf(taskStates, state).toLowerCase()}`, details }
  }
  return null
}
