export { answerTasks } from './calls'
export { taskSubject } from './project'
export { lateBefore, listTasks, taskLinesOf, tasksOfReferral, type TaskLine } from './queries'
