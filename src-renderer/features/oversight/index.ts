export { OversightPage } from './oversight-page'
