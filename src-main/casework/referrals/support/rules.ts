import type { Force } from '../../../contract/codes/forces'
import type { ConsentGiver, ConsentStanding } from '../../../contract/codes/support'
import type { Attendance } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'
import { addDays, addWorkingDays, daysBetween } from '../../calendar'
import type { Consent, PartnerRequest, Review, Session, Support } from './support'

/** A request that nobody answered is chased after so many working days (the desk's default). */
export const CHASE_AFTER = 5
/** After so many days the desk looks whether the service a person was signposted to took them up (the desk's default). */
export const LOOK_BACK_AFTER = 28

/** A transfer to another area is acknowledged within so many working days (the desk's default). */
export const ACKNOWLEDGE_AFTER = 5

export interface Quorum {
  localAuthority: boolean
  policeOfResidence: boolean
  chairedByLocalAuthority: boolean
  quorate: boolean
  /** What lacks, in sentences that name the section. */
  lacks: string[]
}

/**
 * Whether a panel could consider somebody: the local authority and police for the area where the person resides were there, and the local
 * authority chaired (Counter-Terrorism and Security Act 2015, section 37(1), (3) and (5)).
 * @param residence the force of that area; null where it is not known, and then nobody stands for it
 */
export function quorum(attendance: readonly Attendance[], residence: Force | null): Quorum {
  const localAuthority = attendance.some(({ body }) => body === 'local_authority')
  const policeOfResidence =
    residence !== null && attendance.some(({ body, force }) => body === 'police' && force === residence)
  const chairs = attendance.filter((each) => each.chairs)
  const chairedByLocalAuthority = chairs.length === 1 && chairs[0]?.body === 'local_authority'
  const lacks = [
    ...(localAuthority ? [] : ['The local authority was not represented (section 37(1)).']),
    ...(policeOfResidence ? [] : ['No police for the area where the person resides attended (section 37(3)).']),
    ...(chairedByLocalAuthority ? [] : ['The local authority did not chair (section 37(5)).'])
  ]
  return { localAuthority, policeOfResidence, chairedByLocalAuthority, quorate: lacks.length === 0, lacks }
}

/**
 * Whose consent is the necessary one on a day: from 18 the person's own, before that a parent's or guardian's (section 41(1)).
 * @param adultOn the eighteenth birthday; null where no age is known
 * @returns null where no age is known
 */
export function consentGiverOn(adultOn: Day | null, on: Day): 'self' | 'parent_or_guardian' | null {
  if (adultOn === null) return null
  return on < adultOn ? 'parent_or_guardian' : 'self'
}

/** True when the one who is asked is the one whose consent is needed on that day (section 41(1)); true also where no age is known. */
export function isRightGiver(asked: ConsentGiver, adultOn: Day | null, on: Day): boolean {
  const giver = consentGiverOn(adultOn, on)
  return giver === null || (giver === 'self') === (asked === 'self')
}

/** The consent that counts: the one sought last. */
function latestConsent(consents: readonly Consent[]): Consent | null {
  return consents.reduce<Consent | null>(
    (latest, consent) => (latest && latest.soughtOn > consent.soughtOn ? latest : consent),
    null
  )
}

function answeredStanding({ answer, giver }: Consent): ConsentStanding {
  const self = giver === 'self'
  switch (answer) {
    case null:
      return 'awaiting_answer'
    case 'given':
      return self ? 'given_self' : 'given_parent_guardian'
    case 'refused':
      return self ? 'refused_self' : 'refused_parent_guardian'
    default:
      return answer
  }
}

/**
 * How consent stands on a day (sections 36(4)(b) and 41(1)). A parent's consent ends on the person's eighteenth birthday: they are asked
 * themselves. That is worked out whenever it is asked and written by nobody.
 * @param adultOn the eighteenth birthday; null where no age is known
 */
export function consentStanding(consents: readonly Consent[], adultOn: Day | null, on: Day): ConsentStanding {
  const latest = latestConsent(consents)
  if (latest === null) return 'not_yet_sought'
  const standing = answeredStanding(latest)
  if (standing === 'withdrawn' || standing === 'capacity_query') return standing
  if (!isRightGiver(latest.asked, adultOn, latest.soughtOn)) return 'wrong_giver'
  if (latest.giver === 'parent_or_guardian' && consentGiverOn(adultOn, on) === 'self') return 'lapsed_new_adult'
  return standing
}

/** True when support may be given on a day: the necessary consent is given and has not lapsed (section 36(4)(b)). */
export function hasNecessaryConsent(consents: readonly Consent[], adultOn: Day | null, on: Day): boolean {
  const standing = consentStanding(consents, adultOn, on)
  return standing === 'given_self' || standing === 'given_parent_guardian'
}

/** True while a partner owes an answer. */
export function isOpenRequest({ repliedOn, givenUpOn }: PartnerRequest): boolean {
  return repliedOn === null && givenUpOn === null
}

/** The day on which the next chaser is due: five working days after the last word to the partner; null once nothing is open. */
export function chaserDueOn(request: PartnerRequest): Day | null {
  if (!isOpenRequest(request)) return null
  const last = request.chasedOn.reduce((latest, day) => (day > latest ? day : latest), request.sentOn)
  return addWorkingDays(last, CHASE_AFTER)
}

export interface SessionCount {
  commissioned: number
  /** Planned for today or earlier and not cancelled. */
  planned: number
  held: number
  missed: number
  cancelled: number
  /** Planned for days to come. */
  ahead: number
  /** How many fewer were held than planned to date. */
  shortfall: number
  /** Of these, those of whose day nobody said what became of it, or that were missed without a reason. */
  unexplained: number
}

/** The count of sessions with intervention providers to a day. A cancelled one was never owed; a missed one was. */
export function countSessions(
  { sessions, commissions }: Pick<Support, 'sessions' | 'commissions'>,
  today: Day
): SessionCount {
  const of = (state: Session['state']): Session[] => sessions.filter((session) => session.state === state)
  const past = of('planned').filter(({ plannedFor }) => plannedFor <= today)
  const [held, missed] = [of('held').length, of('missed').length]
  return {
    commissioned: commissions.reduce((sum, each) => sum + each.sessions, 0),
    planned: past.length + held + missed,
    held,
    missed,
    cancelled: of('cancelled').length,
    ahead: of('planned').length - past.length,
    shortfall: past.length + missed,
    unexplained: past.length + of('missed').filter(({ reason }) => reason === '').length
  }
}

/** Days between a review and its record: the lag that hid an overdue review for eight months in a real case. */
export function reviewLag({ heldOn, recordedOn }: Pick<Review, 'heldOn' | 'recordedOn'>): number {
  return daysBetween(heldOn, recordedOn)
}

/** The day on which the desk looks back at a signposting. */
export function lookBackDueOn(sentOn: Day): Day {
  return addDays(sentOn, LOOK_BACK_AFTER)
}

/** The last day in time for the receiving area to acknowledge a transfer. */
export function acknowledgementDueOn(sentOn: Day): Day {
  return addWorkingDays(sentOn, ACKNOWLEDGE_AFTER)
}

/**
 * True for an assessment that a decision may rest on: it was made on or before that day (Prevent Learning Review on Sir David Amess, 2025: the
 * assessment was written after the decision).
 */
export function supportsDecision({ madeOn }: { madeOn: Day }, decidedOn: Day): boolean {
  return madeOn <= decidedOn
}

/** Needs that are not settled, or go on after exit: an exit shows them and asks that they are accepted. */
export function unmetNeeds<Need extends { outcome: string | null }>(needs: readonly Need[]): Need[] {
  return needs.filter(({ outcome }) => outcome === null || outcome === 'residual')
}
