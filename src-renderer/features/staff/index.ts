export { OfficersPage } from './officers-page'
