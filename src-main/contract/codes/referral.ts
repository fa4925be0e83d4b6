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

/**
 * Ethnic group as the census of 2021 for England and Wales names it. Not asked is no answer at all; that somebody was asked and did not say, or that it is
 * not known after asking, are answers.
 */
export const ethnicities = codeList('Ethnic group', [
  { code: 'white_british', label: 'White: English, Welsh, Scottish, Northern Irish or British' },
  { code: 'white_irish', label: 'White: Irish' },
  { code: 'white_gypsy_traveller', label: 'White: Gypsy or Irish Traveller' },
  { code: 'white_roma', label: 'White: Roma' },
  { code: 'white_other', label: 'White: any other White background' },
  { code: 'mixed_white_black_caribbean', label: 'Mixed: White and Black Caribbean' },
  { code: 'mixed_white_black_african', label: 'Mixed: White and Black African' },
  { code: 'mixed_white_asian', label: 'Mixed: White and Asian' },
  { code: 'mixed_other', label: 'Mixed: any other mixed or multiple background' },
  { code: 'asian_indian', label: 'Asian: Indian' },
  { code: 'asian_pakistani', label: 'Asian: Pakistani' },
  { code: 'asian_bangladeshi', label: 'Asian: Bangladeshi' },
  { code: 'asian_chinese', label: 'Asian: Chinese' },
  { code: 'asian_other', label: 'Asian: any other Asian background' },
  { code: 'black_african', label: 'Black: African' },
  { code: 'black_caribbean', label: 'Black: Caribbean' },
  { code: 'black_other', label: 'Black: any other Black background' },
  { code: 'other_arab', label: 'Other: Arab' },
  { code: 'other_other', label: 'Other: any other ethnic group' },
  { code: 'not_stated', label: 'Not stated: asked, and not said' },
  { code: 'not_known', label: 'Not known after asking' }
])
export type Ethnicity = (typeof ethnicities.codes)[number]['code']

/** What a list of referrals can be narrowed to: an ethnic group, or that nobody has asked. */
export const ethnicityFilters = codeList('Ethnic group', [
  ...ethnicities.codes,
  { code: 'not_asked', label: 'Not asked yet' }
])

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
