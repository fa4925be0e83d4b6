import { labelOf } from '../../../src-main/contract/codes/code-list'
import { priorities, strands, taskStates } from '../../../src-main/contract/codes/tasks'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { DueBadge, shownDay, type Column } from '../../components'
import { dueOf } from './words'

/** The columns of the task list. */
export const columns: readonly Column<TaskRow>[] = [
  {
    id: 'due',
    heading: 'Due',
    width: '9.2rem',
    show: (task) => {
      const due = dueOf(task)
      if (due === null) return task.state === 'open' ? 'no date' : labelOf(taskStates, task.state)
      return (
        <span title={task.dueOn === null ? undefined : `due ${shownDay(task.dueOn)}`}>
          <DueBadge due={due} compact />
        </span>
      )
    }
  },
  {
    id: 'text',
    heading: 'What is to be done',
    width: 'minmax(16rem, 3fr)',
    show: (task) => <span title={task.text}>{task.text}</span>
  },
  { id: 'owner', heading: 'Owner', width: 'minmax(8rem, 0.8fr)', show: (task) => task.owner?.name ?? 'nobody yet' },
  { id: 'priority', heading: 'Priority', width: '6rem', from: 850, show: (task) => labelOf(priorities, task.priority) },
  { id: 'strand', heading: 'Strand', width: '6rem', show: (task) => labelOf(strands, task.strand) },
  { id: 'case', heading: 'Case', width: '8rem', show: (task) => task.referral?.reference ?? '–' },
  { id: 'reference', heading: 'Reference', width: '8rem', from: 980, show: (task) => task.reference }
]
