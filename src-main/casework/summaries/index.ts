export { authoritiesHeld, keepAuthority, newAuthority } from './authority'
export { answerSummaries } from './calls'
export { summariesWaiting } from './waiting'
export { summarySubject } from './project'
