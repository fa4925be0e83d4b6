import type { ConsentGiver, ConsentStanding } from '../../../../contract/codes/support'
import type { Day } from '../../../../contract/time'
import type { Consent } from '../support'

/**
 * Whose consent is the necessary one on a day: from 18 the person's own, before that a parent's or guardian's (Counter-Terrorism and Security Act
 * 2015, section 41(1)).
 * @param adultOn the eighteenth birthday; null where no age is known
 * @returns null where no age is known
 */
export function consentGiverOn(adultOn: Day | null, on: Day): 'self' | 'parent_or_guardian' | null {
  if (adultOn === null) return null
  return on < adultOn ? 'parent_or_guardian' : 'self'
}

/**
 * True when the one who is asked is the one whose consent is needed on that day (section 41(1)); true also where no age is known, as nobody can say
 * that it is not.
 */
export function isRightGiver(asked: ConsentGiver | Consent['giver'], adultOn: Day | null, on: Day): boolean {
  const giver = consentGiverOn(adultOn, on)
  return giver === null || (giver === 'self') === (asked === 'self')
}

/** The consent that counts: the one sought last, whenever it was recorded; of two sought on one day the one recorded later. */
export function latestConsent(consents: readonly Consent[]): Consent | null {
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
 * How consent stands on a day (sections 36(4)(b) and 41(1)). What a parent or guardian was asked, answered or not, counts no longer from the person's
 * eighteenth birthday: they are asked themselves. That is worked out whenever it is asked and written by nobody.
 * @param adultOn the eighteenth birthday; null where no age is known, and then nobody can say whose consent is the necessary one
 */
export function consentStanding(consents: readonly Consent[], adultOn: Day | null, on: Day): ConsentStanding {
  const latest = latestConsent(consents)
  if (latest === null) return 'not_yet_sought'
  const standing = answeredStanding(latest)
  if (standing === 'withdrawn' || standing === 'capacity_query') return standing
  if (adultOn === null) return 'age_not_known'
  if (!isRightGiver(latest.giver, adultOn, latest.soughtOn)) return 'wrong_giver'
  if (latest.giver === 'parent_or_guardian' && consentGiverOn(adultOn, on) === 'self') return 'lapsed_new_adult'
  return standing
}

const GIVEN: readonly ConsentStanding[] = ['given_self', 'given_parent_guardian']
const REFUSED: readonly ConsentStanding[] = ['refused_self', 'refused_parent_guardian']

/** True when support may be given on a day: the necessary consent is given and has not lapsed (section 36(4)(b)). */
export function hasNecessaryConsent(consents: readonly Consent[], adultOn: Day | null, on: Day): boolean {
  return GIVEN.includes(consentStanding(consents, adultOn, on))
}

/** True when consent was given, with evidence, by the one whose it was on the day it was sought (section 41(1)). */
export function wasGiven(consents: readonly Consent[], adultOn: Day | null): boolean {
  const latest = latestConsent(consents)
  return (
    latest !== null && latest.evidence !== '' && GIVEN.includes(consentStanding(consents, adultOn, latest.soughtOn))
  )
}

/** True when consent was refused by the one whose it was on the day it was sought (section 41(1)); nobody else's refusal is one. */
export function wasRefused(consents: readonly Consent[], adultOn: Day | null): boolean {
  const latest = latestConsent(consents)
  return latest !== null && REFUSED.includes(consentStanding(consents, adultOn, latest.soughtOn))
}

/**
 * True when a parent or guardian gave consent, the person has turned 18 since, and has neither given it themselves nor withdrawn (section 41(1)). It
 * stays true while the person is asked and when they refuse, for support has no consent until they give it.
 */
export function hasLapsed(consents: readonly Consent[], adultOn: Day | null, on: Day): boolean {
  if (consentGiverOn(adultOn, on) !== 'self' || latestConsent(consents)?.answer === 'withdrawn') return false
  const byParent = consents.some(({ giver, givenOn }) => giver === 'parent_or_guardian' && givenOn !== null)
  return byParent && !hasNecessaryConsent(consents, adultOn, on)
}
