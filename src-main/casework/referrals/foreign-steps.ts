import type { Json } from '../../journal/entry'
import type { Bodies } from './entries'
import { transitionBetween } from './stages'

/** An entry about a referral that another desk wrote. */
interface ForeignEntry {
  kind: string
  body: Json
  actor: string
  second: string | null
}

/**
 * True for a step of a referral that no desk can take: a way the journey does not have, a decision of two taken by one, or one that alone may
 * not be taken. A step that was possible where it was taken and does not fit after merging is another matter: it stays, and a person looks at it.
 */
export function impossibleStep({ kind, body, actor, second }: ForeignEntry): boolean {
  if (kind === 'referral.stepped') {
    const { from, to } = body as unknown as Bodies['referral.stepped']
    const transition = transitionBetween(from, to)
    return transition === null || transition.deciders !== null
  }
  if (kind === 'referral.proposed') {
    const { from, to } = body as unknown as Bodies['referral.proposed']
    const transition = transitionBetween(from, to)
    return transition === null || transition.deciders === null
  }
  if (kind === 'referral.decided') {
    const { from, to, verdict, outcome } = body as unknown as Bodies['referral.decided']
    const transition = transitionBetween(from, to)
    if (transition === null || transition.deciders === null || second === null || second === actor) return true
    if (verdict !== 'confirm') return false
    if (transition.asks.includes('exitReason') && outcome.exitReason === null) return true
    if (transition.closureReasons.length === 0) return false
    return outcome.closureReason === null || !transition.closureReasons.includes(outcome.closureReason)
  }
  return false
}
