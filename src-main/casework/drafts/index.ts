export { answerDrafts } from './calls'
