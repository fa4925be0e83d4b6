import type { ColumnMatch, IntakeField } from '../../contract/intake'
import { intakeFields } from '../../contract/intake'
import { londonDay } from '../calendar'
import { faultsOfReceived } from '../referrals'
import type { GivenPerson } from '../../contract/people'
import type { ReferralFields } from '../../contract/referrals'
import { saysNothing, tidy, type CellRead, type Circumstances } from './cell'
import {
  concernOutOfUse,
  readConcern,
  readDanger,
  readEthnicity,
  readGender,
  readMarking,
  readSector
} from './cell-codes'
import { readAge, readBirthDate, readReceived } from './cell-dates'
import { readAddress, readLine, readNarrative, readPostcode, splitName } from './cell-text'

/** A referral as one row of a file gives it. */
export interface RowRead {
  given: GivenPerson
  fields: Partial<ReferralFields>
  /** A sentence for each field at fault. */
  errors: Partial<Record<IntakeField, string>>
}

type Place = (row: RowRead, value: never) => void
type Rule = (text: string, circumstances: Circumstances) => CellRead<unknown>

function givenOf(key: keyof GivenPerson): Place {
  return (row, value) => void Object.assign(row.given, { [key]: value })
}

function fieldOf(key: keyof ReferralFields): Place {
  return (row, value) => void Object.assign(row.fields, { [key]: value })
}

/** Names given in parts win over the same name given whole. */
const wholeName: Place = (row, value: string) => {
  if (row.given.forenames === '' && row.given.surname === '') Object.assign(row.given, splitName(value))
}

/** For each field, how its cell is read and where its value goes. */
const RULES: Readonly<Record<IntakeField, readonly [Rule, Place]>> = {
  forenames: [readLine, givenOf('forenames')],
  surname: [readLine, givenOf('surname')],
  full_name: [readLine, wholeName],
  other_names: [readLine, givenOf('otherNames')],
  date_of_birth: [readBirthDate, givenOf('dateOfBirth')],
  approximate_age: [readAge, givenOf('approximateAge')],
  gender: [readGender, fieldOf('gender')],
  ethnicity: [readEthnicity, fieldOf('ethnicity')],
  nationality: [readLine, fieldOf('nationality')],
  address: [readAddress, fieldOf('address')],
  postcode: [readPostcode, fieldOf('postcode')],
  telephone: [readLine, fieldOf('telephone')],
  school: [readLine, fieldOf('school')],
  language: [readLine, fieldOf('language')],
  received_at: [readReceived, fieldOf('receivedAt')],
  sector: [readSector, fieldOf('sector')],
  referrer_organisation: [readLine, fieldOf('referrerOrganisation')],
  referrer_name: [readLine, fieldOf('referrerName')],
  referrer_role: [readLine, fieldOf('referrerRole')],
  concern_as_raised: [readNarrative, fieldOf('concernAsRaised')],
  concern_type: [readConcern, fieldOf('concernAsReferred')],
  immediate_danger: [readDanger, fieldOf('immediateDanger')],
  pcmt_reference: [readLine, fieldOf('pcmtReference')],
  marking: [readMarking, fieldOf('marking')]
}

/** Fields whose list has "unknown" among its answers. */
const TAKES_UNKNOWN: ReadonlySet<IntakeField> = new Set<IntakeField>(['gender', 'ethnicity', 'sector'])
const NAMED: readonly IntakeField[] = ['full_name', 'surname', 'forenames', 'concern_as_raised']

/** Fields on which the rules of receipt themselves may have something to say, by the names they use. */
const RECEIPT_FIELDS = [
  ['fields.receivedAt', 'received_at'],
  ['given.dateOfBirth', 'date_of_birth'],
  ['fields.marking', 'marking']
] as const

function checkWhole(row: RowRead, match: ColumnMatch, circumstances: Circumstances): void {
  const { concernAsReferred, receivedAt, concernAsRaised } = row.fields
  if (concernAsReferred) {
    const outOfUse = concernOutOfUse(concernAsReferred, receivedAt ? londonDay(receivedAt) : circumstances.today)
    if (outOfUse) row.errors.concern_type = outOfUse
  }
  const faults = faultsOfReceived(row, circumstances.now)
  for (const [name, field] of RECEIPT_FIELDS) {
    const sentence = faults[name]
    if (sentence !== undefined && match[field] !== undefined) row.errors[field] ??= sentence
  }
  const nameless = `${row.given.forenames}${row.given.surname}` === '' && !concernAsRaised
  const asked = NAMED.find((field) => match[field] !== undefined)
  if (nameless && asked && NAMED.every((field) => row.errors[field] === undefined)) {
    row.errors[asked] = 'A row needs at least a name or the concern as raised.'
  }
}

/**
 * Reads one row by the matched columns. Cells of columns that are not matched are not looked at.
 * @param cells of the row as text
 * @returns what the row says and a sentence for each cell at fault; a row without errors can be brought in
 */
export function readRow(cells: readonly string[], match: ColumnMatch, circumstances: Circumstances): RowRead {
  const row: RowRead = {
    given: { forenames: '', surname: '', otherNames: '', dateOfBirth: null, approximateAge: null },
    fields: {},
    errors: {}
  }
  for (const field of intakeFields) {
    const column = match[field]
    if (column === undefined) continue
    const text = tidy(cells[column] ?? '')
    if (text === '' || (saysNothing(text) && !TAKES_UNKNOWN.has(field))) continue
    const [rule, place] = RULES[field]
    const read = rule(text, circumstances)
    if (!('error' in read)) place(row, read.value as never)
    else if (!saysNothing(text)) row.errors[field] = read.error
  }
  checkWhole(row, match, circumstances)
  return row
}
