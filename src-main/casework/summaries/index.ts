export { authoritiesHeld, keepAuthority, newAuthority } from './authority'
export { answerSummaries } from './calls'
export { summarySubject } from './project'
export { listSummaries } from './queries'
