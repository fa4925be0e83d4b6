import { exitReasons } from '../../contract/codes/channel'
import { closureReasons, holdReasons } from '../../contract/codes/decisions'
import type { CodeList } from '../../contract/codes/code-list'
import { markingRank, markings, type Marking } from '../../contract/codes/marking'
import {
  complexNeeds,
  concerns,
  ethnicities,
  genders,
  regimes,
  sectors,
  subjectCategories
} from '../../contract/codes/referral'
import { CLOSED_STAGES, stages, type Stage } from '../../contract/codes/stages'
import type { Json } from '../../journal/entry'
import type { FieldRule } from '../../journal/subject'
import { planFields } from './support/fields'

/** How a field is shown in words: by a code list, as a day, a moment, yes or no, an officer, or as it is. */
export type Wording =
  CodeList<string> | 'day' | 'moment' | 'yes_no' | 'officer' | 'text' | 'danger' | 'aware' | 'person'

/** A field of the referral that can be written more than once. */
export interface ReferralField extends FieldRule {
  wording: Wording
}

/** A day or moment as a number that grows with time; nothing given ranks lowest. */
function time(value: Json): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NEGATIVE_INFINITY
}

/** The earlier receipt is the more cautious: its clocks are due sooner. */
function earlier(value: Json): number {
  return value === null ? Number.NEGATIVE_INFINITY : -time(value)
}

/** The younger age is the more cautious: a child is protected more. */
function younger(value: Json): number {
  return typeof value === 'number' ? -value : Number.NEGATIVE_INFINITY
}

const DANGER = [null, 'no', 'yes_999_called', 'yes']

/**
 * Stages by caution: a hold over none, an open stage over a closed one, and of two open ones the one with more still to be checked: consent withdrawn
 * over support running, support running over an exit.
 */
export function stageCaution(stage: Stage): number {
  if (stage === 'HELD') return 1000
  if ((CLOSED_STAGES as readonly Stage[]).includes(stage)) return 0
  return 500 - stages.codes.findIndex(({ code }) => code === stage)
}

function text(label: string): ReferralField {
  return { label, wording: 'text' }
}

/** Every field that is written as a register, with its name for people and what to show while two desks disagree. */
export const referralFields = {
  reference: text('Reference'),
  stage: { label: 'Stage', wording: stages, caution: (value) => stageCaution(value as Stage) },
  person: { label: 'Person', wording: 'person' },
  owner: { label: 'Owner', wording: 'officer' },
  'given.forenames': text('Forenames'),
  'given.surname': text('Surname'),
  'given.otherNames': text('Other names'),
  'given.dateOfBirth': { label: 'Date of birth', wording: 'day', caution: time },
  'given.approximateAge': { label: 'Age, about', wording: 'text', caution: younger },
  receivedAt: { label: 'Received', wording: 'moment', caution: earlier },
  immediateDanger: {
    label: 'Immediate danger',
    wording: 'danger',
    caution: (value) => DANGER.indexOf(value as string | null)
  },
  sector: { label: 'Sector', wording: sectors },
  referrerOrganisation: text('Referring organisation'),
  referrerName: text('Referrer’s name'),
  referrerRole: text('Referrer’s role'),
  referrerContact: text('Referrer’s telephone or e-mail'),
  personAware: { label: 'Person or parent aware', wording: 'aware' },
  concernAsRaised: text('Concern as raised'),
  concernAsReferred: { label: 'Type of concern, as referred', wording: concerns },
  gender: { label: 'Gender', wording: genders },
  ethnicity: { label: 'Ethnic group', wording: ethnicities },
  nationality: text('Nationality'),
  immigrationStatus: text('Immigration status'),
  address: text('Address'),
  postcode: text('Postcode'),
  telephone: text('Telephone'),
  school: text('School, college or work'),
  language: text('First language'),
  interpreter: { label: 'Interpreter needed', wording: 'yes_no', caution: (value) => (value === true ? 1 : 0) },
  complexNeeds: { label: 'Complex needs', wording: complexNeeds },
  subjectCategory: { label: 'Category of person', wording: subjectCategories },
  marking: { label: 'Marking', wording: markings, caution: (value) => markingRank(value as Marking) },
  regime: { label: 'Processing regime', wording: regimes },
  formVersion: text('Version of the referral form'),
  pcmtReference: text('PCMT reference'),
  holdReason: { label: 'Reason for the hold', wording: holdReasons },
  reviewOn: { label: 'Next review', wording: 'day', caution: earlier },
  closureReason: { label: 'Reason for closing', wording: closureReasons },
  exitReason: { label: 'Reason for the exit', wording: exitReasons },
  ...planFields
} as const satisfies Record<string, ReferralField>

export type FieldName = keyof typeof referralFields

/** The rule of a field by its name; undefined for a name this program does not know. */
export function fieldRule(name: string): ReferralField | undefined {
  return Object.hasOwn(referralFields, name) ? referralFields[name as FieldName] : undefined
}
