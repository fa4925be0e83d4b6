export { answerTasks } from './calls'
export { taskSubject } from './project'
export { taskLinesOf, tasksOfReferral, type TaskLine } from './queries'
