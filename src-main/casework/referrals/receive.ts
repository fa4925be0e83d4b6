import type { Id } from '../../contract/ids'
import type { Judgement } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { londonDay } from '../calendar'
import { canSearch, judgePerson } from '../people'
import { limitsOn } from './clocks'
import type { Bodies } from './entries'
import { linkPerson } from './links'
import { concernFaults, faultsOfReceived, noFields, onlyGiven, type ReceivedRow } from './receipt'
import { policyInForce } from './policy-in-force'
import { whereaboutsOf } from './reading'
import { nextReference } from './reference'
import { refusedFields } from './refusals'
import { requireWithinCeiling } from './rules'

/** What receiving a referral uses of an asking; the intake of a whole file has no more. */
export type Receiving = Pick<Asking, 'sql' | 'journal' | 'officer' | 'desk' | 'now' | 'today'>

export interface Received {
  id: Id
  reference: string
  receivedOn: Day
}

/**
 * Saves a referral, complete or not, without saying whom it is about.
 * @returns its id and the reference it was given
 * @throws Refusal FD-REF-02 for what cannot be true, FD-REF-03 for a marking above the desk's ceiling
 */
export function receiveOne(asking: Receiving, row: ReceivedRow): Received {
  const { sql, journal, officer, desk } = asking
  const fields = { ...noFields(desk.ceiling), ...onlyGiven(row.fields) }
  requireWithinCeiling(fields.marking, desk.ceiling)
  const now = asking.now()
  const receivedOn = londonDay(fields.receivedAt ?? now)
  const faults = {
    ...faultsOfReceived({ given: row.given, fields }, now),
    ...concernFaults(fields.concernAsReferred, receivedOn, asking.today())
  }
  if (Object.keys(faults).length > 0) throw refusedFields(faults)
  const reference = nextReference(sql, receivedOn.slice(0, 4))
  const id = journal.newId()
  const { forenames, surname, otherNames, dateOfBirth, approximateAge } = row.given
  const body: Bodies['referral.received'] = {
    reference,
    given: { forenames, surname, otherNames, dateOfBirth, approximateAge },
    fields,
    owner: row.owner,
    limits: limitsOn(policyInForce(sql), 'RECEIVED')
  }
  journal.append({ record: id, kind: 'referral.received', body, actor: officer.id, happened: fields.receivedAt ?? now })
  return { id, reference, receivedOn }
}

/**
 * Says whom a referral is about, if every likely person was judged: the search runs again here, so that no candidate is passed over.
 * Without a name or a date of birth, or with a candidate still unjudged, the referral stays without a person and says that this is missing.
 * @returns true when it is linked now
 */
export function identifyReceived(
  asking: Asking,
  { id, receivedOn }: Received,
  { given, fields }: Pick<ReceivedRow, 'given' | 'fields'>,
  judgements: readonly Judgement[]
): boolean {
  if (!canSearch(given)) return false
  const judged = judgePerson(asking, { ...given, ...whereaboutsOf(fields) }, judgements, id, receivedOn)
  if ('unjudged' in judged) return false
  linkPerson(asking, id, judged.person)
  return true
}
