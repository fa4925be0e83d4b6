import type { Decision } from '../../../../src-main/contract/referral-decision'
import { partsAsked } from './parts'

/** What the decision form holds; a draft keeps it as it is. */
export type DecisionValues = Readonly<Record<string, unknown>>

export interface Assessment {
  framework: string
  reference: string
  version: string
  madeOn: string | null
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The assessment as typed so far. The Prevent Assessment Framework is the one in use since September 2024. */
export function assessmentOf(value: unknown): Assessment {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Assessment, unknown>>
  return {
    framework: words(given.framework),
    reference: words(given.reference),
    version: words(given.version),
    madeOn: words(given.madeOn) || null
  }
}

function assessmentToSend(value: unknown): Decision['assessment'] {
  const given = assessmentOf(value)
  return given.reference === '' && given.framework === '' && given.version === '' && !given.madeOn ? null : given
}

/** Turns what was typed one a line into a list, empty lines left out. */
export function optionsOf(value: unknown): string[] {
  return words(value)
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
}

/**
 * The decision to send: only the parts the step asks for, in the contract's shape.
 * @param values what the form holds
 * @param asks the parts of `Decision` that the step asks for
 */
export function decisionToSend(values: DecisionValues, asks: readonly string[]): Partial<Decision> {
  const parts = partsAsked(asks).map((part) => {
    const value = values[part.name]
    switch (part.kind) {
      case 'assessment':
        return [part.name, assessmentToSend(value)]
      case 'options':
        return [part.name, optionsOf(value)]
      case 'several':
        return [part.name, Array.isArray(value) ? value : []]
      case 'choice':
      case 'day':
        return [part.name, words(value) || null]
      default:
        return [part.name, words(value).trim()]
    }
  })
  return Object.fromEntries(parts) as Partial<Decision>
}

/** True when this part of the form holds something; what the step's list of needs shows while typing. */
export function holdsSomething(values: DecisionValues, name: string): boolean {
  const sent = decisionToSend(values, [name])[name as keyof Decision]
  if (Array.isArray(sent)) return sent.length > 0
  if (name === 'assessment') return assessmentOf(values[name]).reference !== ''
  return sent !== null && sent !== undefined && sent !== ''
}
