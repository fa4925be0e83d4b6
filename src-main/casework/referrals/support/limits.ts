import { z } from 'zod'
import type { SupportAct } from '../../../contract/support-entries'
import type { Json } from '../../../journal/entry'
import { firstPolicy, type PolicyLimits, type PolicyName } from '../policy'

/** Limits of the desk's policy that an entry carries, each by the name of its parameter. */
export type SupportLimits = Readonly<Partial<Record<PolicyName, number>>>

/** Acts that begin something somebody must follow, with the limits their entries carry: what is followed keeps the limit it began with. */
const carried: { readonly [Act in SupportAct]?: readonly PolicyName[] } = {
  'support.request_sent': ['partnerChaser'],
  'support.handed_over': ['signpostLookBack', 'transferAcknowledgement']
}

/** The limits that the entry of an act carries by a policy; null for an act that begins nothing to follow. */
export function limitsFor(act: SupportAct, policy: PolicyLimits): SupportLimits | null {
  const names = carried[act]
  return names ? Object.fromEntries(names.map((name) => [name, policy[name]])) : null
}

/** The shape of the limits in the entry of an act; null for an act that carries none. */
export function limitsShape(act: SupportAct): z.ZodType | null {
  const names = carried[act]
  return names ? z.strictObject(Object.fromEntries(names.map((name) => [name, z.int().min(0).max(999)]))) : null
}

/** The body of version 1, which named no limits: what began with it keeps those of the first program. */
export function upgradeLimits(act: SupportAct, body: Json): Json {
  return { ...(body as { [name: string]: Json }), limits: limitsFor(act, firstPolicy) as Json }
}
