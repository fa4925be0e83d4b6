import type { Day } from '../../../../contract/time'
import { addDays, addWorkingDays } from '../../../calendar'
import type { HandOver, Support } from '../support'

/** True while somebody has to follow a hand-over: a signposting until the desk looked back, a transfer until the other area answered. */
export function isFollowed({ kind, answer, lookedBackOn }: HandOver): boolean {
  return kind === 'signpost' ? lookedBackOn === null : answer === null
}

/**
 * The last day for following a hand-over by the desk's policy when it was made: the look-back on a signposting, the acknowledgement of a transfer; null
 * once it was followed. Where the referral stands signposted or transferred its clock is what counts, and this day is not asked.
 */
export function handOverDueOn(handOver: HandOver): Day | null {
  if (!isFollowed(handOver)) return null
  const { kind, sentOn, followWithin } = handOver
  return kind === 'signpost' ? addDays(sentOn, followWithin) : addWorkingDays(sentOn, followWithin)
}

/** True when at least one signposting was made since a day and the desk looked back on every one. */
export function lookedBack({ handOvers }: Pick<Support, 'handOvers'>, since: Day): boolean {
  const made = handOvers.filter(({ kind, sentOn }) => kind === 'signpost' && sentOn >= since)
  return made.length > 0 && !made.some(isFollowed)
}

/** True when another area accepted a transfer made since a day. */
export function isAccepted({ handOvers }: Pick<Support, 'handOvers'>, since: Day): boolean {
  return handOvers.some(({ kind, answer, sentOn }) => kind === 'transfer' && answer === 'accepted' && sentOn >= since)
}
