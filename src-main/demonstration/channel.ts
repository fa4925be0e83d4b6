import type { InputOf } from '../contract'
import type { Stage } from '../contract/codes/stages'
import type { Id } from '../contract/ids'
import { addDays, londonDay } from '../casework/calendar'
import {
  agreeSupport,
  assess,
  holdPanel,
  listForPanel,
  meetWeekly,
  review,
  seekConsent,
  settleBeforeExit,
  type Channelled
} from './channel-records'
import { daysBefore, type Filling } from './fill'
import type { Planned } from './plan'

type Decision = InputOf<'referrals.propose'>['decision']

/** Stages beyond the gathering of information, in the order in which the demonstration comes through them. */
export const CHANNEL_STAGES = [
  'S36_DECISION',
  'PANEL_LISTED',
  'CONSENT_SOUGHT',
  'ADOPTED',
  'EXITED',
  'POST_EXIT_6'
] as const satisfies readonly Stage[]
type ChannelStage = (typeof CHANNEL_STAGES)[number]

/** True for a story that goes on beyond the gathering of information. */
export function isChannelled(reaches: Planned['reaches']): reaches is ChannelStage {
  return (CHANNEL_STAGES as readonly string[]).includes(reaches)
}

/** Days after the gateway on which each thing happens. */
const AFTER = {
  grounds: 10,
  listed: 12,
  panel: 30,
  adopted: 34,
  reviews: [62, 90, 118],
  exit: 121,
  review6: 299
} as const

const SAYS = {
  optionsConsidered: ['Support through Channel', 'Police-led partnership', 'Another service'],
  reason:
    'Those around the person agree on what is seen: a wish to belong, violent content taken in alone, and nobody to talk to about it.',
  evidence: 'Replies of the partners; the assessment; what the person and the family say themselves.',
  risk: 'susceptible_no_ct_risk'
} as const satisfies Decision

/** What the panel decided on a day, as the desk records it. */
function panelSays(decidedOn: string): Decision {
  return { ...SAYS, decidingBody: 'panel', decisionMaker: 'Maud Quince, Channel chair', decidedOn }
}

async function step(
  { filling, referral }: Channelled,
  to: Stage,
  at: string,
  decision: InputOf<'referrals.step'>['decision'] = {}
): Promise<void> {
  await filling.ask('CTIO', at, 'referrals.step', { referral, to, decision })
}

async function byTwo({ filling, referral }: Channelled, to: Stage, at: string, decision: Decision): Promise<void> {
  const { proposal } = await filling.ask('CTIO', at, 'referrals.propose', { referral, to, decision })
  if (!proposal) throw new Error('a proposal was made and is not there')
  await filling.ask('CTIO', at, 'referrals.decide', {
    referral,
    proposal: proposal.id,
    digest: proposal.digest,
    verdict: 'confirm',
    second: filling.officer('Supervisor')
  })
}

/** From the section 36 decision to the day on which consent is asked. */
async function towardsConsent(channelled: Channelled, reaches: ChannelStage, gateway: number): Promise<string | null> {
  const { now } = channelled.filling
  const ago = (after: number): number => gateway - after
  await step(channelled, 'S36_DECISION', daysBefore(now, ago(AFTER.grounds), 15))
  if (reaches === 'S36_DECISION') return null
  const meeting = await listForPanel(channelled, ago(AFTER.listed), ago(AFTER.panel))
  const listedAt = daysBefore(now, ago(AFTER.listed), 15)
  await byTwo(channelled, 'PANEL_LISTED', listedAt, {
    ...SAYS,
    reasonableGrounds: 'yes',
    decidingBody: 'supervisor',
    decisionMaker: 'Maud Ekelund',
    decidedOn: londonDay(listedAt)
  })
  if (reaches === 'PANEL_LISTED') return null
  await holdPanel(channelled, meeting, ago(AFTER.panel))
  const heldAt = daysBefore(now, ago(AFTER.panel), 15)
  const { decidingBody: _panel, ...considered } = panelSays(londonDay(heldAt))
  await step(channelled, 'PANEL_CONSIDERED', heldAt, { ...considered, decidingBody: 'panel_chair' })
  await step(channelled, 'CONSENT_SOUGHT', heldAt, panelSays(londonDay(heldAt)))
  return seekConsent(channelled, ago(AFTER.panel))
}

/** Support as it runs: sessions each week, and a review of the panel each month. */
async function support(channelled: Channelled, consent: string, gateway: number, shortfall: boolean): Promise<void> {
  const { now } = channelled.filling
  const begun = gateway - AFTER.adopted
  await agreeSupport(channelled, consent, begun)
  await step(channelled, 'ADOPTED', daysBefore(now, begun, 14))
  await meetWeekly(channelled, begun, shortfall ? 14 : 0)
  for (const after of AFTER.reviews) {
    const ago = gateway - after
    if (ago < 1) return
    const why = 'Attends, talks, and has begun to make plans; the family sees a change.'
    await review(channelled, 'panel', ago, why)
    const at = daysBefore(now, ago, 14)
    await step(channelled, 'IN_REVIEW', at, panelSays(londonDay(at)))
    await step(channelled, 'ADOPTED', at, panelSays(londonDay(at)))
  }
}

/** Support ends by decision of two, on an assessment of the week before. */
async function exit(channelled: Channelled, gateway: number): Promise<void> {
  const ago = gateway - AFTER.exit
  await assess(channelled, ago + 3)
  await settleBeforeExit(channelled, ago)
  const at = daysBefore(channelled.filling.now, ago, 14)
  const { optionsConsidered, reason } = SAYS
  await step(channelled, 'EXIT_PROPOSED', at, { optionsConsidered: [...optionsConsidered], reason })
  await byTwo(channelled, 'EXITED', at, {
    ...panelSays(londonDay(at)),
    reason:
      'The needs that were found are met, the person is at college and has people to turn to, and checks show nothing new.',
    exitReason: 'no_remaining_ct_concern',
    risk: 'no_ct_risk',
    assessment: {
      framework: 'PAF',
      version: '2024',
      reference: `PAF-${51_003 + ago}`,
      madeOn: addDays(londonDay(at), -3)
    },
    enquiries: ['Police systems', 'College attendance', 'Call with the parents'],
    shortfall: 'One session was missed through illness and made good by a longer one.'
  })
}

/**
 * Takes a referral whose information is being gathered through Channel, as far as its story goes: records and steps as they follow one another.
 * @param gateway days ago the gateway decided
 */
export async function throughChannel(filling: Filling, referral: Id, planned: Planned, gateway: number): Promise<void> {
  const { reaches } = planned
  if (!isChannelled(reaches)) return
  const channelled = { filling, referral }
  const consent = await towardsConsent(channelled, reaches, gateway)
  if (consent === null || reaches === 'CONSENT_SOUGHT') return
  await support(channelled, consent, gateway, planned.shortfall === true)
  if (reaches === 'ADOPTED') return
  await exit(channelled, gateway)
  if (reaches === 'EXITED') return
  const ago = gateway - AFTER.review6
  await review(channelled, 'post_exit_6', ago, 'At college, in touch with the mentor, and nothing new on any system.')
  const at = daysBefore(filling.now, ago, 14)
  await step(channelled, 'POST_EXIT_6', at, panelSays(londonDay(at)))
}
