import type { Json } from '../../journal/entry'
import { noDecision } from './decisions'

type JsonObject = { [name: string]: Json }

/**
 * Bodies of the first program in today's shape. They name no limits: a clock begun with them keeps the limits of that program (`firstPolicy`). Their
 * decisions hold none of the parts that came later.
 */
function withoutLimits(body: Json): JsonObject {
  return { ...(body as JsonObject), limits: {} }
}

function wholeDecision(body: Json): JsonObject {
  const given = body as JsonObject
  return { ...given, decision: { ...(noDecision as unknown as JsonObject), ...(given['decision'] as JsonObject) } }
}

/** `referral.received`: version 1 names no limits, and until version 3 nobody was asked for ethnic group, nationality or immigration status. */
export function upgradeReceived(body: Json, from: number): Json {
  const limited = from === 1 ? withoutLimits(body) : (body as JsonObject)
  const fields = { ethnicity: null, nationality: '', immigrationStatus: '', ...(limited['fields'] as JsonObject) }
  return { ...limited, fields }
}

/** `referral.deconfliction_asked` of version 1. */
export function upgradeLimits(body: Json): Json {
  return withoutLimits(body)
}

/** `referral.stepped` of version 1. */
export function upgradeStepped(body: Json): Json {
  return withoutLimits(wholeDecision(body))
}

/** `referral.proposed` of version 1. */
export function upgradeProposed(body: Json): Json {
  return wholeDecision(body)
}

/** `referral.decided` of version 1. */
export function upgradeDecided(body: Json): Json {
  const given = withoutLimits(body)
  const nothing = { exitReason: null, decidedOn: null, assessedOn: null, formal: false }
  return { ...given, outcome: { ...nothing, ...(given['outcome'] as JsonObject) } }
}
