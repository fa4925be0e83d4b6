import { labelOf } from '../../../contract/codes/code-list'
import { consentAnswers, handOverAnswers, needOutcomes, sessionStates } from '../../../contract/codes/support'
import type { SupportAct } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'
import { dayWords } from '../words'
import type { Item } from './items'
import type { ClockRun } from '../clock-story'
import { followDueOn } from './following'
import { chaserDueOn, quorum, reviewLag } from './rules'
import type { Support } from './support'

/** How an item stands on a day, and what can be recorded of it next. */
export interface ItemState {
  state: string
  tone: 'late' | 'soon' | 'calm'
  acts: SupportAct[]
}

type State<Folded> = (folded: Folded, today: Day) => ItemState

function calm(state: string, ...acts: SupportAct[]): ItemState {
  return { state, tone: 'calm', acts }
}

const ofRequest: State<Support['requests'][number]> = (request, today) => {
  const { dueOn, repliedOn, nilReturn, givenUpOn } = request
  if (repliedOn !== null) return calm(`${nilReturn ? 'Nil return' : 'Replied'} ${dayWords(repliedOn)}`)
  if (givenUpOn !== null) return calm('No longer waited for')
  const acts: SupportAct[] = ['support.request_answered', 'support.request_chased', 'support.request_given_up']
  if (dueOn < today) return { state: `Overdue since ${dayWords(dueOn)}`, tone: 'late', acts }
  const chaser = chaserDueOn(request)
  return chaser !== null && chaser <= today
    ? { state: `Chaser due; reply due ${dayWords(dueOn)}`, tone: 'soon', acts }
    : { state: `Reply due ${dayWords(dueOn)}`, tone: 'calm', acts }
}

const ofMeeting: State<Support['meetings'][number]> = (meeting, today) => {
  const { heldOn, deferredOn, packSentOn, listedFor } = meeting
  if (deferredOn !== null) return calm(`Put off ${dayWords(deferredOn)}`)
  if (heldOn !== null) {
    const { quorate } = quorum(meeting.attendance, meeting.residenceForce)
    const state = `Held ${dayWords(heldOn)}, ${quorate ? 'quorate' : 'not quorate'}`
    return { state, tone: quorate ? 'calm' : 'late', acts: [] }
  }
  const acts: SupportAct[] = ['support.panel_pack_sent', 'support.panel_held', 'support.panel_deferred']
  const pack = packSentOn === null ? 'no pack sent' : `pack sent ${dayWords(packSentOn)}`
  const past = listedFor < today
  return {
    state: past ? `Listed for ${dayWords(listedFor)}; not recorded yet` : `Listed for ${dayWords(listedFor)}, ${pack}`,
    tone: past ? 'late' : 'calm',
    acts
  }
}

const ofConsent: State<Support['consents'][number]> = ({ answer, answeredOn }) => {
  if (answer === null) return { state: 'No answer yet', tone: 'soon', acts: ['support.consent_answered'] }
  const state = `${labelOf(consentAnswers, answer)} ${dayWords(answeredOn as Day)}`
  if (answer === 'capacity_query') return { state, tone: 'soon', acts: ['support.consent_answered'] }
  return answer === 'given' ? calm(state, 'support.consent_answered') : calm(state)
}

const ofNeed: State<Support['needs'][number]> = ({ outcome, action, owner, ownerOrganisation, handOvers }) => {
  if (outcome !== null) return calm(labelOf(needOutcomes, outcome), 'support.need_settled')
  const offered = handOvers.some(({ answer }) => answer === null)
  const passing: SupportAct[] =
    action === '' ? [] : [offered ? 'support.need_hand_over_answered' : 'support.need_handed_over']
  const acts: SupportAct[] = ['support.need_settled', 'support.need_changed', ...passing]
  if (offered) return { state: `Offered; until accepted with ${owner}, ${ownerOrganisation}`, tone: 'soon', acts }
  return calm(action === '' ? 'Open, no action' : `Open, with ${owner}, ${ownerOrganisation}`, ...acts)
}

const ofSession: State<Support['sessions'][number]> = ({ state, plannedFor, settledOn }, today) => {
  if (state !== 'planned') return calm(`${labelOf(sessionStates, state)} ${dayWords(settledOn as Day)}`)
  const late = plannedFor < today
  const words = late ? 'Its day has passed; say what became of it' : 'Planned'
  return { state: words, tone: late ? 'late' : 'calm', acts: ['support.session_settled'] }
}

/** How a hand-over stands; what is still to be followed names the day that its clock, or else its own limit, gives. */
function ofHandOver(handOver: Support['handOvers'][number], due: Day | null, today: Day): ItemState {
  const { kind, answer, answeredOn, lookedBackOn } = handOver
  const answering: SupportAct[] = answer === null ? ['support.hand_over_answered'] : []
  const looking: SupportAct[] = kind === 'signpost' ? ['support.hand_over_looked_back'] : []
  const acts = [...answering, ...looking]
  const said = answer === null ? 'No answer yet' : `${labelOf(handOverAnswers, answer)} ${dayWords(answeredOn as Day)}`
  if (lookedBackOn !== null) return { state: `${said}, looked back ${dayWords(lookedBackOn)}`, tone: 'calm', acts }
  if (due === null) return { state: said, tone: 'calm', acts }
  const what = kind === 'signpost' ? 'look back' : 'acknowledgement'
  const late = due < today
  const state = `${said}, ${what} ${late ? 'due since' : 'due'} ${dayWords(due)}`
  return { state, tone: late ? 'late' : kind === 'transfer' ? 'soon' : 'calm', acts }
}

const ofReview: State<Support['reviews'][number]> = ({ heldOn, recordedOn }) => {
  const lag = reviewLag({ heldOn, recordedOn })
  const days = lag === 1 ? '1 day' : `${lag} days`
  return calm(`Held ${dayWords(heldOn)}, recorded ${lag === 0 ? 'the same day' : `${days} later`}`)
}

/** Things of one part by their names. */
function byName<Folded, Key extends keyof Folded>(list: readonly Folded[], key: Key): ReadonlyMap<unknown, Folded> {
  return new Map(list.map((each) => [each[key], each]))
}

function stateIn<Folded>(folded: Folded | undefined, state: State<Folded>, today: Day): ItemState {
  return folded === undefined ? calm('') : state(folded, today)
}

/**
 * How each item stands on a day, in words, and what can be recorded of it next.
 * @param runs the clocks of the referral
 * @returns a function that answers it for one item; the support is looked through once, however many items are asked about
 */
export function statesOn(support: Support, runs: readonly ClockRun[], today: Day): (item: Item) => ItemState {
  const requests = byName(support.requests, 'request')
  const meetings = byName(support.meetings, 'meeting')
  const consents = byName(support.consents, 'consent')
  const needs = byName(support.needs, 'need')
  const sessions = byName(support.sessions, 'session')
  const handOvers = byName(support.handOvers, 'handOver')
  const reviews = byName(support.reviews, 'review')
  return ({ item, part }) => {
    switch (part) {
      case 'request':
        return stateIn(requests.get(item), ofRequest, today)
      case 'meeting':
        return stateIn(meetings.get(item), ofMeeting, today)
      case 'consent':
        return stateIn(consents.get(item), ofConsent, today)
      case 'need':
        return stateIn(needs.get(item), ofNeed, today)
      case 'session':
        return stateIn(sessions.get(item), ofSession, today)
      case 'handOver':
        return stateIn(handOvers.get(item), (each) => ofHandOver(each, followDueOn(each, runs), today), today)
      case 'review':
        return stateIn(reviews.get(item), ofReview, today)
      default:
        return calm('')
    }
  }
}
