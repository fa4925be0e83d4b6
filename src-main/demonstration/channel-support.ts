import type { Id } from '../contract/ids'
import type { SupportAnswer } from '../contract/support-views'
import { addDays, londonDay } from '../casework/calendar'
import { daysBefore, type Filling } from './fill'

type Part = SupportAnswer['support']['items'][number]['part']

function newest({ support }: SupportAnswer, part: Part): string {
  return support.items.findLast((item) => item.part === part)?.item ?? ''
}

/** The panel considers the person, a parent or they themselves give consent. */
async function toConsent(filling: Filling, referral: Id, daysAgo: number): Promise<void> {
  const listedAt = daysBefore(filling.now, daysAgo + 8, 10)
  const heldAt = daysBefore(filling.now, daysAgo, 15)
  const residenceForce = 'metropolitan' as const
  const listed = await filling.ask('CTIO', listedAt, 'support.listForPanel', {
    referral,
    kind: 'monthly',
    listedFor: londonDay(heldAt),
    residenceForce,
    listedOn: londonDay(listedAt)
  })
  const meeting = newest(listed, 'meeting')
  await filling.ask('CTIO', listedAt, 'support.sendPack', {
    referral,
    meeting,
    sentOn: londonDay(listedAt),
    recipients: [{ body: 'local_authority', name: 'Channel chair' }],
    items: [
      { label: 'Summary of concerns', sensitive: false, included: true },
      { label: 'Item held elsewhere', sensitive: true, included: false }
    ],
    checkedBy: 'Prevent supervisor'
  })
  const held = await filling.ask('CTIO', heldAt, 'support.recordPanel', {
    referral,
    meeting,
    heldOn: londonDay(heldAt),
    residenceForce,
    attendance: [
      { body: 'local_authority', name: 'Maud Quince', role: 'Channel chair', force: null, chairs: true },
      { body: 'police', name: 'DC Sorrel', role: 'Case officer', force: residenceForce, chairs: false },
      { body: 'health', name: 'Ives Tarrow', role: '', force: null, chairs: false }
    ],
    vote: 'unanimous',
    otherServicesConsidered: true,
    otherServices: 'The community mental health service; the family is already seen there.',
    conclusion: 'Support is to be offered: a mentor, and a way back into education.',
    dissent: ''
  })
  const sought = await filling.ask('CTIO', heldAt, 'support.seekConsent', {
    referral,
    soughtOn: londonDay(heldAt),
    soughtBy: 'Case officer',
    asked: held.support.giver === 'self' ? 'self' : 'parent',
    how: 'visit',
    told: 'What Channel is, that it is voluntary, who would know, and that it can be ended at any time.'
  })
  await filling.ask('CTIO', heldAt, 'support.answerConsent', {
    referral,
    consent: newest(sought, 'consent'),
    answer: 'given',
    answeredOn: londonDay(heldAt),
    evidence: 'Consent form 14',
    reason: ''
  })
}

/** Ten weekly sessions, of which one was missed and the last past ones are not accounted for. */
async function sessions(filling: Filling, referral: Id, daysAgo: number): Promise<void> {
  const at = daysBefore(filling.now, daysAgo, 16)
  const provider = 'Intervention provider 7'
  const engaged = await filling.ask('CTIO', at, 'support.commission', {
    referral,
    provider,
    purpose: 'Mentoring on belonging and life online.',
    sessions: 10,
    commissionedOn: londonDay(at)
  })
  const days = Array.from({ length: 10 }, (_, week) => addDays(londonDay(at), 7 * (week + 1)))
  const planned = await filling.ask('CTIO', at, 'support.planSessions', {
    referral,
    provider,
    commission: newest(engaged, 'commission'),
    days
  })
  const items = planned.support.items.filter(({ part }) => part === 'session')
  for (const [week, { item }] of items.entries()) {
    const ago = daysAgo - 7 * (week + 1)
    if (ago < 14) return
    const settled = daysBefore(filling.now, ago, 16)
    await filling.ask('CTIO', settled, 'support.settleSession', {
      referral,
      session: item,
      state: week === 1 ? 'missed' : 'held',
      on: londonDay(settled),
      reason: week === 1 ? 'Ill; the provider was told the day before.' : ''
    })
  }
}

/**
 * Everything that is recorded around an adopted case: panel, consent, plan, needs, sessions, an assessment and a review. It takes no step of
 * the journey: whoever calls it has brought the referral to the stage that fits.
 * @param daysAgo when the panel adopted the case; at least nine days after receipt
 */
export async function supportThroughChannel(filling: Filling, referral: Id, daysAgo: number): Promise<void> {
  await toConsent(filling, referral, daysAgo)
  const at = daysBefore(filling.now, daysAgo, 16)
  const on = londonDay(at)
  await filling.ask('CTIO', at, 'support.addAssessment', {
    referral,
    framework: 'PAF',
    version: '2024',
    reference: 'PAF-51877',
    madeOn: on
  })
  await filling.ask('CTIO', at, 'support.writePlan', {
    referral,
    agreedOn: on,
    consentRequest: 'At home, on the day of the panel, by the case officer.',
    nature: 'Mentoring, and help back into education.',
    provider: 'Intervention provider 7; the local authority for education.',
    howAndWhen: 'Weekly for ten weeks at the youth centre; a college place by the new term.',
    why: ''
  })
  const need = { referral, identifiedOn: on, noActionReason: '', ownerOrganisation: 'Local authority' }
  await filling.ask('CTIO', at, 'support.addNeed', {
    ...need,
    label: 'Out of education',
    action: 'Find a college place and visit it together.',
    owner: 'Education lead'
  })
  await filling.ask('CTIO', at, 'support.addNeed', {
    ...need,
    label: 'Alone with violent content online',
    action: 'Mentor talks it through; parents agree on evenings without a screen.',
    owner: 'Intervention provider 7'
  })
  await sessions(filling, referral, daysAgo)
  if (daysAgo < 30) return
  const reviewed = daysBefore(filling.now, daysAgo - 30, 15)
  await filling.ask('CTIO', reviewed, 'support.recordReview', {
    referral,
    of: 'panel',
    heldOn: londonDay(reviewed),
    checks: 'Police systems and the school asked anew.',
    conclusion: 'continue',
    why: 'Attends, talks, and has begun to make plans.',
    author: 'Channel chair'
  })
}
