import type { IntakeField } from '../../../src-main/contract/intake'

/** What each field of a spreadsheet is called on the page. */
export const intakeLabels: Readonly<Record<IntakeField, string>> = {
  forenames: 'Forenames',
  surname: 'Surname',
  full_name: 'Full name',
  other_names: 'Other names',
  date_of_birth: 'Date of birth',
  approximate_age: 'Age, about',
  gender: 'Gender',
  ethnicity: 'Ethnic group',
  nationality: 'Nationality',
  address: 'Address',
  postcode: 'Postcode',
  telephone: 'Telephone',
  school: 'School, college or work',
  language: 'First language',
  received_at: 'Received',
  sector: 'Sector',
  referrer_organisation: 'Referring organisation',
  referrer_name: 'Referrer’s name',
  referrer_role: 'Referrer’s role',
  concern_as_raised: 'Concern as raised',
  concern_type: 'Type of concern',
  immediate_danger: 'Immediate danger',
  pcmt_reference: 'PCMT reference',
  marking: 'Marking'
}

/** The five that screening needs: without them a row comes in incomplete. */
export const wantedFields: readonly IntakeField[] = [
  'received_at',
  'immediate_danger',
  'sector',
  'referrer_organisation',
  'concern_as_raised'
]
