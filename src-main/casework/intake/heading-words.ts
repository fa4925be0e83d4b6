import type { IntakeField } from '../../contract/intake'

// How desks, councils and partner forms head these columns, as plain small words.

/** Headings that say the field outright. */
const OUTRIGHT: Readonly<Record<IntakeField, string>> = {
  forenames:
    'forename|forenames|forname|first name|first names|firstname|firstnames|given name|given names|' +
    'christian name|fname',
  surname: 'surname|surnames|sir name|last name|lastname|family name|sname|lname',
  full_name:
    'full name|fullname|person referred|referred person|name of person|name of subject|name of individual|' +
    'name of child|name of pupil|name of person referred|name of person being referred',
  other_names:
    'alias|aliases|aka|a k a|also known as|known as|other name|other names|previous name|previous names|' +
    'former name|former names|maiden name|nickname|nicknames|nick name|street name',
  date_of_birth: 'dob|d o b|date of birth|dateofbirth|birth date|birthdate|birthday|born|born on|date born',
  approximate_age:
    'age|approx age|approximate age|estimated age|est age|age approx|age in years|age at referral|age years|' +
    'current age',
  gender: 'gender|sex|m f|gender identity|male female',
  ethnicity:
    'ethnicity|ethnic group|ethnic origin|ethnic background|self defined ethnicity|sde|ethnicity code|ethnic category',
  nationality: 'nationality|nationalities|citizenship|country of nationality',
  address: 'address|home address|full address|current address|adress|addr|address line 1|address 1|lives at',
  postcode: 'postcode|post code|postal code|pcode|p code|home postcode|zip|zip code',
  telephone:
    'telephone|phone|tel|tel no|telephone no|telephone number|phone no|phone number|mobile|mobile no|' +
    'mobile number|contact number|contact no|contact tel|contact telephone|contact phone|tel number',
  school:
    'school|college|university|school or college|school college|school name|name of school|school or employer|' +
    'school employer|education establishment|educational establishment|place of education|' +
    'education or employment|work or school',
  language:
    'language|first language|main language|preferred language|home language|spoken language|mother tongue|' +
    'language spoken|languages',
  received_at:
    'received|recieved|date received|date recieved|received date|recieved date|date referred|referred on|' +
    'referral date|date of referral|referral received|date referral received|received at|received on|' +
    'date and time received|date time received|date in|date rec d|date rec|rec d|date of receipt|receipt date|' +
    'date submitted',
  sector:
    'sector|source sector|sector of referral|referral sector|referral source|source of referral|' +
    'referring sector|referrer sector|referrer type|agency type|source type|type of referrer|' +
    'sector of referrer',
  referrer_organisation:
    'referrer organisation|referrer organization|referrer org|referrer orgn|referring organisation|' +
    'referring organization|referring org|referring agency|referrer agency|referring body|' +
    'referred by organisation|source organisation|organisation of referrer|referring service|referrer service|' +
    'referrer organistion|referrer s organisation|agency name|organisation name',
  referrer_name:
    'referrer|referrer name|referer|referer name|name of referrer|referred by|referring officer|' +
    'referring person|referrer s name|referral by|referral made by|referrer full name',
  referrer_role:
    'referrer role|referrer s role|role of referrer|referrer job title|referrer position|' +
    'occupation of referrer|referrer title',
  concern_as_raised:
    'concern|concerns|concern raised|concerns raised|concern as raised|details of concern|details of concerns|' +
    'concern details|reason for referral|reasons for referral|referral reason|summary of concern|' +
    'summary of concerns|description of concern|what is the concern|cause for concern|referral details|' +
    'details of referral',
  concern_type:
    'type of concern|concern type|ideology|ideology type|type of ideology|concern category|' +
    'category of concern|type of extremism|extremism type|extremism|primary ideology|risk type',
  immediate_danger:
    'immediate danger|in immediate danger|is anyone in immediate danger|anyone in immediate danger|danger|999|' +
    'immediate risk|imminent risk|risk to life|immediate threat|is there immediate danger',
  pcmt_reference:
    'pcmt|pcmt reference|pcmt ref|pcmt no|pcmt number|pcmt id|pcmt reference number|pcmt ref no|pcm|' +
    'pcm reference|pcm ref|pcm no|pcm number|tracker reference|tracker ref|prevent reference|' +
    'national reference',
  marking:
    'marking|protective marking|gpms|gsc|gscp|classification|security classification|security marking|' +
    'government security classification|protective marking gpms|government marking|p m'
}

/** Headings that may mean the field, where no other column says it. */
const PERHAPS: Readonly<Partial<Record<IntakeField, string>>> = {
  forenames: 'first',
  surname: 'second name|last',
  full_name: 'name|names|subject|person|individual|nominal|client|pupil|student|child|who',
  other_names: 'middle name|middle names|preferred name',
  date_of_birth: 'birth',
  address: 'residence|home|street',
  school: 'employer|place of work|education|establishment',
  received_at: 'referred|date|time received|timestamp|completion time|submitted',
  sector: 'source',
  referrer_organisation: 'organisation|organization|org|agency',
  referrer_name: 'submitted by|made by',
  referrer_role: 'role|job title|position|post|designation|job role',
  concern_as_raised: 'reason|summary|circumstances|details|description|narrative|what happened|notes',
  concern_type: 'type|category|cause|theme',
  immediate_danger: 'emergency|urgent'
}

function byHeading(headed: Readonly<Partial<Record<IntakeField, string>>>): ReadonlyMap<string, IntakeField> {
  return new Map(
    Object.entries(headed).flatMap(([field, words]) =>
      words.split('|').map((each) => [each, field as IntakeField] as const)
    )
  )
}

/** Field by heading. */
export const outright = byHeading(OUTRIGHT)
export const perhaps = byHeading(PERHAPS)
