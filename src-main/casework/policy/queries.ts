import type { Id } from '../../contract/ids'
import { feedParts, ownFeed } from '../../journal/feeds'
import type { Sql } from '../../vault/sql'
import { defaultPolicy, type PolicyLimits } from '../referrals'
import { policyRecordOf } from './record'

/** By store: its own terminal never changes while it is open, and every referral received asks for the policy. */
const ownRecords = new WeakMap<Sql, Id>()

/** The record of this desk's own policy. */
export function ownPolicyRecord(sql: Sql): Id {
  const known = ownRecords.get(sql)
  if (known !== undefined) return known
  const record = policyRecordOf(feedParts(ownFeed(sql).name).terminal)
  ownRecords.set(sql, record)
  return record
}

/** The desk's policy in force now: what two officers set, and the defaults for the rest. Another desk's policy never rules here. */
export function policyInForce(sql: Sql): PolicyLimits {
  const set = sql.all<{ parameter: string; value: number }>('SELECT parameter, value FROM policy WHERE record = ?', [
    ownPolicyRecord(sql)
  ])
  const known = set.filter(({ parameter }) => Object.hasOwn(defaultPolicy, parameter))
  return { ...defaultPolicy, ...Object.fromEntries(known.map(({ parameter, value }) => [parameter, value])) }
}

export interface StoredChange {
  parameter: string
  before: number
  value: number
  reason: string
  actor: Id
  second: Id
  at: string
}

/** Every change of this desk's policy, newest first. */
export function policyChanges(sql: Sql): StoredChange[] {
  return sql.all<StoredChange>(
    `SELECT parameter, before, value, reason, actor, second, happened_at AS at FROM policy_change WHERE record = ?
     ORDER BY happened_at DESC, feed DESC, seq DESC`,
    [ownPolicyRecord(sql)]
  )
}
