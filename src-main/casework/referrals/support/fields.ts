import { z } from 'zod'
import { needOutcomes } from '../../../contract/codes/support'
import { labelOf } from '../../../contract/codes/code-list'
import { FilledNarrative, Line, Narrative } from '../../../contract/text'
import { Day } from '../../../contract/time'
import type { Json } from '../../../journal/entry'
import type { FieldRule } from '../../../journal/subject'
import type { SupportPlan } from './support'

/** The registers of the support plan, one for each statutory part, so that two desks that revise different parts agree. */
export const planFields = {
  'plan.agreedOn': { label: 'Plan agreed', wording: 'day', schema: Day },
  'plan.consentRequest': {
    label: 'Plan: how, when and by whom consent is requested',
    wording: 'text',
    schema: FilledNarrative
  },
  'plan.nature': { label: 'Plan: nature of the support', wording: 'text', schema: FilledNarrative },
  'plan.provider': { label: 'Plan: who provides it', wording: 'text', schema: FilledNarrative },
  'plan.howAndWhen': { label: 'Plan: how and when', wording: 'text', schema: FilledNarrative }
} as const

/** A plan as its registers. */
export function planRegisters(plan: SupportPlan): Record<string, Json> {
  return Object.fromEntries(Object.entries(plan).map(([part, value]) => [`plan.${part}`, value as Json]))
}

/** What is done about a need, and by whom. */
export const NeedWork = z.strictObject({
  action: Narrative,
  noActionReason: Narrative,
  ownerOrganisation: Line,
  owner: Line
})
export type NeedWork = z.output<typeof NeedWork>

/** How a need came out. */
export const NeedResult = z.strictObject({
  outcome: needOutcomes.schema.nullable(),
  reason: Narrative,
  on: Day.nullable()
})
export type NeedResult = z.output<typeof NeedResult>

type NeedPart = 'work' | 'outcome'

/** The name of a need's register. */
export function needRegister(need: string, part: NeedPart): string {
  return `need.${need}.${part}`
}

const NEED_REGISTER = /^need\.([0-9A-Z]{26}\.\d{1,9}:\d{1,9})\.(work|outcome)$/

/** The need whose register a field is; null for another field. */
export function needOfRegister(field: string): { need: string; part: NeedPart } | null {
  const found = NEED_REGISTER.exec(field)
  return found ? { need: found[1] as string, part: found[2] as NeedPart } : null
}

/** An open need is more cautious than a residual one, that than an accepted one, and an addressed need is the least. */
const CAUTION = ['addressed', 'accepted', 'residual', null]

function outcomeCaution(value: Json): number {
  const result = NeedResult.safeParse(value)
  return result.success ? CAUTION.indexOf(result.data.outcome) : -1
}

/** The rule of a register that belongs to one need; undefined for every other field. */
export function needFieldRule(field: string): FieldRule | undefined {
  const found = needOfRegister(field)
  if (!found) return undefined
  return found.part === 'work'
    ? { label: 'What is done about a need', schema: NeedWork }
    : { label: 'Outcome of a need', schema: NeedResult, caution: outcomeCaution }
}

/** What a need's register holds, in words; null for every other field. */
export function needFieldWords(field: string, value: unknown): string | null {
  const found = needOfRegister(field)
  if (!found) return null
  if (found.part === 'outcome') {
    const result = NeedResult.safeParse(value)
    if (!result.success || result.data.outcome === null) return 'Open'
    const label = labelOf(needOutcomes, result.data.outcome)
    return result.data.reason === '' ? label : `${label}: ${result.data.reason}`
  }
  const work = NeedWork.safeParse(value)
  if (!work.success) return '—'
  const { action, noActionReason, ownerOrganisation, owner } = work.data
  const by = [ownerOrganisation, owner].filter((each) => each !== '').join(', ')
  return action === '' ? `No action: ${noActionReason}` : `${action}${by === '' ? '' : ` (${by})`}`
}
