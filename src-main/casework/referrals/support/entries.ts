import {
  Correction,
  supportShapes,
  type SupportAct,
  type SupportBodies,
  type Correction as CorrectionBody
} from '../../../contract/support-entries'
import type { Json } from '../../../journal/entry'
import type { Kind } from '../../../journal/subject'
import { needRegister, planRegisters } from './fields'
import { limitsShape, upgradeLimits } from './limits'

export const CORRECTED = 'support.corrected'

/** Acts that alter what was recorded; all the others collect something new (DPA 2018, section 62(1)). */
const ALTERING: readonly SupportAct[] = [
  'support.need_changed',
  'support.need_settled',
  'support.need_hand_over_answered',
  'support.session_settled'
]

/** What an act writes into registers: two desks may write the plan, or what is done about a need, without knowing of each other. */
const writes: { [Act in SupportAct]?: (body: SupportBodies[Act]) => Record<string, Json> } = {
  'support.plan_written': ({ why: _why, ...plan }) => planRegisters(plan),
  'support.need_changed': ({ need, changedOn: _on, ...work }) => ({ [needRegister(need, 'work')]: work }),
  'support.need_settled': ({ need, outcome, reason, settledOn }) => ({
    [needRegister(need, 'outcome')]: { outcome, reason, on: outcome === null ? null : settledOn }
  })
}

function kindOf(act: SupportAct): Kind {
  const operation = ALTERING.includes(act) ? 'alteration' : 'collection'
  const written = writes[act] as ((body: unknown) => Record<string, Json>) | undefined
  const limits = limitsShape(act)
  const kind = { name: act, operation, ...(written ? { writes: written } : {}) } as const
  if (limits === null) return { ...kind, version: 1, body: supportShapes[act] }
  const body = supportShapes[act].extend({ limits })
  return { ...kind, version: 2, body, upgrade: (older) => upgradeLimits(act, older) }
}

const corrected: Kind<CorrectionBody> = {
  name: CORRECTED,
  version: 1,
  body: Correction,
  operation: 'alteration'
}

/** Everything that can be recorded around a referral after the gateway. */
export const supportKinds: readonly Kind[] = [
  ...(Object.keys(supportShapes) as SupportAct[]).map(kindOf),
  corrected as Kind
]

const NAMES = new Set(supportKinds.map(({ name }) => name))

/** True for the name of a kind that belongs to the support around a referral. */
export function isSupportKind(kind: string): boolean {
  return NAMES.has(kind)
}
