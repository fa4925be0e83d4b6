import { Refusal } from '../../../contract/result'

interface Words {
  code: string
  message: string
  next: string
}

/** Every refusal of what is recorded around a referral. None of them repeats what a record holds. */
const words = {
  notHere: {
    code: 'FD-SUP-01',
    message: 'What this belongs to is not recorded on this case.',
    next: 'Open the case again and choose it from what is shown there.'
  },
  future: {
    code: 'FD-SUP-02',
    message: 'This day lies in the future. Record what has happened.',
    next: 'Correct the day.'
  },
  beforeItBegan: {
    code: 'FD-SUP-03',
    message: 'This day lies before the day of what it answers.',
    next: 'Correct the day.'
  },
  beforeReceipt: {
    code: 'FD-SUP-04',
    message: 'This day lies before the referral was received.',
    next: 'Correct the day, or the day of receipt on the case.'
  },
  nothingChanged: {
    code: 'FD-SUP-05',
    message: 'Nothing was changed, so nothing was saved.',
    next: 'Change a field, or close the form.'
  },
  dueBeforeSent: {
    code: 'FD-SUP-10',
    message: 'An answer cannot be due before the request was sent.',
    next: 'Correct the day on which it is due.'
  },
  requestSettled: {
    code: 'FD-SUP-11',
    message: 'This request has been answered or given up already. What came first stays.',
    next: 'Correct the answer if it is wrong, or send a new request.'
  },
  replyWithoutContent: {
    code: 'FD-SUP-12',
    message: 'A reply that is not a nil return has a reference, or a line on what it says.',
    next: 'Give one of them, or record a nil return.'
  },
  sensitiveInPack: {
    code: 'FD-SUP-20',
    message:
      'The pack holds an item that comes from or relates to an intelligence service. Nothing requires or authorises its disclosure to the panel (CTSA 2015, section 38(4)(b)).',
    next: 'Take the item out of the pack.'
  },
  emptyPack: {
    code: 'FD-SUP-21',
    message: 'A pack goes to somebody and holds something.',
    next: 'Name at least one recipient and one item that went.'
  },
  meetingSettled: {
    code: 'FD-SUP-22',
    message: 'This meeting was held, or the case was put off from it.',
    next: 'Correct what is recorded of it, or list the case for another meeting.'
  },
  oneChair: {
    code: 'FD-SUP-23',
    message: 'Exactly one of those who attended chairs.',
    next: 'Mark who chaired.'
  },
  policeChair: {
    code: 'FD-SUP-24',
    message: 'The responsible local authority chairs a panel, never the police (CTSA 2015, section 37(5)).',
    next: 'Correct who chaired.'
  },
  policeForce: {
    code: 'FD-SUP-25',
    message: 'Police attend for a force, and nobody else does (CTSA 2015, section 37(3)).',
    next: 'Name the force of each police representative, and of nobody else.'
  },
  otherServicesWords: {
    code: 'FD-SUP-26',
    message: 'Say what was considered of health and social care (CTSA 2015, section 36(6)).',
    next: 'Name the services considered and what came of it.'
  },
  ageNotKnown: {
    code: 'FD-SUP-30',
    message: 'Whose consent is needed depends on age, and no age is recorded (CTSA 2015, section 41(1)).',
    next: 'Record the date of birth, or about how old the person is, on the case first.'
  },
  wrongGiver: {
    code: 'FD-SUP-31',
    message:
      'From 18 the person gives consent, under 18 a parent or guardian does (CTSA 2015, section 41(1)). By the age on that day somebody else has to be asked.',
    next: 'Correct who was asked, or the day, or the date of birth on the case.'
  },
  consentAnswered: {
    code: 'FD-SUP-32',
    message: 'This consent has its answer. Only what was given can be withdrawn, and a refusal is asked anew.',
    next: 'Record that consent was sought again, then its answer.'
  },
  nothingToWithdraw: {
    code: 'FD-SUP-33',
    message: 'Consent that was not given cannot be withdrawn.',
    next: 'Record it as refused.'
  },
  noEvidence: {
    code: 'FD-SUP-34',
    message: 'Consent that was given is shown by something: a signed form, a minute, a recording.',
    next: 'Give the reference of the evidence.'
  },
  actionOrReason: {
    code: 'FD-SUP-40',
    message: 'A need has an action, or a reason why there is none: one of the two.',
    next: 'Write one and leave the other empty.'
  },
  noOwner: {
    code: 'FD-SUP-41',
    message: 'An action has one organisation and one person who answer for it.',
    next: 'Name both.'
  },
  ownerByHandOver: {
    code: 'FD-SUP-42',
    message: 'An action passes to another owner only when they accept it.',
    next: 'Offer it to the new owner and record their answer.'
  },
  needSettled: {
    code: 'FD-SUP-43',
    message: 'This need has its outcome.',
    next: 'Open it again with a reason first.'
  },
  outcomeReason: {
    code: 'FD-SUP-44',
    message: 'Say why: an outcome other than “addressed”, a need without action, and opening one again need a reason.',
    next: 'Give the reason.'
  },
  alreadyOffered: {
    code: 'FD-SUP-45',
    message: 'This need is offered to somebody who has not answered yet.',
    next: 'Record their answer first.'
  },
  notOffered: {
    code: 'FD-SUP-46',
    message: 'There is no such offer, or it was answered already.',
    next: 'Open the case again and answer the offer shown there.'
  },
  declinedReason: {
    code: 'FD-SUP-47',
    message: 'Say why it was declined.',
    next: 'Give the reason.'
  },
  sessionSettled: {
    code: 'FD-SUP-50',
    message: 'It was already recorded what became of this session.',
    next: 'Correct that entry if it is wrong.'
  },
  sessionReason: {
    code: 'FD-SUP-51',
    message: 'Say why the session was missed or cancelled.',
    next: 'Give the reason.'
  },
  missedTooEarly: {
    code: 'FD-SUP-52',
    message: 'A session cannot be missed before its day.',
    next: 'Cancel it, or correct the day.'
  },
  noReceivingOfficer: {
    code: 'FD-SUP-60',
    message: 'A transfer names the officer who receives it.',
    next: 'Name the receiving officer.'
  },
  handOverAnswered: {
    code: 'FD-SUP-61',
    message: 'This hand-over has its answer.',
    next: 'Correct the answer if it is wrong, or hand over again.'
  },
  noLookBack: {
    code: 'FD-SUP-62',
    message: 'The desk looks back at a signposting. A transfer is answered by the officer who receives it.',
    next: 'Record the answer of the receiving officer.'
  },
  otherItem: {
    code: 'FD-SUP-70',
    message: 'A correction stays with what it corrects.',
    next: 'Correct the entry as it stands, or record a new one.'
  }
} as const satisfies Record<string, Words>

export type SupportRefusal = keyof typeof words

/** The words of a refusal by its name. */
export function supportWords(name: SupportRefusal): Words {
  return words[name]
}

/** Every refusal there is, for a table a reader can check. */
export const supportRefusals = Object.keys(words) as SupportRefusal[]

/**
 * A refusal by its name.
 * @param field the field of the form at fault, if one is
 */
export function supportRefusal(name: SupportRefusal, field: string | null = null): Refusal {
  const { code, message, next } = words[name]
  return new Refusal(code, message, { next, ...(field === null ? {} : { fields: { [field]: message } }) })
}
