import { codeList } from './code-list'

/** Sector of referral, as the official statistics name it (table 2 of the yearly release). */
export const sectors = codeList('Sector of referral', [
  { code: 'education', label: 'Education' },
  { code: 'police', label: 'Police' },
  { code: 'local_authority', label: 'Local authority' },
  { code: 'health', label: 'Health' },
  { code: 'prison_probation', label: 'Prison or probation (HMPPS)' },
  { code: 'community', label: 'Community' },
  { code: 'friends_family', label: 'Friends and family' },
  { code: 'other', label: 'Other or unspecified' }
])
export type Sector = (typeof sectors.codes)[number]['code']

/** Type of concern as in the release for the year ending March 2025; older names are kept for older records. */
export const concerns = codeList('Type of concern', [
  { code: 'islamist', label: 'Islamist extremism' },
  { code: 'extreme_right_wing', label: 'Extreme right-wing' },
  {
    code: 'extreme_violence',
    label: 'Fascination with extreme violence or mass casualty attacks (where no other ideology)',
    validFrom: '2024-05-01'
  },
  { code: 'multiple', label: 'Several ideologies, none dominant', validFrom: '2024-05-01' },
  { code: 'left_wing_anarchist_single_issue', label: 'Left-wing, anarchist or single-issue' },
  { code: 'incel', label: 'Incel' },
  { code: 'none_identified', label: 'No ideology identified' },
  { code: 'other', label: 'Other' },
  { code: 'mixed_unstable_unclear', label: 'Mixed, unstable or unclear', validTo: '2024-04-30' },
  { code: 'conflicted', label: 'Conflicted', validTo: '2024-04-30' },
  { code: 'school_massacre', label: 'School massacre', validTo: '2024-04-30' },
  {
    code: 'vulnerability_no_ideology',
    label: 'Vulnerability present but no ideology or CT risk',
    validTo: '2024-04-30'
  },
  { code: 'no_risk_no_ideology', label: 'No risk, vulnerability or ideology present', validTo: '2024-04-30' },
  { code: 'ct_risk_no_ideology', label: 'High CT risk but no ideology', validTo: '2024-04-30' }
])
export type Concern = (typeof concerns.codes)[number]['code']

/** Data Protection Act 2018, section 38(3), with the category most people referred belong to put first. */
export const subjectCategories = codeList('Category of person', [
  { code: 'at_risk', label: 'Person at risk, not suspected' },
  { code: 'suspected', label: 'Suspected of an offence (s.38(3)(a))' },
  { code: 'convicted', label: 'Convicted of an offence (s.38(3)(b))' },
  { code: 'victim', label: 'Victim or possible victim (s.38(3)(c))' },
  { code: 'witness', label: 'Witness or other with information (s.38(3)(d))' }
])
export type SubjectCategory = (typeof subjectCategories.codes)[number]['code']

/** Under which law the record is processed: Data Protection Act 2018, Part 3, or the UK GDPR. */
export const regimes = codeList('Processing regime', [
  { code: 'LE_Part3', label: 'Law enforcement (DPA 2018 Part 3)' },
  { code: 'General_UKGDPR', label: 'General (UK GDPR)' }
])
export type Regime = (typeof regimes.codes)[number]['code']

export const genders = codeList('Gender', [
  { code: 'male', label: 'Male' },
  { code: 'female', label: 'Female' },
  { code: 'other', label: 'Another gender' },
  { code: 'unknown', label: 'Not known' }
])
export type Gender = (typeof genders.codes)[number]['code']

/** How a note is to be read: Data Protection Act 2018, section 38(2), keeps facts apart from personal assessments. */
export const noteTypes = codeList('Kind of note', [
  { code: 'fact', label: 'Fact' },
  { code: 'opinion', label: 'Opinion' },
  { code: 'third_party', label: 'Third-party report' }
])
export type NoteType = (typeof noteTypes.codes)[number]['code']

/** Complex needs as ticked on the national referral form. */
export const complexNeeds = codeList('Complex needs', [
  { code: 'mental_health', label: 'Mental health' },
  { code: 'autism_neurodiversity', label: 'Autism or neurodiversity' },
  { code: 'learning', label: 'Learning disability or special educational needs' },
  { code: 'substance_misuse', label: 'Substance misuse' },
  { code: 'domestic_abuse', label: 'Domestic abuse' },
  { code: 'homelessness', label: 'Homelessness' },
  { code: 'trauma', label: 'Trauma or bereavement' },
  { code: 'family', label: 'Family difficulties' },
  { code: 'none_known', label: 'None known after asking' }
])
export type ComplexNeed = (typeof complexNeeds.codes)[number]['code']
