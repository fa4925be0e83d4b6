import { labelOf } from '../../../contract/codes/code-list'
import { consentStandings, needOutcomes } from '../../../contract/codes/support'
import type { SupportAlert } from '../../../contract/referral-views'
import type { Day } from '../../../contract/time'
import { addDays } from '../../calendar'
import { dayWords } from '../words'
import { panelAlerts } from './panel-alerts'
import {
  acknowledgementDueOn,
  chaserDueOn,
  consentStanding,
  countSessions,
  isOpenRequest,
  lookBackDueOn
} from './rules'
import type { Support } from './support'

/** So many days before the eighteenth birthday a desk is told that the person will have to be asked themselves. */
const BIRTHDAY_AHEAD = 90

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

function requestAlerts({ requests }: Support, today: Day): SupportAlert[] {
  const open = requests.filter(isOpenRequest)
  return open.flatMap((request): SupportAlert[] => {
    const alert = `request:${request.request}`
    if (request.dueOn < today) {
      const words = `Reply overdue: ${request.partner}, due ${dayWords(request.dueOn)}.`
      return [{ alert, tone: 'late', words, part: 'request' }]
    }
    const chaser = chaserDueOn(request)
    if (chaser === null || chaser > today) return []
    return [{ alert, tone: 'soon', words: `Chaser due: ${request.partner} has not answered.`, part: 'request' }]
  })
}

function consentAlerts({ consents }: Support, adultOn: Day | null, today: Day): SupportAlert[] {
  if (consents.length === 0) return []
  const standing = consentStanding(consents, adultOn, today)
  const words = `${labelOf(consentStandings, standing)}.`
  if (standing === 'lapsed_new_adult' || standing === 'wrong_giver') {
    return [{ alert: 'consent', tone: 'late', words, part: 'consent' }]
  }
  if (standing === 'capacity_query') return [{ alert: 'consent', tone: 'soon', words, part: 'consent' }]
  const soon = adultOn !== null && today < adultOn && adultOn <= addDays(today, BIRTHDAY_AHEAD)
  if (standing !== 'given_parent_guardian' || !soon) return []
  const turns = `The person turns 18 on ${dayWords(adultOn)} and then has to be asked for consent themselves.`
  return [{ alert: 'consent', tone: 'soon', words: turns, part: 'consent' }]
}

function sessionAlerts(support: Support, today: Day): SupportAlert[] {
  const count = countSessions(support, today)
  if (count.shortfall === 0) return []
  const unexplained = count.unexplained === 0 ? '' : ` ${count.unexplained} without a word on why.`
  const words = `Fewer sessions held than planned: ${count.held} of ${count.planned} to date.${unexplained}`
  return [{ alert: 'sessions', tone: count.unexplained > 0 ? 'late' : 'soon', words, part: 'session' }]
}

function handOverAlerts({ handOvers, needs }: Support, today: Day): SupportAlert[] {
  const lookBacks = handOvers
    .filter(
      ({ kind, sentOn, lookedBackOn }) => kind === 'signpost' && lookedBackOn === null && lookBackDueOn(sentOn) <= today
    )
    .map(({ handOver, to }): SupportAlert => {
      const words = `Look back: did ${to} take the person up?`
      return { alert: `lookback:${handOver}`, tone: 'late', words, part: 'handOver' }
    })
  const unacknowledged = handOvers
    .filter(
      ({ kind, answer, sentOn }) => kind === 'transfer' && answer === null && acknowledgementDueOn(sentOn) < today
    )
    .map(({ handOver, to }): SupportAlert => {
      const words = `The transfer to ${to} is not acknowledged.`
      return { alert: `transfer:${handOver}`, tone: 'late', words, part: 'handOver' }
    })
  const declined = handOvers
    .filter(({ answer }) => answer === 'declined')
    .map(({ handOver, to }): SupportAlert => {
      return { alert: `declined:${handOver}`, tone: 'soon', words: `Declined by ${to}.`, part: 'handOver' }
    })
  const unowned = needs.filter(({ handOvers: offers }) => offers.some(({ answer }) => answer === null)).length
  const offered: SupportAlert[] =
    unowned === 0
      ? []
      : [
          {
            alert: 'offers',
            tone: 'soon',
            words: `${plural(unowned, 'need is', 'needs are')} offered to a new owner who has not answered.`,
            part: 'need'
          }
        ]
  return [...lookBacks, ...unacknowledged, ...declined, ...offered]
}

function needAlerts({ needs, meetings, plan }: Support): SupportAlert[] {
  const open = needs.filter(({ outcome }) => outcome === null).length
  const residual = needs.filter(({ outcome }) => outcome === 'residual').length
  const started = meetings.length > 0 || plan !== null
  if (!started || open + residual === 0) return []
  const words = [
    ...(open > 0 ? [plural(open, 'need is open', 'needs are open')] : []),
    ...(residual > 0 ? [`${residual} ${labelOf(needOutcomes, 'residual').split(':')[0]?.toLowerCase() ?? ''}`] : [])
  ]
  return [{ alert: 'needs', tone: 'note', words: `${words.join(', ')}.`, part: 'need' }]
}

const ORDER = ['late', 'soon', 'note']

/**
 * What somebody has to look at in the support around a referral, the most pressing first. Worked out afresh each time: nothing here is written
 * by a clock.
 * @param adultOn the eighteenth birthday; null where no age is known
 */
export function alertsOf(support: Support, adultOn: Day | null, today: Day): SupportAlert[] {
  return [
    ...consentAlerts(support, adultOn, today),
    ...requestAlerts(support, today),
    ...sessionAlerts(support, today),
    ...panelAlerts(support, today),
    ...handOverAlerts(support, today),
    ...needAlerts(support)
  ].sort((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone))
}
