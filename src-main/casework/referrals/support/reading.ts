import type { Id } from '../../../contract/ids'
import type { Sql } from '../../../vault/sql'
import { noSupport, type Support } from './support'

/** Everything recorded of the support around one referral. */
export function supportOf(_sql: Sql, referral: Id): Support {
  return noSupport(referral)
}
