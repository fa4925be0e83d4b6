export { CaseTasks } from './case-tasks'
export { RaiseTask } from './raise-task'
export { TasksPage } from './tasks-page'
