import { forces } from '../../../../src-main/contract/codes/forces'
import {
  consentAnswers,
  consentGivers,
  consentWays,
  lawfulBases,
  meetingKinds,
  requestForms,
  votes
} from '../../../../src-main/contract/codes/support'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import { choice, day, line, needed, text, today, type Form } from './form-shape'

/** Forms of what comes before support: requests, panel, consent, plan. */
export const formsBeforeSupport = {
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
  }
} satisfies Partial<Record<SupportAct, Form>>
