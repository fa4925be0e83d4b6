export { TodayPage } from './today-page'
export { pressingInWords } from './words'
