export { answerOversight } from './calls'
