import type { Id } from '../../../contract/ids'
import type { Correction, SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Day, Instant } from '../../../contract/time'
import type { Json } from '../../../journal/entry'
import type { Asking } from '../../../vault/asking'
import { londonDay } from '../../calendar'
import { policyInForce } from '../policy-in-force'
import { adultDay, readRow } from '../reading'
import { CORRECTED } from './entries'
import { eventDay } from './event-days'
import { faultOf, firstFault, type Circumstances, type Fault } from './faults'
import { itemOf, partOf, standingBody, type Item } from './items'
import { limitsFor } from './limits'
import { readItem } from './reading'
import { supportRefusal } from './refusals'

/** What recording uses of an asking; bringing in demonstration cases has no more. */
export type Recording = Pick<Asking, 'sql' | 'journal' | 'officer' | 'now' | 'today'>

function circumstances({ sql, today }: Recording, referral: Id): Circumstances {
  const row = readRow(sql, referral)
  return { today: today(), adultOn: adultDay(sql, row), receivedOn: row.receivedOn }
}

function refuse(fault: Fault | null): void {
  if (fault) throw supportRefusal(fault.refusal, fault.field)
}

/** A stated day as a moment: at noon by UTC it is that day in London all year round. Today, and what has no day, happened now. */
export function momentOf(day: Day | null, now: Instant): Instant {
  return day === null || day === londonDay(now) ? now : `${day}T12:00:00.000Z`
}

function openItem(recording: Recording, referral: Id, act: SupportAct, name: string): Item {
  const item = readItem(recording.sql, referral, name)
  if (item?.part !== partOf(act)) throw supportRefusal('notHere')
  return item
}

/**
 * Records one act around a referral.
 * @returns the name of its entry, which is the name of the item where it begins one
 * @throws Refusal FD-REF-01, and those of the rules: FD-SUP-01 to FD-SUP-62
 */
export function record<Act extends SupportAct>(
  recording: Recording,
  referral: Id,
  act: Act,
  body: SupportBodies[Act]
): string {
  const { journal, officer, now } = recording
  const around = circumstances(recording, referral)
  const of = itemOf(act, body)
  const item = of === null ? null : openItem(recording, referral, act, of)
  if (act === 'support.consent_sought' && around.adultOn === null) throw supportRefusal('ageNotKnown', 'asked')
  refuse(faultOf(act, body, item, around))
  const happened = momentOf(eventDay(act, body), now())
  const limits = limitsFor(act, policyInForce(recording.sql))
  const given = (limits === null ? body : { ...body, limits }) as Json
  const { feed, seq } = journal.append({ record: referral, kind: act, body: given, actor: officer.id, happened })
  return `${feed}:${seq}`
}

/**
 * Puts another entry in the place of one; both stay readable. What followed it has to stay possible.
 * @throws Refusal FD-REF-01, FD-SUP-01, FD-SUP-05 when nothing differs, FD-SUP-70, and those of the rules
 */
export function correct(recording: Recording, referral: Id, correction: Correction): void {
  const { journal, officer } = recording
  const { act, of, body, reason } = correction
  const around = circumstances(recording, referral)
  const item = openItem(recording, referral, act, itemOf<SupportAct>(act, body) ?? of)
  const line = item.lines.find((each) => each.name === of && each.act === act)
  if (!line) throw supportRefusal('otherItem')
  if (JSON.stringify(sorted(standingBody(line))) === JSON.stringify(sorted(body)))
    throw supportRefusal('nothingChanged')
  const corrections = [{ name: '', reason, actor: officer.id, recordedOn: around.today, body: body as Json }]
  const lines = item.lines.map((each) => (each === line ? { ...line, corrections } : each))
  refuse(firstFault({ ...item, lines }, of, around))
  journal.append({
    record: referral,
    kind: CORRECTED,
    body: { act, of, reason, body: body as Json },
    actor: officer.id
  })
}

/** The members of a body in one order, so that two of the same content compare alike. */
function sorted(body: object): [string, unknown][] {
  return Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1))
}
