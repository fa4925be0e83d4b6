import type { SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Id } from '../../../contract/ids'
import type { Day } from '../../../contract/time'
import type { Json } from '../../../journal/entry'
import type { SupportLimits } from './limits'

/** The parts of a support record. A thing of a part (one request, one meeting) is called an item and bears the name of the entry that began it. */
export type Part =
  | 'request'
  | 'meeting'
  | 'consent'
  | 'plan'
  | 'need'
  | 'commission'
  | 'session'
  | 'assessment'
  | 'review'
  | 'feedback'
  | 'handOver'
  | 'closingReport'

/** To which part an act belongs; `of` names the field of its body that says which item it goes on with, null where it begins one. */
const acts: Record<SupportAct, { part: Part; of: string | null }> = {
  'support.request_sent': { part: 'request', of: null },
  'support.request_chased': { part: 'request', of: 'request' },
  'support.request_answered': { part: 'request', of: 'request' },
  'support.request_given_up': { part: 'request', of: 'request' },
  'support.panel_listed': { part: 'meeting', of: null },
  'support.panel_pack_sent': { part: 'meeting', of: 'meeting' },
  'support.panel_held': { part: 'meeting', of: 'meeting' },
  'support.panel_deferred': { part: 'meeting', of: 'meeting' },
  'support.consent_sought': { part: 'consent', of: null },
  'support.consent_answered': { part: 'consent', of: 'consent' },
  'support.plan_written': { part: 'plan', of: null },
  'support.need_identified': { part: 'need', of: null },
  'support.need_changed': { part: 'need', of: 'need' },
  'support.need_settled': { part: 'need', of: 'need' },
  'support.need_handed_over': { part: 'need', of: 'need' },
  'support.need_hand_over_answered': { part: 'need', of: 'need' },
  'support.commissioned': { part: 'commission', of: null },
  'support.session_planned': { part: 'session', of: null },
  'support.session_settled': { part: 'session', of: 'session' },
  'support.assessed': { part: 'assessment', of: null },
  'support.reviewed': { part: 'review', of: null },
  'support.feedback_given': { part: 'feedback', of: null },
  'support.handed_over': { part: 'handOver', of: null },
  'support.hand_over_answered': { part: 'handOver', of: 'handOver' },
  'support.closing_report_filed': { part: 'closingReport', of: null },
  'support.hand_over_looked_back': { part: 'handOver', of: 'handOver' }
}

/** The part an act belongs to. */
export function partOf(act: SupportAct): Part {
  return acts[act].part
}

/** The item an act goes on with; null for an act that begins one. */
export function itemOf<Act extends SupportAct>(act: Act, body: SupportBodies[Act]): string | null {
  const { of } = acts[act]
  return of === null ? null : String((body as Record<string, unknown>)[of])
}

/** A later entry that took the place of a line. */
export interface CorrectedBy {
  name: string
  reason: string
  actor: Id
  recordedOn: Day
  body: Json
}

/** One entry of an item, with the corrections of it, oldest first: the last of them is what counts. */
export interface ItemLine<Act extends SupportAct = SupportAct> {
  name: string
  act: Act
  body: SupportBodies[Act]
  recordedOn: Day
  actor: Id
  corrections: readonly CorrectedBy[]
  /** The limits of the desk's policy when it was recorded, for acts that begin something somebody must follow. */
  limits?: SupportLimits
}

/** An item with its lines in folding order; `shown` holds its registers as they stand. */
export interface Item {
  item: string
  part: Part
  lines: readonly ItemLine[]
  shown: Readonly<Record<string, Json>>
}

/** What a line says now: the body of its last correction, or its own. */
export function standingBody<Act extends SupportAct>(line: ItemLine<Act>): SupportBodies[Act] {
  return (line.corrections.at(-1)?.body ?? line.body) as SupportBodies[Act]
}

/** The lines of one act, oldest first. */
export function linesOf<Act extends SupportAct>(item: Item, act: Act): ItemLine<Act>[] {
  return item.lines.filter((line): line is ItemLine<Act> => line.act === act)
}

/** The bodies of one act as they stand, oldest first. */
export function bodiesOf<Act extends SupportAct>(item: Item, act: Act): SupportBodies[Act][] {
  return linesOf(item, act).map(standingBody)
}
