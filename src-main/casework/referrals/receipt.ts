import { isValidOn } from '../../contract/codes/code-list'
import { concerns } from '../../contract/codes/referral'
import type { Marking } from '../../contract/codes/marking'
import { markingRank } from '../../contract/codes/marking'
import type { GivenPerson } from '../../contract/people'
import type { ReferralFields } from '../../contract/referrals'
import type { Day, Instant } from '../../contract/time'
import { ageOn, londonDay } from '../calendar'

/** A referral as it is typed or read from a file: any field may be left out. */
export interface ReceivedRow {
  given: GivenPerson
  fields: Partial<ReferralFields>
  owner: string | null
}

const OLDEST = 120

/** The fields of a referral of which nothing is known yet: at risk rather than suspected, law enforcement processing. */
export function noFields(ceiling: Marking): ReferralFields {
  const marking: Marking = 'OFFICIAL-SENSITIVE'
  return {
    receivedAt: null,
    immediateDanger: null,
    sector: null,
    referrerOrganisation: '',
    referrerName: '',
    referrerRole: '',
    referrerContact: '',
    personAware: null,
    concernAsRaised: '',
    concernAsReferred: null,
    gender: null,
    ethnicity: null,
    nationality: '',
    immigrationStatus: '',
    address: '',
    postcode: '',
    telephone: '',
    school: '',
    language: '',
    interpreter: null,
    complexNeeds: [],
    subjectCategory: 'at_risk',
    marking: markingRank(marking) > markingRank(ceiling) ? ceiling : marking,
    regime: 'LE_Part3',
    formVersion: '',
    pcmtReference: ''
  }
}

/** Takes away what was sent as `undefined`, so that it neither overwrites anything nor is written. */
export function onlyGiven<T extends object>(fields: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/**
 * What cannot be true of a referral, by field. What is merely missing is no fault: it is asked for later.
 * @param now the moment it is recorded
 * @returns sentences by `fields.<name>` or `given.<name>`; empty when all is well
 */
export function faultsOfReceived(
  { given, fields }: Pick<ReceivedRow, 'given' | 'fields'>,
  now: Instant
): Record<string, string> {
  const faults: Record<string, string> = {}
  const today: Day = londonDay(now)
  const { receivedAt } = fields
  if (receivedAt && receivedAt > now) {
    faults['fields.receivedAt'] = 'It cannot have been received in the future.'
  }
  const born = given.dateOfBirth
  if (born !== null) {
    const received = receivedAt ? londonDay(receivedAt) : today
    if (born > today) faults['given.dateOfBirth'] = 'This date of birth lies in the future.'
    else if (born > received) faults['given.dateOfBirth'] = 'This date of birth lies after the referral was received.'
    else if (ageOn(born, today) > OLDEST) faults['given.dateOfBirth'] = `This would be somebody older than ${OLDEST}.`
  }
  return faults
}

/**
 * Whether a type of concern may be recorded for a referral of a day: one withdrawn from the list belongs to referrals received while it was in use, and
 * one that joined later may name an older referral once it exists.
 * @returns the sentence to show at `fields.concernAsReferred`; empty when it may be recorded
 */
export function concernFaults(
  concern: ReferralFields['concernAsReferred'],
  receivedOn: Day,
  today: Day
): Record<string, string> {
  if (concern === null || isValidOn(concerns, concern, receivedOn)) return {}
  if (receivedOn <= today && isValidOn(concerns, concern, today)) return {}
  const sentence = 'This type of concern was not in use when the referral was received. Choose one of those offered.'
  return { 'fields.concernAsReferred': sentence }
}
