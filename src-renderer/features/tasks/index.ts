export { CaseTasks } from './case-tasks'
export { RaiseTask } from './raise-task'
export { TaskPage, TasksPage } from './tasks-page'
