import { Refusal } from '../../contract/result'
import type { PolicyLimits, PolicyName, PolicyParameter } from '../referrals'
import { policyWords } from './words'

/** A change of policy as it is proposed. */
export interface PolicyChange {
  before: number
  value: number
  reason: string
}

/** Pairs of which the first may not be longer than the second: with it the longer one would never come first. */
const NOT_LONGER: readonly (readonly [PolicyName, PolicyName, string])[] = [
  [
    'partnerChaser',
    'informationGathering',
    'A partner would be chased only after the time for gathering information is over.'
  ],
  ['plpReview', 'plpFormal', 'The supervisor’s review of a partnership would come after the formal one.']
]

function requireWithinBounds(parameter: PolicyParameter, value: number): void {
  const { least, most, unit } = parameter
  if (value >= least && value <= most) return
  const bounds = unit === 'first_day' ? '0 or 1' : `between ${least} and ${policyWords(unit, most)}`
  const sentence = `The value has to be ${bounds}.`
  throw new Refusal('FD-POL-02', sentence, { next: 'Type another number.', fields: { value: sentence } })
}

/**
 * Whether a change of policy can be asked for. The bounds keep out what cannot be meant; what is right within them is for the two officers to judge.
 * @param limits as they are in force
 * @throws Refusal FD-POL-02 outside the bounds, -03 nothing changes, -04 somebody changed it meanwhile, -05 the reason is too short, -06 two values
 * would not go together
 */
export function requirePolicyChange(
  parameter: PolicyParameter & { name: PolicyName },
  limits: PolicyLimits,
  { before, value, reason }: PolicyChange
): void {
  const stands = limits[parameter.name]
  if (before !== stands) {
    throw new Refusal(
      'FD-POL-04',
      `Somebody changed this in the meantime: it is now ${policyWords(parameter.unit, stands)}. Nothing was saved.`,
      { next: 'Look at the page again and decide anew.' }
    )
  }
  requireWithinBounds(parameter, value)
  if (value === stands) {
    throw new Refusal('FD-POL-03', 'That is the value already in force, so nothing was changed.', {
      next: 'Type another number, or leave it as it is.',
      fields: { value: 'This value is in force already.' }
    })
  }
  const after = { ...limits, [parameter.name]: value }
  const clash = NOT_LONGER.find(
    ([shorter, longer]) => [shorter, longer].includes(parameter.name) && after[shorter] > after[longer]
  )
  if (clash) {
    throw new Refusal('FD-POL-06', `These values would not go together. ${clash[2]}`, {
      next: 'Choose another value, or change the other one first.',
      fields: { value: clash[2] }
    })
  }
  if ([...reason.trim()].length < limits.shortestReason) {
    const sentence = `The reason needs at least ${policyWords('characters', limits.shortestReason)}.`
    throw new Refusal('FD-POL-05', `${sentence} It is read when somebody asks why the desk works to this value.`, {
      next: 'Say in a sentence or two what led to the change.',
      fields: { reason: sentence }
    })
  }
}
