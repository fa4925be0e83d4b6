import type { CallName } from '../../../../src-main/contract'
import { codeList, type CodeList } from '../../../../src-main/contract/codes/code-list'
import { forces } from '../../../../src-main/contract/codes/forces'
import {
  consentAnswers,
  consentGivers,
  consentWays,
  feedbackMoments,
  handOverAnswers,
  handOverKinds,
  lawfulBases,
  meetingKinds,
  needOutcomes,
  requestForms,
  reviewConclusions,
  reviewKinds,
  sessionStates,
  votes
} from '../../../../src-main/contract/codes/support'
import type { SupportAct } from '../../../../src-main/contract/support-entries'

export type FieldKind =
  | 'line'
  | 'narrative'
  | 'day'
  | 'days'
  | 'choice'
  | 'yes'
  | 'number'
  | 'commission'
  | 'attendance'
  | 'recipients'
  | 'pack'

/** One field of a form: its name in the contract and how it is asked for. */
export interface Field {
  name: string
  label: string
  kind: FieldKind
  help?: string
  list?: CodeList<string>
  only?: readonly string[]
  needed?: boolean
  /** It starts as today. */
  today?: boolean
  /** The code it starts with. */
  start?: string
}

export interface Form {
  title: string
  /** What the button that opens it says. */
  opens: string
  call: CallName
  fields: readonly Field[]
  /** The fields with which an entry of it is corrected, where they differ. */
  correcting?: readonly Field[]
}

const line = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, kind: 'line', ...more })
const text = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'narrative',
  ...more
})
const day = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'day',
  needed: true,
  ...more
})
const choice = (name: string, label: string, list: CodeList<string>, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'choice',
  list,
  needed: true,
  ...more
})
const needed = { needed: true } as const
const today = { today: true } as const

const reopened = codeList('Outcome', [...needOutcomes.codes, { code: 'open', label: 'Open it again' }])

const work: readonly Field[] = [
  text('action', 'Action', { help: 'What is done. Leave empty where nothing is, and say why.' }),
  text('noActionReason', 'Why no action'),
  line('ownerOrganisation', 'Owner: organisation'),
  line('owner', 'Owner: person', { help: 'One person answers for the action.' })
]

/** How each act is asked for. */
export const forms: Record<SupportAct, Form> = {
  'support.request_sent': {
    title: 'Ask a partner for information',
    opens: 'Ask a partner',
    call: 'support.sendRequest',
    fields: [
      line('partner', 'Partner organisation', needed),
      line('contact', 'To whom'),
      text('asked', 'What is asked', needed),
      choice('lawfulBasis', 'Lawful basis', lawfulBases),
      choice('form', 'Form of request', requestForms),
      day('sentOn', 'Sent', today),
      day('dueOn', 'Reply due')
    ]
  },
  'support.request_chased': {
    title: 'The partner was chased',
    opens: 'Chased',
    call: 'support.chaseRequest',
    fields: [day('chasedOn', 'Chased', today), line('how', 'How')]
  },
  'support.request_answered': {
    title: 'The partner answered',
    opens: 'Record the reply',
    call: 'support.answerRequest',
    fields: [
      day('repliedOn', 'Replied', today),
      { name: 'nilReturn', label: 'Nil return: the partner holds nothing', kind: 'yes' },
      line('reference', 'Their reference'),
      text('gist', 'In short')
    ]
  },
  'support.request_given_up': {
    title: 'Stop waiting for the partner',
    opens: 'Stop waiting',
    call: 'support.giveUpRequest',
    fields: [day('givenUpOn', 'Given up', today), text('reason', 'Why', needed)]
  },
  'support.panel_listed': {
    title: 'List for a panel',
    opens: 'List for a panel',
    call: 'support.listForPanel',
    fields: [
      choice('kind', 'Kind of meeting', meetingKinds, { start: 'monthly' }),
      day('listedFor', 'Date of the meeting'),
      choice('residenceForce', 'Police force of the area where the person resides', forces, { start: 'metropolitan' }),
      day('listedOn', 'Listed', today)
    ]
  },
  'support.panel_pack_sent': {
    title: 'The pack was sent',
    opens: 'Pack sent',
    call: 'support.sendPack',
    fields: [
      day('sentOn', 'Sent', today),
      { name: 'recipients', label: 'Sent to', kind: 'recipients' },
      {
        name: 'items',
        label: 'Items considered for the pack',
        kind: 'pack',
        help: 'What came from or relates to an intelligence service is sensitive and stays out (CTSA 2015, section 38(4)(b)).'
      },
      line('checkedBy', 'Checked by', needed)
    ]
  },
  'support.panel_held': {
    title: 'The panel was held',
    opens: 'Record the meeting',
    call: 'support.recordPanel',
    fields: [
      day('heldOn', 'Held', today),
      choice('residenceForce', 'Police force of the area where the person resides', forces, { start: 'metropolitan' }),
      {
        name: 'attendance',
        label: 'Who attended',
        kind: 'attendance',
        help: 'Quorate with the local authority in the chair and police of the area where the person resides (section 37).'
      },
      text('conclusion', 'What the panel concluded, and why', needed),
      choice('vote', 'How it was concluded', votes),
      text('dissent', 'Dissent'),
      { name: 'otherServicesConsidered', label: 'Referral to health or social care was considered', kind: 'yes' },
      text('otherServices', 'Which services, and what came of it', { help: 'Section 36(6).' })
    ]
  },
  'support.panel_deferred': {
    title: 'The panel put the case off',
    opens: 'Put off',
    call: 'support.deferPanel',
    fields: [day('deferredOn', 'Put off', today), text('reason', 'Why', needed)]
  },
  'support.consent_sought': {
    title: 'Consent was sought',
    opens: 'Consent was sought',
    call: 'support.seekConsent',
    fields: [
      choice('asked', 'Asked of', consentGivers, {
        help: 'From 18 the person; under 18 a parent or guardian (CTSA 2015, section 41(1)).'
      }),
      day('soughtOn', 'Sought', today),
      line('soughtBy', 'By whom', needed),
      choice('how', 'How', consentWays),
      text('told', 'What they were told', needed)
    ]
  },
  'support.consent_answered': {
    title: 'The answer to consent',
    opens: 'Record the answer',
    call: 'support.answerConsent',
    fields: [
      choice('answer', 'Answer', consentAnswers),
      day('answeredOn', 'Answered', today),
      line('evidence', 'Reference of the evidence'),
      text('reason', 'Reason, where one was given')
    ]
  },
  'support.plan_written': {
    title: 'Support plan',
    opens: 'Write the plan',
    call: 'support.writePlan',
    fields: [
      day('agreedOn', 'Agreed', today),
      text('consentRequest', 'How, when and by whom consent is requested', { ...needed, help: 'Section 36(5)(a).' }),
      text('nature', 'Nature of the support', { ...needed, help: 'Section 36(5)(b).' }),
      text('provider', 'Who provides it', { ...needed, help: 'Section 36(5)(c).' }),
      text('howAndWhen', 'How and when it is provided', { ...needed, help: 'Section 36(5)(d).' }),
      text('why', 'Why it is revised')
    ]
  },
  'support.need_identified': {
    title: 'A need',
    opens: 'Add a need',
    call: 'support.addNeed',
    fields: [line('label', 'Need', needed), day('identifiedOn', 'Identified', today), ...work]
  },
  'support.need_changed': {
    title: 'Change what is done about the need',
    opens: 'Change the action',
    call: 'support.changeNeed',
    fields: [day('changedOn', 'Changed', today), ...work]
  },
  'support.need_settled': {
    title: 'How the need came out',
    opens: 'Outcome',
    call: 'support.settleNeed',
    fields: [
      choice('outcome', 'Outcome', reopened),
      day('settledOn', 'On', today),
      text('reason', 'Why', { help: 'Needed for all but an action that addressed the need.' })
    ]
  },
  'support.need_handed_over': {
    title: 'Offer the need to another owner',
    opens: 'Hand over',
    call: 'support.offerNeed',
    fields: [
      line('toOrganisation', 'Organisation', needed),
      line('to', 'Person', needed),
      day('offeredOn', 'Offered', today)
    ]
  },
  'support.need_hand_over_answered': {
    title: 'The new owner answered',
    opens: 'Record their answer',
    call: 'support.answerNeedOffer',
    fields: [
      choice('answer', 'Answer', handOverAnswers),
      day('answeredOn', 'Answered', today),
      text('reason', 'Reason, where declined')
    ]
  },
  'support.commissioned': {
    title: 'Commission a provider',
    opens: 'Commission a provider',
    call: 'support.commission',
    fields: [
      line('provider', 'Provider', needed),
      text('purpose', 'Purpose', needed),
      { name: 'sessions', label: 'Number of sessions', kind: 'number', needed: true },
      day('commissionedOn', 'Commissioned', today)
    ]
  },
  'support.session_planned': {
    title: 'Plan sessions',
    opens: 'Plan sessions',
    call: 'support.planSessions',
    fields: [
      line('provider', 'Provider', needed),
      { name: 'commission', label: 'Commission', kind: 'commission' },
      { name: 'days', label: 'Dates', kind: 'days', needed: true, help: 'One date a line.' }
    ],
    correcting: [
      line('provider', 'Provider', needed),
      { name: 'commission', label: 'Commission', kind: 'commission' },
      day('plannedFor', 'Planned for')
    ]
  },
  'support.session_settled': {
    title: 'What became of the session',
    opens: 'Held, missed or cancelled',
    call: 'support.settleSession',
    fields: [
      choice('state', 'It was', sessionStates, { only: ['held', 'missed', 'cancelled'] }),
      day('on', 'On', today),
      text('reason', 'Why', { help: 'Needed where it was missed or cancelled.' })
    ]
  },
  'support.assessed': {
    title: 'An assessment',
    opens: 'Add an assessment',
    call: 'support.addAssessment',
    fields: [
      line('framework', 'Framework', { ...needed, help: 'Such as PAF, or VAF for an old one.' }),
      line('version', 'Version', needed),
      line('reference', 'Reference', needed),
      day('madeOn', 'Made')
    ]
  },
  'support.reviewed': {
    title: 'A review was held',
    opens: 'Record a review',
    call: 'support.recordReview',
    fields: [
      choice('of', 'Which review', reviewKinds),
      day('heldOn', 'Held'),
      text('checks', 'Fresh checks', needed),
      choice('conclusion', 'Conclusion', reviewConclusions),
      text('why', 'Why', needed),
      line('author', 'Author', needed)
    ]
  },
  'support.feedback_given': {
    title: 'The referrer was told',
    opens: 'Tell the referrer',
    call: 'support.giveFeedback',
    fields: [
      choice('at', 'After', feedbackMoments),
      day('toldOn', 'Told', today),
      text('told', 'What they were told', needed),
      text('asked', 'What they were asked')
    ]
  },
  'support.handed_over': {
    title: 'Hand over',
    opens: 'Hand over',
    call: 'support.handOver',
    fields: [
      choice('kind', 'What kind', handOverKinds),
      line('to', 'To which service or area', needed),
      line('receivingOfficer', 'Receiving officer'),
      day('sentOn', 'Sent', today),
      text('what', 'What was handed over', needed)
    ]
  },
  'support.hand_over_answered': {
    title: 'Their answer',
    opens: 'Record their answer',
    call: 'support.answerHandOver',
    fields: [
      choice('answer', 'Answer', handOverAnswers),
      day('answeredOn', 'Answered', today),
      line('by', 'By whom', needed),
      text('reason', 'Reason, where declined')
    ]
  },
  'support.closing_report_filed': {
    title: 'The closing report',
    opens: 'File the closing report',
    call: 'support.fileClosingReport',
    fields: [line('reference', 'Reference', needed), day('writtenOn', 'Written'), line('writtenBy', 'By whom', needed)]
  },
  'support.hand_over_looked_back': {
    title: 'Look back',
    opens: 'Look back',
    call: 'support.lookBack',
    fields: [day('lookedOn', 'Looked', today), text('found', 'Was the person taken up?', needed)]
  }
}
