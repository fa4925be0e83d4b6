import { decidingBodies } from '../../contract/codes/channel'
import { labelOf } from '../../contract/codes/code-list'
import { closureReasons } from '../../contract/codes/decisions'
import type { Stage } from '../../contract/codes/stages'
import type { Decision } from '../../contract/referral-decision'
import { isClosing, type Transition } from './stages'

/**
 * "No ideology" may be noted but never carries a decision: it needs a ground about risk, susceptibility, needs or facts beside it. "Another
 * ground" does not count beside it, because nothing then shows that it is not the same thought in other words (Southport Prevent
 * Learning Review, 2025).
 */
export function groundsFault({ grounds }: Decision): string | null {
  if (!grounds.includes('no_ideology')) return null
  if (grounds.some((ground) => ground !== 'no_ideology' && ground !== 'other')) return null
  return 'That no ideology was found is never enough to decide on. Add the ground on risk, susceptibility, needs or facts that the decision rests on.'
}

const ENDS_WITHOUT_RISK: readonly Stage[] = [
  'CLOSED_NFA',
  'SIGNPOSTED',
  'NOT_PREVENT',
  'NOT_ADOPTED',
  'CLOSED_PLP',
  'CLOSED'
]

/** The outcome must agree with what was judged about risk. */
export function riskFault(transition: Transition, { risk, closureReason }: Decision): string | null {
  if (!ENDS_WITHOUT_RISK.includes(transition.to) || !isClosing(transition)) return null
  if (risk === 'ct_risk' && closureReason !== 'escalated_to_investigation') {
    return 'A counter-terrorism risk was judged present, so the referral cannot be closed here. Gather information, keep it as police-led, or correct the judgement.'
  }
  if (risk === 'not_determined' && closureReason === 'nfa_no_ct_concern') {
    return 'Risk could not be judged, so “no counter-terrorism concern” cannot be the reason. Choose the reason that fits, or go on enquiring.'
  }
  return null
}

export function closureFault(transition: Transition, { closureReason }: Decision): string | null {
  if (closureReason === null) return null
  if (!isClosing(transition)) return 'This step closes nothing, so it takes no reason for closing.'
  if (transition.closureReasons.includes(closureReason)) return null
  return `“${labelOf(closureReasons, closureReason)}” is not a reason for this step. Choose one of those offered.`
}

export function decidingBodyFault(transition: Transition, { decidingBody }: Decision): string | null {
  if (decidingBody === null || transition.decidedBy.includes(decidingBody)) return null
  const names = transition.decidedBy.map((each) => labelOf(decidingBodies, each).toLocaleLowerCase('en'))
  return `This is decided by: ${names.join(', or ')}.`
}

/** Only where there are reasonable grounds may the referral go to a panel, and where there are it is not closed (section 36(3)). */
export function groundsAnswerFault(transition: Transition, { reasonableGrounds }: Decision): string | null {
  if (reasonableGrounds === null || !transition.asks.includes('reasonableGrounds')) return null
  if (transition.to === 'PANEL_LISTED' && reasonableGrounds === 'no') {
    return 'A referral to the panel may be made only on reasonable grounds to believe (s.36(3)). Without them, choose another step.'
  }
  if (isClosing(transition) && reasonableGrounds === 'yes') {
    return 'There are reasonable grounds, so the referral is not closed here. Refer it to the panel, or keep it as police-led.'
  }
  return null
}

/** "Another reason" for an exit says nothing unless the text does; an exit because no concern remains cannot stand beside a risk. */
export function exitFault({ exitReason, risk }: Decision): string | null {
  return exitReason === 'no_remaining_ct_concern' && (risk === 'ct_risk' || risk === 'not_determined')
    ? 'No concern remains, says the reason, but the risk was judged otherwise. Correct one of the two.'
    : null
}
