import type { CaseView } from '../contract/referral-views'
import type { InputOf } from '../contract'
import type { Stage } from '../contract/codes/stages'
import type { Chance } from './chance'
import { isChannelled, throughChannel } from './channel'
import { daysBefore, type Filling } from './fill'
import type { Planned } from './plan'
import { followSignpost, gatherInformation, reviewPartnership } from './support'

type Decision = InputOf<'referrals.propose'>['decision']

/** What a desk asks of itself and of others about a referral. */
const TASKS = [
  'Ask the referrer which member of staff the person trusts, and what was said in their own words.',
  'Chase the borough’s children’s services for the last assessment.',
  'Ring the general practice about the appointments in October.',
  'Read the forum posts the family saved, and note what is fact and what is opinion.',
  'Tell the referrer what has happened since the referral.',
  'Check with the neighbourhood team whether the address is still right.'
]

const LATE = 'Two officers were away on a course and the desk was covered from another borough.'

const reasons: Partial<Record<Stage, Decision>> = {
  CLOSED_NFA: {
    closureReason: 'nfa_no_ct_concern',
    grounds: ['no_ct_risk', 'no_susceptibility'],
    reason:
      'Checks and the referrer’s own account show curiosity, no wish to harm and a family that talks about it. Nothing supports a counter-terrorism concern.'
  },
  SIGNPOSTED: {
    closureReason: 'signposted_health',
    grounds: ['no_ct_risk', 'needs_met_by_referral_on'],
    signpostedTo: 'Community mental health service, duty team',
    reason:
      'No counter-terrorism risk found. Grief and isolation are plain and call for the mental health service, which has agreed to see the family.'
  },
  INFO_GATHERING: {
    grounds: ['susceptibility_present'],
    reason:
      'Fixation on mass violence, secrecy about it and no adult to turn to: susceptible, and partners must say what they know before the next decision.'
  },
  PLP: {
    grounds: ['ct_risk_present', 'susceptibility_present'],
    reason:
      'Consent for Channel is refused by the family for now and risk remains. Police keep the lead with partners while consent is sought again.'
  },
  NOT_PREVENT: {
    closureReason: 'nfa_misdirected',
    grounds: ['report_unfounded'],
    reason:
      'The form was meant for the anti-social behaviour team; the referrer confirmed by telephone that no radicalisation concern was intended.'
  }
}

/** A partnership as it begins: reviewed within the month. */
function partnership(day: string): Partial<Decision> {
  return {
    objective: 'Keep contact with the family, lower the risk of harm and bring consent for Channel within reach.',
    tactics: 'Visits together with the school, safety advice at home, regular contact by the neighbourhood team.',
    partners: ['Borough children’s services', 'School safeguarding lead', 'Neighbourhood team'],
    riskLevel: 'medium',
    reviewOn: new Date(Date.parse(`${day}T12:00:00Z`) + 27 * 86_400_000).toISOString().slice(0, 10)
  }
}

function decisionFor(to: Stage, chance: Chance, day: string, several: boolean, late: boolean): Decision {
  return {
    ...(to === 'PLP' ? partnership(day) : {}),
    enquiries: [
      'Telephone call with the referrer',
      'Attendance record asked of the school',
      'Systems checks as listed'
    ],
    feedback: 'The referrer will be told the outcome by telephone on the day of the decision.',
    optionsConsidered: ['No further action', 'Signpost to another service', 'Gather information for Channel'],
    evidence: 'Referral form; telephone call with the referrer; systems checks as listed; deconfliction answer.',
    risk: to === 'PLP' ? 'ct_risk' : to === 'INFO_GATHERING' ? 'susceptible_no_ct_risk' : 'no_ct_risk',
    concernAssessed: to === 'INFO_GATHERING' ? 'extreme_violence' : 'none_identified',
    complexNeeds: ['none_known'],
    systemsChecked: ['PCMT', 'PNC', 'PND', 'local_crime', 'local_intelligence'],
    assessment: { framework: 'PAF', reference: `PAF-${10_000 + chance.below(80_000)}`, version: '2024', madeOn: day },
    cumulative: several
      ? 'Read together, the referrals show the same interest growing over two years; neither alone says as much.'
      : '',
    breachReason: late ? LATE : '',
    ...reasons[to]
  }
}

/** Works one referral as far as the plan says, each step a little later than the one before. */
export async function work(filling: Filling, chance: Chance, planned: Planned, received: CaseView): Promise<void> {
  const referral = received.id
  const reaches = planned.reaches
  let daysAgo = planned.daysAgo
  const at = (hour: number): string => daysBefore(filling.now, daysAgo, hour, chance.below(50))
  const next = (): void => {
    daysAgo = Math.max(0, daysAgo - 1)
  }
  const last = planned.late === true

  if (reaches === 'RECEIVED') return
  await filling.ask('CTIO', at(11), 'referrals.acknowledge', { referral })
  await filling.ask('CTIO', at(11), 'referrals.step', { referral, to: 'SCREENING' })
  if (chance.below(2) === 0) {
    await filling.ask('Desk officer', at(12), 'referrals.note', {
      referral,
      type: chance.one(['fact', 'opinion', 'third_party'] as const),
      text: 'Spoke to the referrer by telephone. They repeated what is on the form and will send the attendance record.'
    })
  }
  if (reaches === 'SCREENING') return
  for (const earlier of received.earlierToWeigh) {
    await filling.ask('Supervisor', at(13), 'referrals.weighEarlier', {
      referral,
      earlier: earlier.id,
      reopened: false,
      reason: 'What is told now lies after the earlier referral was closed; this one goes on by itself.'
    })
  }
  await filling.ask('CTIO', at(13), 'referrals.amend', {
    referral,
    fields: { pcmtReference: `PCMT-${200_000 + chance.below(700_000)}` }
  })
  if (reaches === 'NOT_PREVENT')
    return decide(
      filling,
      referral,
      'NOT_PREVENT',
      decisionFor('NOT_PREVENT', chance, at(9).slice(0, 10), received.others.length > 0, false),
      at(15)
    )

  await filling.ask('CTIO', at(14), 'referrals.step', { referral, to: 'DECONFLICTION' })
  const asked = await filling.ask('CTIO', at(14), 'referrals.askDeconfliction', {
    referral,
    asked: 'FIMU',
    askedName: 'Duty desk'
  })
  if (chance.below(3) === 0) {
    await filling.ask('CTIO', at(15), 'tasks.raise', {
      referral,
      text: chance.one(TASKS),
      strand: 'prevent',
      priority: 'routine',
      dueOn: daysBefore(filling.now, daysAgo - 4, 12).slice(0, 10),
      owner: filling.officer('Desk officer').officer,
      marking: 'OFFICIAL-SENSITIVE'
    })
  }
  if (reaches === 'DECONFLICTION') return
  next()
  const request = asked.deconfliction.at(-1)?.request ?? ''
  const held = reaches === 'HELD'
  await filling.ask('CTIO', at(10), 'referrals.answerDeconfliction', {
    referral,
    request,
    answer: held ? 'hold' : 'clear',
    reference: `FIMU/${1000 + chance.below(8000)}`
  })
  if (held) {
    await filling.ask('CTIO', at(11), 'referrals.step', {
      referral,
      to: 'HELD',
      decision: {
        holdReason: 'live_investigation',
        reviewOn: daysBefore(filling.now, planned.daysAgo - 27, 12).slice(0, 10),
        reason:
          'The fixed intelligence management unit asks the desk to hold while an investigation has primacy; reference only.'
      }
    })
    return
  }
  await filling.ask('CTIO', at(11), 'referrals.step', { referral, to: 'GATEWAY' })
  if (reaches === 'GATEWAY') return
  next()
  const to = reaches === 'PROPOSED' || isChannelled(reaches) ? 'INFO_GATHERING' : reaches
  const decision = decisionFor(to, chance, at(9).slice(0, 10), received.others.length > 0, last)
  if (reaches === 'PROPOSED') {
    await filling.ask('CTIO', at(15), 'referrals.propose', { referral, to, decision })
    return
  }
  await decide(filling, referral, to, decision, at(15))
  if (to === 'INFO_GATHERING') await gatherInformation(filling, referral, daysAgo, isChannelled(reaches))
  if (isChannelled(reaches)) await throughChannel(filling, referral, planned, daysAgo)
  if (to === 'SIGNPOSTED') await followSignpost(filling, referral, daysAgo)
  if (to === 'PLP') await reviewPartnership(filling, referral, daysAgo)
}

/** Proposes as the CTIO and has the supervisor confirm under their own passphrase. */
async function decide(filling: Filling, referral: string, to: Stage, decision: Decision, at: string): Promise<void> {
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
