export { DisposalsPage } from './disposals-page'
