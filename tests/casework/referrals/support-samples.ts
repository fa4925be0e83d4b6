import type {
  Consent,
  Feedback,
  HandOver,
  PanelMeeting,
  PartnerRequest,
  Review,
  Session,
  SupportNeed
} from '../../../src-main/casework/referrals/support/support'

const ON = '2026-11-23'

/** Records of support with every part spelled out, for tests that look at a few of them. */
export const requestSample: PartnerRequest = {
  request: 'q',
  partner: 'School',
  sentOn: ON,
  dueOn: ON,
  chasedOn: [],
  repliedOn: ON,
  nilReturn: true,
  givenUpReason: '',
  givenUpOn: null,
  chaseAfter: 5,
  contact: 'Safeguarding lead',
  lawfulBasis: 'ctsa_s38',
  form: 'secure_email',
  asked: 'What is known',
  reference: '',
  gist: ''
}

export const meetingSample: PanelMeeting = {
  meeting: 'm',
  listedFor: ON,
  heldOn: ON,
  packChecked: true,
  vote: 'unanimous',
  otherServicesConsidered: true,
  otherServices: 'Considered; none fits.',
  kind: 'monthly',
  residenceForce: 'metropolitan',
  packSentOn: ON,
  packRecipients: [],
  packItems: [],
  packCheckedBy: 'K. Osei',
  attendance: [
    { body: 'local_authority', name: 'Maud Quince', role: 'Channel chair', force: null, chairs: true },
    { body: 'police', name: 'DC Sorrel', role: 'Case officer', force: 'metropolitan', chairs: false }
  ],
  conclusion: 'Support is offered.',
  dissent: '',
  deferredOn: null,
  deferredReason: ''
}

export const consentSample: Consent = {
  consent: 'c',
  soughtOn: ON,
  soughtBy: 'K. Osei',
  giver: 'self',
  answer: 'given',
  answeredOn: ON,
  evidence: 'Signed form',
  asked: 'self',
  how: 'visit',
  told: 'What Channel is.',
  reason: '',
  givenOn: ON
}

export const needSample: SupportNeed = {
  need: 'n',
  label: 'Housing',
  action: 'Housing officer visits',
  noActionReason: '',
  ownerOrganisation: 'Borough',
  owner: 'R. Lund',
  outcome: null,
  outcomeReason: '',
  outcomeOn: null,
  identifiedOn: ON,
  handOvers: []
}

export const sessionSample: Session = {
  session: 's',
  provider: 'One',
  plannedFor: ON,
  state: 'planned',
  heldOn: null,
  reason: '',
  commission: null,
  settledOn: null
}

export const reviewSample: Review = {
  review: 'r',
  of: 'panel',
  heldOn: ON,
  recordedOn: ON,
  checks: 'Systems asked anew',
  conclusion: 'no_concern',
  why: 'Nothing new.',
  author: 'Panel chair'
}

export const feedbackSample: Feedback = {
  at: 'exit',
  toldOn: ON,
  told: 'That support has ended.',
  feedback: 'f',
  recordedOn: ON,
  asked: ''
}

export const handOverSample: HandOver = {
  kind: 'signpost',
  to: 'There',
  sentOn: ON,
  receivingOfficer: 'Somebody',
  answer: 'accepted',
  answeredOn: ON,
  handOver: 'h',
  what: 'Contact agreed.',
  answeredBy: 'Duty team',
  reason: '',
  followWithin: 28,
  lookedBackOn: null,
  lookedBackFound: ''
}
