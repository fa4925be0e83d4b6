export { answerLists } from './calls'
export { harmless } from './harmless'
export { csvOptions } from './list-file'
export { workbook } from './workbook'
