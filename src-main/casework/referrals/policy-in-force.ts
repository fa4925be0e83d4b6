export { policyInForce } from '../policy'
