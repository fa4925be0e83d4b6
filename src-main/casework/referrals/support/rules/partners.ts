import type { Day } from '../../../../contract/time'
import { addWorkingDays } from '../../../calendar'
import type { PartnerRequest, Support } from '../support'

/** True while a partner owes an answer (Counter-Terrorism and Security Act 2015, section 38): it neither replied nor was given up. */
export function isOpenRequest({ repliedOn, givenUpOn }: PartnerRequest): boolean {
  return repliedOn === null && givenUpOn === null
}

/**
 * The day on which the next chaser is due: so many working days after the last word to the partner, by the desk's policy when the request was sent;
 * null once nothing is open.
 */
export function chaserDueOn(request: PartnerRequest): Day | null {
  if (!isOpenRequest(request)) return null
  const last = request.chasedOn.reduce((latest, day) => (day > latest ? day : latest), request.sentOn)
  return addWorkingDays(last, request.chaseAfter)
}

/** The day on which somebody has to turn to a partner again: for a chaser, or because the reply is due; null once nothing is open. */
export function requestDueOn(request: PartnerRequest): Day | null {
  const chaser = chaserDueOn(request)
  if (chaser === null) return null
  return request.dueOn < chaser ? request.dueOn : chaser
}

/** The last day on which a partner told something new; a nil return tells nothing. */
export function newInformationOn({ requests }: Pick<Support, 'requests'>): Day | null {
  return requests.reduce<Day | null>(
    (last, { repliedOn, nilReturn }) =>
      repliedOn !== null && !nilReturn && (last === null || repliedOn > last) ? repliedOn : last,
    null
  )
}
