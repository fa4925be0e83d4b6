import type { CodeList } from '../../../../src-main/contract/codes/code-list'
import { codeList } from '../../../../src-main/contract/codes/code-list'
import {
  complexNeeds,
  concerns,
  ethnicities,
  genders,
  regimes,
  sectors,
  subjectCategories
} from '../../../../src-main/contract/codes/referral'
import type { GivenPerson } from '../../../../src-main/contract/people'
import type { ReferralFields } from '../../../../src-main/contract/referrals'

/** The groups of the referral form, in the order a desk asks. */
export const groups = [
  { group: 'came', label: 'How it came', sentence: 'When it reached the police, and from whom.' },
  { group: 'who', label: 'Who it is about', sentence: 'As the referrer gives it. What is not known stays empty.' },
  { group: 'raised', label: 'What was raised', sentence: 'The referrer’s own words, before any assessment.' },
  { group: 'person', label: 'About the person', sentence: 'Where they can be found and what they may need.' },
  { group: 'handling', label: 'Handling', sentence: 'How this record is marked, held and owned.' }
] as const
export type Group = (typeof groups)[number]['group']

/** The name of one field: a referral field, a field of the person as given, or the owner. */
export type FieldName = keyof ReferralFields | `given.${keyof GivenPerson}` | 'owner'

/** How a field is asked for and shown. */
export interface FieldShape {
  name: FieldName
  label: string
  group: Group
  kind: 'line' | 'narrative' | 'moment' | 'day' | 'years' | 'choice' | 'several' | 'yes_no' | 'marking' | 'officer'
  /** For `choice` and `several`. */
  list?: CodeList<string>
  /** One of the five that screening needs. */
  needed?: true
  /** A sentence under the label. */
  help?: string
  /** Wide fields take a whole row of the form. */
  wide?: true
  /** A choice that may be left or made empty again. */
  clearable?: true
}

export const dangerAnswers = codeList('Immediate danger', [
  { code: 'no', label: 'No' },
  { code: 'yes_999_called', label: 'Yes, and 999 or the force control room has been told' },
  { code: 'yes', label: 'Yes, and nobody has been told yet' }
])

export const awareAnswers = codeList('Aware of the referral', [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not_known', label: 'Not known' }
])

const came: Omit<FieldShape, 'group'>[] = [
  { name: 'receivedAt', label: 'Received', kind: 'moment', needed: true, help: 'The clocks start from this moment.' },
  { name: 'sector', label: 'Sector', kind: 'choice', list: sectors, needed: true, clearable: true },
  { name: 'referrerOrganisation', label: 'Referring organisation', kind: 'line', needed: true },
  { name: 'referrerName', label: 'Referrer’s name', kind: 'line' },
  { name: 'referrerRole', label: 'Referrer’s role', kind: 'line' },
  { name: 'referrerContact', label: 'Referrer’s telephone or e-mail', kind: 'line' },
  {
    name: 'personAware',
    label: 'Is the person, or a parent, aware?',
    kind: 'choice',
    list: awareAnswers,
    clearable: true
  },
  { name: 'formVersion', label: 'Version of the referral form', kind: 'line' }
]

const who: Omit<FieldShape, 'group'>[] = [
  { name: 'given.forenames', label: 'Forenames', kind: 'line' },
  { name: 'given.surname', label: 'Surname', kind: 'line' },
  { name: 'given.dateOfBirth', label: 'Date of birth', kind: 'day' },
  {
    name: 'given.approximateAge',
    label: 'Or age, about',
    kind: 'years',
    help: 'Only where no date of birth is known.'
  },
  {
    name: 'given.otherNames',
    label: 'Other names',
    kind: 'line',
    help: 'Nicknames, former names, spellings in another script.',
    wide: true
  }
]

const raised: Omit<FieldShape, 'group'>[] = [
  {
    name: 'immediateDanger',
    label: 'Is anybody in immediate danger?',
    kind: 'choice',
    list: dangerAnswers,
    needed: true,
    wide: true
  },
  {
    name: 'concernAsRaised',
    label: 'Concern as raised',
    kind: 'narrative',
    needed: true,
    wide: true,
    help: 'What was seen or said, when, and how the referrer knows.'
  },
  {
    name: 'concernAsReferred',
    label: 'Type of concern, as the referrer sees it',
    kind: 'choice',
    list: concerns,
    wide: true,
    clearable: true
  }
]

const person: Omit<FieldShape, 'group'>[] = [
  { name: 'gender', label: 'Gender', kind: 'choice', list: genders, clearable: true },
  {
    name: 'ethnicity',
    label: 'Ethnic group',
    kind: 'choice',
    list: ethnicities,
    clearable: true,
    help: 'As the person or their family says. Empty means that nobody has asked.'
  },
  { name: 'telephone', label: 'Telephone', kind: 'line' },
  { name: 'address', label: 'Address', kind: 'line', wide: true },
  { name: 'postcode', label: 'Postcode', kind: 'line' },
  { name: 'school', label: 'School, college or work', kind: 'line' },
  { name: 'nationality', label: 'Nationality', kind: 'line' },
  { name: 'immigrationStatus', label: 'Immigration status, where it is needed', kind: 'line' },
  { name: 'language', label: 'First language', kind: 'line' },
  { name: 'interpreter', label: 'Interpreter needed?', kind: 'yes_no' },
  { name: 'complexNeeds', label: 'Complex needs', kind: 'several', list: complexNeeds, wide: true }
]

const handling: Omit<FieldShape, 'group'>[] = [
  {
    name: 'subjectCategory',
    label: 'Category of person',
    kind: 'choice',
    list: subjectCategories,
    help: 'Data Protection Act 2018, section 38(3).'
  },
  { name: 'marking', label: 'Marking', kind: 'marking' },
  { name: 'regime', label: 'Processing regime', kind: 'choice', list: regimes },
  { name: 'owner', label: 'Owner', kind: 'officer' },
  { name: 'pcmtReference', label: 'PCMT reference', kind: 'line', help: 'Needed by the end of screening.' }
]

/** Every field of a referral, in the order of the form. */
export const shapes: readonly FieldShape[] = [
  ...came.map((shape) => ({ ...shape, group: 'came' as const })),
  ...who.map((shape) => ({ ...shape, group: 'who' as const })),
  ...raised.map((shape) => ({ ...shape, group: 'raised' as const })),
  ...person.map((shape) => ({ ...shape, group: 'person' as const })),
  ...handling.map((shape) => ({ ...shape, group: 'handling' as const }))
]

/** The fields of one group. */
export function shapesOf(group: Group): readonly FieldShape[] {
  return shapes.filter((shape) => shape.group === group)
}

/** The shape of a field by its name, as needs and refusals name it (`fields.sector` and `sector` are one). */
export function shapeOf(name: string): FieldShape | undefined {
  const bare = name.replace(/^fields\./, '')
  return shapes.find((shape) => shape.name === bare)
}
