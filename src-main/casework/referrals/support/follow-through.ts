import type { Id } from '../../../contract/ids'
import type { Day } from '../../../contract/time'
import type { Asking } from '../../../vault/asking'
import { londonDay } from '../../calendar'
import { need } from '../needs'
import { readReferral } from '../reading'
import { missedClocks } from '../rules'
import { transitionBetween } from '../stages'
import { takeStep } from '../steps'
import { momentOf } from './recording'

const FOLLOWED = { SIGNPOSTED: 'signpost_look_back', TRANSFERRED: 'transfer_acknowledgement' } as const

/**
 * Takes the step that a look-back or an acceptance completes, in the same transaction, so that an officer records it once and its clock ends on the day
 * it happened. Not where the clock ends late: then the step has to say why, and the page offers it.
 * @param on the day of the look-back, or of the other area's answer
 */
export function followThrough(asking: Asking, referral: Id, on: Day): void {
  const { standing } = readReferral(asking.sql, asking.journal, referral, asking.today())
  const { stage } = standing
  if (stage !== 'SIGNPOSTED' && stage !== 'TRANSFERRED') return
  const runs = standing.runs.some(({ clock, stoppedOn }) => clock === FOLLOWED[stage] && stoppedOn === null)
  const needs = transitionBetween(stage, stage)?.needs ?? []
  if (!runs || standing.waiting || !needs.every((code) => need(code, standing).met)) return
  const stated = momentOf(on, asking.now())
  const happened = stated < standing.stageSince ? asking.now() : stated
  if (missedClocks(standing, stage, londonDay(happened)).length > 0) return
  takeStep(asking, referral, stage, {}, happened)
}
