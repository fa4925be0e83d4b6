import type { Id } from '../../contract/ids'
import type { GivenPerson } from '../../contract/people'
import type { ReferralFields } from '../../contract/referrals'
import type { Json } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import { londonDay } from '../calendar'
import { personRegiven } from '../people'
import { concernFaults, faultsOfReceived, onlyGiven } from './receipt'
import { readReferral, whereaboutsOf } from './reading'
import { refusal, refusedFields } from './refusals'
import { requireWithinCeiling } from './rules'

/** What an officer changes of a referral. What is left out stays as it is. */
export interface Amendment {
  fields: { [Name in keyof ReferralFields]?: ReferralFields[Name] | undefined }
  given?: GivenPerson | undefined
  owner?: Id | null | undefined
}

/** Those parts of `after` that differ from `before`. */
function difference<T extends object>(before: T, after: Partial<T>): Partial<T> {
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(before[name as keyof T]) !== JSON.stringify(value)
  return Object.fromEntries(Object.entries(after).filter(differs)) as Partial<T>
}

/**
 * Changes fields of a referral, of the person as given, or its owner. Only what differs is written; the person it is linked to is found by a
 * corrected spelling too.
 * @throws Refusal FD-REF-01, 02 for what cannot be true, 03 for a marking above the ceiling, 07 when nothing differs
 */
export function amend(asking: Asking, referral: Id, { fields, given, owner }: Amendment): void {
  const { sql, journal, officer, desk } = asking
  const { row, standing } = readReferral(sql, journal, referral, asking.today())
  const changedFields = difference(standing.fields, onlyGiven(fields) as Partial<ReferralFields>)
  const changedGiven = given ? difference(standing.given, given) : {}
  const changesOwner = owner !== undefined && owner !== row.owner
  if (Object.keys(changedFields).length + Object.keys(changedGiven).length === 0 && !changesOwner) {
    throw refusal('nothingChanged')
  }
  if (changedFields.marking) requireWithinCeiling(changedFields.marking, desk.ceiling)
  const now = { fields: { ...standing.fields, ...changedFields }, given: { ...standing.given, ...changedGiven } }
  const newConcern = changedFields.concernAsReferred ?? null
  const received = now.fields.receivedAt
  const faults = {
    ...faultsOfReceived(now, asking.now()),
    ...concernFaults(newConcern, received === null ? row.receivedOn : londonDay(received), asking.today())
  }
  if (Object.keys(faults).length > 0) throw refusedFields(faults)
  const body = {
    fields: changedFields as Record<string, Json>,
    given: changedGiven as Record<string, Json>,
    ...(changesOwner ? { owner } : {})
  }
  journal.append({ record: referral, kind: 'referral.amended', body, actor: officer.id })
  if (row.person !== null) {
    const was = { ...standing.given, ...whereaboutsOf(standing.fields) }
    personRegiven(asking, row.person, referral, was, { ...now.given, ...whereaboutsOf(now.fields) }, row.receivedOn)
  }
}
