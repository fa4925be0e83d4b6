export { answerTasks } from './calls'
export { taskSubject } from './project'
export { lateBefore, taskLinesOf, tasksOfReferral, type TaskLine } from './queries'
