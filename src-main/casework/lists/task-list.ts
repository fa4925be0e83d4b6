import { CASEWORK } from '../../contract/codes/roles'
import { labelOf } from '../../contract/codes/code-list'
import { priorities, strands, taskStates } from '../../contract/codes/tasks'
import type { AskedList } from '../../contract/lists'
import type { TaskRow } from '../../contract/tasks'
import { listTasks } from '../tasks'
import type { ListSource } from './listed'
import { ALL } from './page-answer'

/** The list of tasks as the page shows it. */
export const taskList: ListSource<Extract<AskedList, { list: 'tasks' }>, TaskRow> = {
  title: 'Tasks',
  roles: CASEWORK,
  records: ({ id }) => [id],
  columns: [
    {
      id: 'due',
      heading: 'Due',
      text: (task) => (task.state === 'open' ? (task.dueOn ?? 'no date') : labelOf(taskStates, task.state))
    },
    { id: 'text', heading: 'What is to be done', text: (task) => task.text },
    { id: 'owner', heading: 'Owner', text: (task) => task.owner?.name ?? 'nobody yet' },
    { id: 'priority', heading: 'Priority', text: (task) => labelOf(priorities, task.priority) },
    { id: 'strand', heading: 'Strand', text: (task) => labelOf(strands, task.strand) },
    { id: 'case', heading: 'Case', text: (task) => task.referral?.reference ?? '' },
    { id: 'reference', heading: 'Reference', text: (task) => task.reference }
  ],
  rows({ sql, today }, { list: _list, ...filter }) {
    const { tasks, marking } = listTasks(sql, filter, ALL, today())
    return { rows: tasks, marking }
  }
}
