import type { SupportBodies } from '../../../../src-main/contract/support-entries'

/** Bodies that no rule objects to, dated 23 November 2026, the day on which the working desk begins. */
export const TODAY = '2026-11-23'

export const request: SupportBodies['support.request_sent'] = {
  partner: 'Quillon Academy',
  contact: 'Safeguarding lead',
  lawfulBasis: 'ctsa_s38',
  form: 'secure_email',
  asked: 'Attendance since September and any record of concern.',
  sentOn: TODAY,
  dueOn: '2026-12-07'
}

export const listed: SupportBodies['support.panel_listed'] = {
  kind: 'monthly',
  listedFor: '2026-12-10',
  residenceForce: 'metropolitan',
  listedOn: TODAY
}

export const attended: SupportBodies['support.panel_held']['attendance'] = [
  { body: 'local_authority', name: 'Maud Quince', role: 'Channel chair', force: null, chairs: true },
  { body: 'police', name: 'DC Sorrel', role: 'Case officer', force: 'metropolitan', chairs: false },
  { body: 'health', name: 'Ives Tarrow', role: '', force: null, chairs: false }
]

export function held(meeting: string): SupportBodies['support.panel_held'] {
  return {
    meeting,
    heldOn: TODAY,
    residenceForce: 'metropolitan',
    attendance: attended,
    vote: 'unanimous',
    otherServicesConsidered: true,
    otherServices: 'Referral to the community mental health team; accepted.',
    conclusion: 'Support is to be offered.',
    dissent: ''
  }
}

export function pack(meeting: string): SupportBodies['support.panel_pack_sent'] {
  return {
    meeting,
    sentOn: TODAY,
    recipients: [{ body: 'local_authority', name: 'Maud Quince' }],
    items: [
      { label: 'Summary of concerns', sensitive: false, included: true },
      { label: 'Item 4', sensitive: true, included: false }
    ],
    checkedBy: 'Dee Marsh'
  }
}

export const sought: SupportBodies['support.consent_sought'] = {
  soughtOn: TODAY,
  soughtBy: 'Dee Marsh',
  asked: 'self',
  how: 'visit',
  told: 'What Channel is, that it is voluntary, and who would know.'
}

export const plan: SupportBodies['support.plan_written'] = {
  agreedOn: TODAY,
  consentRequest: 'At home, this week, by the case officer.',
  nature: 'Mentoring on belonging and online life.',
  provider: 'Intervention provider 7',
  howAndWhen: 'Weekly for ten weeks at the youth centre.',
  why: ''
}

export const need: SupportBodies['support.need_identified'] = {
  label: 'Out of education',
  identifiedOn: TODAY,
  action: 'Find a college place.',
  noActionReason: '',
  ownerOrganisation: 'London Borough',
  owner: 'Maud Quince'
}

export const assessment: SupportBodies['support.assessed'] = {
  framework: 'PAF',
  version: '2024',
  reference: 'PAF-10001',
  madeOn: '2026-11-20'
}

export const review: SupportBodies['support.reviewed'] = {
  of: 'panel',
  heldOn: TODAY,
  checks: 'PNC and local systems checked anew.',
  conclusion: 'continue',
  why: 'Attends and talks.',
  author: 'Dee Marsh'
}

export const signpost: SupportBodies['support.handed_over'] = {
  kind: 'signpost',
  to: 'Community mental health team',
  receivingOfficer: '',
  sentOn: TODAY,
  what: 'Low mood and isolation.'
}
