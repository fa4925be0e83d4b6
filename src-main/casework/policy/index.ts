export { answerPolicy } from './calls'
export { policySubject } from './project'
export { policyInForce } from './queries'
