export { answerDrafts } from './calls'
export { purgeDrafts } from './purge'
