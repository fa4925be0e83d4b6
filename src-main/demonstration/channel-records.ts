import type { Id } from '../contract/ids'
import type { SupportAnswer } from '../contract/support-views'
import { addDays, londonDay } from '../casework/calendar'
import { daysBefore, type Filling } from './fill'

type Part = SupportAnswer['support']['items'][number]['part']

function newest({ support }: SupportAnswer, part: Part): string {
  return support.items.findLast((item) => item.part === part)?.item ?? ''
}

/** A referral with how the demonstration asks about it. */
export interface Channelled {
  filling: Filling
  referral: Id
}

const RESIDENCE = 'metropolitan' as const
const PROVIDER = 'Intervention provider 7'

/**
 * The case is listed for a panel.
 * @param ago days ago it was listed
 * @param heldAgo days ago the panel is held; below zero for a panel to come
 * @returns the name of the meeting
 */
export async function listForPanel({ filling, referral }: Channelled, ago: number, heldAgo: number): Promise<string> {
  const at = daysBefore(filling.now, ago, 10)
  const answer = await filling.ask('CTIO', at, 'support.listForPanel', {
    referral,
    kind: 'monthly',
    listedFor: addDays(londonDay(filling.now), -heldAgo),
    residenceForce: RESIDENCE,
    listedOn: londonDay(at)
  })
  return newest(answer, 'meeting')
}

/** The pack goes out without what must not be in it, and the panel considers the person. */
export async function holdPanel({ filling, referral }: Channelled, meeting: string, heldAgo: number): Promise<void> {
  const sentAt = daysBefore(filling.now, heldAgo + 5, 10)
  const heldAt = daysBefore(filling.now, heldAgo, 14)
  await filling.ask('CTIO', sentAt, 'support.sendPack', {
    referral,
    meeting,
    sentOn: londonDay(sentAt),
    recipients: [{ body: 'local_authority', name: 'Channel chair' }],
    items: [
      { label: 'Summary of concerns', sensitive: false, included: true },
      { label: 'Item held elsewhere', sensitive: true, included: false }
    ],
    checkedBy: 'Prevent supervisor'
  })
  await filling.ask('CTIO', heldAt, 'support.recordPanel', {
    referral,
    meeting,
    heldOn: londonDay(heldAt),
    residenceForce: RESIDENCE,
    attendance: [
      { body: 'local_authority', name: 'Maud Quince', role: 'Channel chair', force: null, chairs: true },
      { body: 'police', name: 'DC Sorrel', role: 'Case officer', force: RESIDENCE, chairs: false },
      { body: 'health', name: 'Ives Tarrow', role: '', force: null, chairs: false }
    ],
    vote: 'unanimous',
    otherServicesConsidered: true,
    otherServices: 'The community mental health service; the family is already seen there.',
    conclusion: 'Support is to be offered: a mentor, and a way back into education.',
    dissent: ''
  })
}

/** A parent, or the person themselves from 18 on, is asked for consent. */
export async function seekConsent({ filling, referral }: Channelled, ago: number): Promise<string> {
  const at = daysBefore(filling.now, ago, 16)
  const { giver } = await filling.ask('CTIO', at, 'support.open', { referral })
  const sought = await filling.ask('CTIO', at, 'support.seekConsent', {
    referral,
    soughtOn: londonDay(at),
    soughtBy: 'Case officer',
    asked: giver === 'self' ? 'self' : 'parent',
    how: 'visit',
    told: 'What Channel is, that it is voluntary, who would know, and that it can be ended at any time.'
  })
  return newest(sought, 'consent')
}

/** Consent is given; the plan with its four parts and two needs are written down on an assessment of that day. */
export async function agreeSupport(channelled: Channelled, consent: string, ago: number): Promise<void> {
  const { filling, referral } = channelled
  const at = daysBefore(filling.now, ago, 10)
  const on = londonDay(at)
  await filling.ask('CTIO', at, 'support.answerConsent', {
    referral,
    consent,
    answer: 'given',
    answeredOn: on,
    evidence: 'Consent form 14',
    reason: ''
  })
  await assess(channelled, ago)
  await filling.ask('CTIO', at, 'support.writePlan', {
    referral,
    agreedOn: on,
    consentRequest: 'At home, on the day of the panel, by the case officer.',
    nature: 'Mentoring, and help back into education.',
    provider: `${PROVIDER}; the local authority for education.`,
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
    owner: PROVIDER
  })
}

/** An assessment is made, and recorded by its reference. */
export async function assess({ filling, referral }: Channelled, ago: number): Promise<void> {
  const at = daysBefore(filling.now, ago, 10)
  const reference = `PAF-${51_000 + ago}`
  const made = { referral, framework: 'PAF', version: '2024', reference, madeOn: londonDay(at) }
  await filling.ask('CTIO', at, 'support.addAssessment', made)
}

/**
 * Ten weekly sessions, of which one was missed.
 * @param accountedTo sessions of so many days ago or more are accounted for; 0 leaves none of the past open
 */
export async function meetWeekly({ filling, referral }: Channelled, ago: number, accountedTo: number): Promise<void> {
  const at = daysBefore(filling.now, ago, 15)
  const engaged = await filling.ask('CTIO', at, 'support.commission', {
    referral,
    provider: PROVIDER,
    purpose: 'Mentoring on belonging and life online.',
    sessions: 10,
    commissionedOn: londonDay(at)
  })
  const days = Array.from({ length: 10 }, (_, week) => addDays(londonDay(at), 7 * (week + 1)))
  const commission = newest(engaged, 'commission')
  const planned = await filling.ask('CTIO', at, 'support.planSessions', {
    referral,
    provider: PROVIDER,
    commission,
    days
  })
  const items = planned.support.items.filter(({ part }) => part === 'session')
  for (const [week, { item }] of items.entries()) {
    const sessionAgo = ago - 7 * (week + 1)
    if (sessionAgo < Math.max(1, accountedTo)) return
    const settled = daysBefore(filling.now, sessionAgo, 16)
    await filling.ask('CTIO', settled, 'support.settleSession', {
      referral,
      session: item,
      state: week === 1 ? 'missed' : 'held',
      on: londonDay(settled),
      reason: week === 1 ? 'Ill; the provider was told the day before.' : ''
    })
  }
}

/** A review is held and recorded on its day. */
export async function review(
  { filling, referral }: Channelled,
  of: 'panel' | 'post_exit_6',
  ago: number,
  why: string
): Promise<void> {
  const at = daysBefore(filling.now, ago, 11)
  await filling.ask('CTIO', at, 'support.recordReview', {
    referral,
    of,
    heldOn: londonDay(at),
    checks: 'Police systems and the school asked anew.',
    conclusion: of === 'panel' ? 'continue' : 'no_concern',
    why,
    author: 'Channel chair'
  })
}

/** Before the exit every need has its outcome, and the referrer hears that support ends. */
export async function settleBeforeExit({ filling, referral }: Channelled, ago: number): Promise<void> {
  const at = daysBefore(filling.now, ago, 10)
  const { needs } = await filling.ask('CTIO', at, 'support.open', { referral })
  for (const { need } of needs) {
    const outcome = { referral, need, outcome: 'addressed' as const, reason: '', settledOn: londonDay(at) }
    await filling.ask('CTIO', at, 'support.settleNeed', outcome)
  }
  await filling.ask('CTIO', at, 'support.giveFeedback', {
    referral,
    at: 'exit',
    toldOn: londonDay(at),
    told: 'That support has helped and comes to its end, and whom to ring should anything change.',
    asked: ''
  })
}
