import type { Id } from '../contract/ids'
import type { SupportView } from '../contract/support-views'
import { addWorkingDays, londonDay } from '../casework/calendar'
import { daysBefore, type Filling } from './fill'

/** The newest item of a part. */
function newest({ items }: SupportView, part: SupportView['items'][number]['part']): string {
  return items.findLast((item) => item.part === part)?.item ?? ''
}

/**
 * Asks two partners what they know: one answers with nothing to tell, the other keeps the desk waiting.
 * @param daysAgo when the case began to gather information
 * @param allAnswer true where the other answers after a week, so that the case can go on
 */
export async function gatherInformation(
  filling: Filling,
  referral: Id,
  daysAgo: number,
  allAnswer = false
): Promise<void> {
  const at = daysBefore(filling.now, daysAgo, 16)
  const sentOn = londonDay(at)
  const request = { referral, lawfulBasis: 'ctsa_s38', form: 'secure_email', sentOn } as const
  await filling.ask('CTIO', at, 'support.sendRequest', {
    ...request,
    partner: 'Quillon Academy',
    contact: 'Designated safeguarding lead',
    asked: 'Attendance since September, any record of concern, and who the person talks to at school.',
    dueOn: addWorkingDays(sentOn, 10)
  })
  const { support } = await filling.ask('CTIO', at, 'support.sendRequest', {
    ...request,
    partner: 'Ferrier Street Surgery',
    contact: 'Practice manager',
    asked: 'Whether any mental health need is known and being met.',
    dueOn: addWorkingDays(sentOn, 10)
  })
  if (daysAgo < 3) return
  const answered = daysBefore(filling.now, daysAgo - 3, 11)
  await filling.ask('CTIO', answered, 'support.answerRequest', {
    referral,
    request: newest(support, 'request'),
    repliedOn: londonDay(answered),
    nilReturn: true,
    reference: '',
    gist: 'Not registered at this practice.'
  })
  if (!allAnswer) return
  const last = daysBefore(filling.now, daysAgo - 8, 11)
  await filling.ask('CTIO', last, 'support.answerRequest', {
    referral,
    request: support.items.find(({ part }) => part === 'request')?.item ?? '',
    repliedOn: londonDay(last),
    nilReturn: true,
    reference: '',
    gist: 'Nothing on file beyond what was referred.'
  })
}

/**
 * Hands the person over to the service they were signposted to. Where 28 days have passed the desk has looked back; otherwise that is to come.
 * @param daysAgo when the case was closed
 */
export async function followSignpost(filling: Filling, referral: Id, daysAgo: number): Promise<void> {
  const at = daysBefore(filling.now, daysAgo, 16)
  const { support } = await filling.ask('CTIO', at, 'support.handOver', {
    referral,
    kind: 'signpost',
    to: 'Community mental health service',
    receivingOfficer: '',
    sentOn: londonDay(at),
    what: 'Grief and isolation; the family agrees to be contacted.'
  })
  const handOver = newest(support, 'handOver')
  const answered = daysBefore(filling.now, Math.max(0, daysAgo - 4), 12)
  await filling.ask('CTIO', answered, 'support.answerHandOver', {
    referral,
    handOver,
    answer: 'accepted',
    answeredOn: londonDay(answered),
    by: 'Duty team',
    reason: ''
  })
  await filling.ask('CTIO', answered, 'support.giveFeedback', {
    referral,
    at: 'closure',
    toldOn: londonDay(answered),
    told: 'That the referral was right to make, and that another service has taken it on.',
    asked: ''
  })
  if (daysAgo < 40) return
  const looked = daysBefore(filling.now, daysAgo - 28, 12)
  await filling.ask('CTIO', looked, 'support.lookBack', {
    referral,
    handOver,
    lookedOn: londonDay(looked),
    found: 'Seen twice; the family says it helps.'
  })
}

/**
 * Reviews a police-led partnership each month, the last one recorded some days after it was held.
 * @param daysAgo when the partnership began
 */
export async function reviewPartnership(filling: Filling, referral: Id, daysAgo: number): Promise<void> {
  for (let ago = daysAgo - 30; ago > 20; ago -= 30) {
    const recorded = daysBefore(filling.now, ago < 50 ? ago - 9 : ago, 15)
    await filling.ask('Supervisor', recorded, 'support.recordReview', {
      referral,
      of: ago % 90 < 30 ? 'plp_formal' : 'plp',
      heldOn: londonDay(daysBefore(filling.now, ago, 11)),
      checks: 'Police systems, the school and the family asked anew.',
      conclusion: 'continue',
      why: 'Risk is managed with partners; consent is sought again next month.',
      author: 'Prevent supervisor'
    })
  }
}
