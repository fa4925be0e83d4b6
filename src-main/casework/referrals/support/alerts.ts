import { labelOf } from '../../../contract/codes/code-list'
import { consentStandings, needOutcomes } from '../../../contract/codes/support'
import type { SupportAlert } from '../../../contract/referral-views'
import type { Day } from '../../../contract/time'
import { addDays } from '../../calendar'
import { dayWords } from '../words'
import { panelAlerts } from './panel-alerts'
import { chaserDueOn, consentStanding, countSessions, isOpenRequest } from './rules'
import { followDueOn } from './following'
import type { ClockRun } from '../clock-story'
import type { HandOver, Support } from './support'

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
  if (standing === 'lapsed_new_adult' || standing === 'wrong_giver' || standing === 'age_not_known') {
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
  const late = countSessions(support, addDays(today, -1)).unexplained > 0
  if (count.shortfall === 0) return []
  const unexplained = count.unexplained === 0 ? '' : ` ${count.unexplained} without a word on why.`
  const words = `Fewer sessions held than planned: ${count.held} of ${count.planned} to date.${unexplained}`
  return [{ alert: 'sessions', tone: late ? 'late' : 'soon', words, part: 'session' }]
}

function followWords({ kind, to }: HandOver): string {
  return kind === 'signpost' ? `Look back: did ${to} take the person up?` : `The transfer to ${to} is not acknowledged.`
}

function handOverAlerts({ handOvers, needs }: Support, runs: readonly ClockRun[], today: Day): SupportAlert[] {
  const followed = handOvers.flatMap((each): SupportAlert[] => {
    const due = followDueOn(each, runs)
    if (due === null || due > today) return []
    const alert = `${each.kind === 'signpost' ? 'lookback' : 'transfer'}:${each.handOver}`
    return [{ alert, tone: due < today ? 'late' : 'soon', words: followWords(each), part: 'handOver' }]
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
  return [...followed, ...declined, ...offered]
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
 * @param runs the clocks of the referral: where one counts for a hand-over, it says when that is due
 */
export function alertsOf(support: Support, adultOn: Day | null, runs: readonly ClockRun[], today: Day): SupportAlert[] {
  return [
    ...consentAlerts(support, adultOn, today),
    ...requestAlerts(support, today),
    ...sessionAlerts(support, today),
    ...panelAlerts(support, today),
    ...handOverAlerts(support, runs, today),
    ...needAlerts(support)
  ].sort((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone))
}
