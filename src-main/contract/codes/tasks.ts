import { codeList } from './code-list'

/** The four strands of CONTEST. */
export const strands = codeList('Strand', [
  { code: 'pursue', label: 'Pursue' },
  { code: 'prevent', label: 'Prevent' },
  { code: 'protect', label: 'Protect' },
  { code: 'prepare', label: 'Prepare' }
])
export type Strand = (typeof strands.codes)[number]['code']

export const priorities = codeList('Priority', [
  { code: 'urgent', label: 'Urgent' },
  { code: 'high', label: 'High' },
  { code: 'routine', label: 'Routine' }
])
export type Priority = (typeof priorities.codes)[number]['code']

export const taskStates = codeList('State of a task', [
  { code: 'open', label: 'Open' },
  { code: 'done', label: 'Done' },
  { code: 'declined', label: 'Declined' }
])
export type TaskState = (typeof taskStates.codes)[number]['code']
