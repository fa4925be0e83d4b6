import { isOpenStage } from '../../contract/codes/stages'
import type { Need } from '../../contract/referral-views'
import { needsAtReceipt } from './needs/at-receipt'
import type { NeedCode } from './needs/codes'
import { needsInChannel } from './needs/in-channel'
import type { NeedRule } from './needs/rule'
import { needsTowardsPanel } from './needs/towards-panel'
import { conditionalParts, partLabel } from './parts-of-form'
import { isClosing, type Transition } from './stages'
import type { Standing } from './standing'

const needRules: Readonly<Record<NeedCode, NeedRule>> = { ...needsAtReceipt, ...needsTowardsPanel, ...needsInChannel }

/** One need with whether it is met. */
export function need(code: NeedCode, standing: Standing): Need {
  const { label, field, met } = needRules[code]
  return { need: code, label, met: met(standing), field }
}

/** The label of a need, for the table of the journey. */
export function needLabel(code: NeedCode): string {
  return needRules[code].label
}

/**
 * What a step needs of the record in this case: what its row names and, where a person has been referred as often as policy says, that the case was
 * shown to a supervisor before it is closed (Southport Prevent Learning Review, 2025).
 */
export function needCodesOf(transition: Transition, standing: Standing): NeedCode[] {
  const often = standing.otherReferrals + 1 >= standing.policy.presentToSupervisor
  return isClosing(transition) && often ? [...transition.needs, 'shown_to_supervisor'] : [...transition.needs]
}

/**
 * Everything a step needs: of the record, each with whether it is there, then the parts of its form that must be filled. That somebody was told
 * of danger is named only where there is danger nobody was told of.
 */
export function needsOf(transition: Transition, standing: Standing, missedClocks: readonly string[]): Need[] {
  const parts = [...transition.asks, ...conditionalParts(transition, standing, missedClocks)]
  return [
    ...needCodesOf(transition, standing)
      .map((code) => need(code, standing))
      .filter(({ need: code, met }) => code !== 'danger_told' || !met),
    ...parts.map((part) => ({
      need: `decision.${part}`,
      label: part === 'breachReason' ? `${partLabel(part)}: ${missedClocks.join('; ')}` : partLabel(part),
      met: false,
      field: `decision.${part}`
    }))
  ]
}

/**
 * What the record still lacks, most pressing first: danger nobody was told of, then the five fields of receipt, then the person, and the PCMT
 * reference while it is due. Nothing is missing from a closed referral but what was never given at receipt.
 */
export function missing(standing: Standing): Need[] {
  const codes: NeedCode[] = [
    'danger_told',
    'receivedAt',
    'immediateDanger',
    'sector',
    'referrerOrganisation',
    'concernAsRaised',
    'identity'
  ]
  if (standing.stage !== 'RECEIVED' && isOpenStage(standing.stage)) codes.push('pcmt')
  return codes.map((code) => need(code, standing)).filter(({ met }) => !met)
}
