export type { TakenColumn } from './take-form'
export { TakeList } from './take-list'
export { listColumns } from './list-columns'
