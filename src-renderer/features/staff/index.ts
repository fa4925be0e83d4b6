export { OfficersPage } from './officers-page'
export { useOfficers, type Officers } from './officers'
