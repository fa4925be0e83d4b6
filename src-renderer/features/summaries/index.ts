export { CheckPage } from './check-page'
export { SummariesPage } from './summaries-page'
export { SummaryPage } from './summary-page'
export { WritePage } from './write-summary'
