export { TakeList, type TakenColumn } from './take-list'
