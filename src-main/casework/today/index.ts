export { answerToday } from './calls'
