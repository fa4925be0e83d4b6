import type { DeconflictionAnswer, DeconflictionBody } from '../../contract/codes/decisions'
import type { NoteType } from '../../contract/codes/referral'
import { isOpenStage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Instant } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { londonDay } from '../calendar'
import { resumed } from './clock-runs'
import { clockRule } from './clocks'
import { readReferral } from './reading'
import { notReady, refusal, refusedMoment } from './refusals'

/**
 * A moment as stated, or now.
 * @param field the input field it was stated in
 * @param notBefore nothing of this kind can have happened earlier
 * @throws Refusal FD-REF-04
 */
function momentOf(
  stated: Instant | null,
  now: Instant,
  field: string,
  notBefore: { at: Instant; sentence: string } | null
): Instant {
  if (stated === null) return now
  if (stated > now) throw refusedMoment(field, 'This lies in the future. Record what has happened.')
  if (notBefore && stated < notBefore.at) throw refusedMoment(field, notBefore.sentence)
  return stated
}

/** Adds a note: a fact, an opinion or a third party's report (DPA 2018, section 38(2)). */
export function addNote(
  asking: Asking,
  referral: Id,
  note: { type: NoteType; text: string; happenedAt: Instant | null }
): void {
  const { sql, journal, officer } = asking
  readReferral(sql, journal, referral, asking.today())
  const happened = momentOf(note.happenedAt, asking.now(), 'happenedAt', null)
  const body = { type: note.type, text: note.text }
  journal.append({ record: referral, kind: 'referral.noted', body, actor: officer.id, happened })
}

/**
 * Records that the referrer was told. Late needs a reason.
 * @throws Refusal FD-REF-04, FD-REF-13, FD-REF-33
 */
export function acknowledge(
  asking: Asking,
  referral: Id,
  given: { happenedAt: Instant | null; breachReason: string }
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  if (standing.acknowledged) throw refusal('alreadyAcknowledged')
  const { receivedAt } = standing.fields
  const notBefore = receivedAt
    ? { at: receivedAt, sentence: 'The referrer cannot have been told before the referral was received.' }
    : null
  const happened = momentOf(given.happenedAt, asking.now(), 'happenedAt', notBefore)
  const on = londonDay(happened)
  const run = standing.runs.find(({ clock }) => clock === 'acknowledge')
  const late = run !== undefined && resumed(run, on).dueOn < on
  if (late && given.breachReason === '') {
    const { label } = clockRule('acknowledge')
    throw notReady(label, [], {
      breachReason: 'The day for this has passed. Say why it is late; it stays on the record.'
    })
  }
  const breachReason = late ? given.breachReason : ''
  journal.append({
    record: referral,
    kind: 'referral.acknowledged',
    body: { breachReason },
    actor: officer.id,
    happened
  })
}

/** Asks whether the person is in a live investigation; possible in every open stage. */
export function askDeconfliction(
  asking: Asking,
  referral: Id,
  given: { asked: DeconflictionBody; askedName: string; askedAt: Instant | null }
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  if (!isOpenStage(standing.stage)) throw refusal('closed')
  const happened = momentOf(given.askedAt, asking.now(), 'askedAt', null)
  const { deconfliction, firstDay } = standing.policy
  const body = { asked: given.asked, askedName: given.askedName, limits: { deconfliction, firstDay } }
  journal.append({ record: referral, kind: 'referral.deconfliction_asked', body, actor: officer.id, happened })
}

/**
 * Records an answer, by reference only.
 * @throws Refusal FD-REF-04, FD-REF-30, FD-REF-31
 */
export function answerDeconfliction(
  asking: Asking,
  referral: Id,
  given: { request: string; answer: DeconflictionAnswer; reference: string; answeredAt: Instant | null }
): void {
  const { sql, journal, officer } = asking
  const { standing } = readReferral(sql, journal, referral, asking.today())
  const request = standing.requests.find((each) => each.request === given.request)
  if (!request) throw refusal('noRequest')
  if (request.answer !== null) throw refusal('alreadyAnswered')
  const notBefore = { at: request.askedAt, sentence: 'An answer cannot come before the question.' }
  const happened = momentOf(given.answeredAt, asking.now(), 'answeredAt', notBefore)
  const body = { request: given.request, answer: given.answer, reference: given.reference }
  journal.append({ record: referral, kind: 'referral.deconfliction_answered', body, actor: officer.id, happened })
}
