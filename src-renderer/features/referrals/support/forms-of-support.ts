import { codeList } from '../../../../src-main/contract/codes/code-list'
import {
  feedbackMoments,
  handOverAnswers,
  handOverKinds,
  needOutcomes,
  reviewConclusions,
  reviewKinds,
  sessionStates
} from '../../../../src-main/contract/codes/support'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import { choice, day, line, needed, text, today, type Field, type Form } from './form-shape'

const reopened = codeList('Outcome', [...needOutcomes.codes, { code: 'open', label: 'Open it again' }])

const work: readonly Field[] = [
  text('action', 'Action', { help: 'What is done. Leave empty where nothing is, and say why.' }),
  text('noActionReason', 'Why no action'),
  line('ownerOrganisation', 'Owner: organisation'),
  line('owner', 'Owner: person', { help: 'One person answers for the action.' })
]

/** Forms of what support consists of, and of what follows it: needs, sessions, assessments, reviews, hand-overs. */
export const formsOfSupport = {
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
} satisfies Partial<Record<SupportAct, Form>>
