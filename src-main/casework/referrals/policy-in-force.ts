import type { Sql } from '../../vault/sql'
import { defaultPolicy, type PolicyLimits } from './policy'

/** The policy in force on this desk. */
export function policyInForce(_sql: Sql): PolicyLimits {
  return defaultPolicy
}
