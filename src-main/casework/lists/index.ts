export { answerLists } from './calls'
export { harmless } from './harmless'
