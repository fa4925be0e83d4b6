import type { SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'
import { eventDay, eventField } from './event-days'
import { foldNeed } from './fold-need'
import { bodiesOf, linesOf, standingBody, type Item } from './items'
import { faultOfMeeting, faultOfPack } from './panel-faults'
import type { SupportRefusal } from './refusals'
import { isRightGiver } from './rules'

/** What acts are judged against besides the item they go on with. */
export interface Circumstances {
  /** The day of recording, in London: nothing recorded then can have happened later. */
  today: Day
  /** The eighteenth birthday; null where no age is known. */
  adultOn: Day | null
  /** The day of receipt; null where acts before it are let pass. */
  receivedOn: Day | null
}

/** What is wrong with an act, by the name of the refusal and the field of the form. */
export interface Fault {
  refusal: SupportRefusal
  field: string | null
}

type Judge<Act extends SupportAct> = (
  body: SupportBodies[Act],
  item: Item,
  circumstances: Circumstances
) => Fault | null

function fault(refusal: SupportRefusal, field: string | null = null): Fault {
  return { refusal, field }
}

function has(item: Item, act: SupportAct): boolean {
  return linesOf(item, act).length > 0
}

const requestSettled = (item: Item): Fault | null =>
  has(item, 'support.request_answered') || has(item, 'support.request_given_up') ? fault('requestSettled') : null

const meetingSettled = (item: Item): Fault | null =>
  has(item, 'support.panel_held') || has(item, 'support.panel_deferred') ? fault('meetingSettled') : null

const consentSought: Judge<'support.consent_sought'> = ({ asked, soughtOn }, _item, { adultOn }) =>
  isRightGiver(asked, adultOn, soughtOn) ? null : fault('wrongGiver', 'asked')

/** One answer, but that a doubt about capacity is answered again, and what was given can be withdrawn. */
const consentAnswered: Judge<'support.consent_answered'> = ({ answer, evidence }, item) => {
  const last = bodiesOf(item, 'support.consent_answered').at(-1)?.answer ?? null
  if (answer === 'withdrawn') return last === 'given' ? null : fault('nothingToWithdraw', 'answer')
  if (last === 'given' && answer === 'capacity_query') return null
  if (last !== null && last !== 'capacity_query') return fault('consentAnswered', 'answer')
  return answer === 'given' && evidence === '' ? fault('noEvidence', 'evidence') : null
}

interface Work {
  action: string
  noActionReason: string
  ownerOrganisation: string
  owner: string
}

function workFault({ action, noActionReason, ownerOrganisation, owner }: Work): Fault | null {
  if ((action === '') === (noActionReason === '')) return fault('actionOrReason', 'action')
  if (action !== '' && (ownerOrganisation === '' || owner === '')) return fault('noOwner', 'owner')
  return null
}

const needChanged: Judge<'support.need_changed'> = (body, item) => {
  const need = foldNeed(item)
  if (need?.outcome) return fault('needSettled')
  const passes =
    need !== null &&
    need.owner !== '' &&
    (need.owner !== body.owner || need.ownerOrganisation !== body.ownerOrganisation)
  return workFault(body) ?? (passes ? fault('ownerByHandOver', 'owner') : null)
}

const needSettled: Judge<'support.need_settled'> = ({ outcome, reason }, item) => {
  const need = foldNeed(item)
  if (need === null) return null
  if (outcome !== null && need.outcome !== null) return fault('needSettled')
  if (outcome === null && need.outcome === null) return fault('nothingChanged')
  const plain = outcome === 'addressed' && need.action !== ''
  return !plain && reason === '' ? fault('outcomeReason', 'reason') : null
}

const needAnswered: Judge<'support.need_hand_over_answered'> = ({ handOver, answer, answeredOn, reason }, item) => {
  const offered = foldNeed(item)?.handOvers.find((each) => each.handOver === handOver)
  if (!offered || offered.answer !== null) return fault('notOffered')
  if (answeredOn < offered.offeredOn) return fault('beforeItBegan', 'answeredOn')
  return answer === 'declined' && reason === '' ? fault('declinedReason', 'reason') : null
}

const sessionSettled: Judge<'support.session_settled'> = ({ state, on, reason }, item) => {
  if (has(item, 'support.session_settled')) return fault('sessionSettled')
  if (state !== 'held' && reason === '') return fault('sessionReason', 'reason')
  const planned = bodiesOf(item, 'support.session_planned')[0]
  return state === 'missed' && planned && on < planned.plannedFor ? fault('missedTooEarly', 'on') : null
}

const handOverAnswered: Judge<'support.hand_over_answered'> = ({ answer, reason }, item) => {
  if (has(item, 'support.hand_over_answered')) return fault('handOverAnswered')
  return answer === 'declined' && reason === '' ? fault('declinedReason', 'reason') : null
}

/** What must hold of each act; acts left out need no more than that their days are possible. */
const judges: { [Act in SupportAct]?: Judge<Act> } = {
  'support.request_sent': ({ sentOn, dueOn }) => (dueOn < sentOn ? fault('dueBeforeSent', 'dueOn') : null),
  'support.request_chased': (_body, item) => requestSettled(item),
  'support.request_answered': ({ nilReturn, reference, gist }, item) =>
    requestSettled(item) ??
    (!nilReturn && reference === '' && gist === '' ? fault('replyWithoutContent', 'reference') : null),
  'support.request_given_up': (_body, item) => requestSettled(item),
  'support.panel_pack_sent': (body, item) => meetingSettled(item) ?? faultOfPack(body),
  'support.panel_held': (body, item) => meetingSettled(item) ?? faultOfMeeting(body),
  'support.panel_deferred': (_body, item) => meetingSettled(item),
  'support.consent_sought': consentSought,
  'support.consent_answered': consentAnswered,
  'support.need_identified': (body) => workFault(body),
  'support.need_changed': needChanged,
  'support.need_settled': needSettled,
  'support.need_handed_over': (_body, item) =>
    foldNeed(item)?.handOvers.some(({ answer }) => answer === null) ? fault('alreadyOffered') : null,
  'support.need_hand_over_answered': needAnswered,
  'support.session_settled': sessionSettled,
  'support.handed_over': ({ kind, receivingOfficer }) =>
    kind === 'transfer' && receivingOfficer === '' ? fault('noReceivingOfficer', 'receivingOfficer') : null,
  'support.hand_over_answered': handOverAnswered,
  'support.hand_over_looked_back': (_body, item) =>
    bodiesOf(item, 'support.handed_over')[0]?.kind === 'transfer' ? fault('noLookBack') : null
}

/** An assessment may have been made before the referral came; nothing else that is recorded here can have happened before. */
function dayFault(act: SupportAct, day: Day, item: Item | null, { today, receivedOn }: Circumstances): Fault | null {
  const field = eventField(act)
  if (day > today) return fault('future', field)
  const opening = item?.lines[0]
  const began = opening ? eventDay(opening.act, standingBody(opening)) : null
  if (began !== null && day < began) return fault('beforeItBegan', field)
  const early = receivedOn !== null && day < receivedOn && act !== 'support.assessed'
  return early ? fault('beforeReceipt', field) : null
}

const NO_LINES = { item: '', part: 'request', lines: [], shown: {} } as const

/**
 * Judges one act before it is recorded, or as it arrived from another desk.
 * @param item what it goes on with, as it stood before; null for an act that begins one
 * @returns the first thing that is wrong; null when it can stand
 */
export function faultOf<Act extends SupportAct>(
  act: Act,
  body: SupportBodies[Act],
  item: Item | null,
  circumstances: Circumstances
): Fault | null {
  const day = eventDay(act, body)
  const early = day === null ? null : dayFault(act, day, item, circumstances)
  const judge = judges[act] as Judge<Act> | undefined
  return early ?? judge?.(body, item ?? NO_LINES, circumstances) ?? null
}

/**
 * Judges an item again from one of its lines on, as if the lines were recorded one after the other now: a correction must leave what
 * followed possible.
 */
export function firstFault(item: Item, from: string, circumstances: Circumstances): Fault | null {
  const start = item.lines.findIndex(({ name }) => name === from)
  for (let place = Math.max(start, 0); place < item.lines.length; place++) {
    const line = item.lines[place]
    if (!line || line.act === 'support.need_changed' || line.act === 'support.need_settled') continue
    const before = place === 0 ? null : { ...item, lines: item.lines.slice(0, place) }
    const found = faultOf<SupportAct>(line.act, standingBody(line), before, circumstances)
    if (found) return found
  }
  return null
}
