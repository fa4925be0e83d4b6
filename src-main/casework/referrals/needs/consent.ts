import type { ConsentState } from '../../../contract/codes/channel'
import type { Day } from '../../../contract/time'
import type { Consent, Support } from '../support/support'

/** Who has to give consent when it is sought on a day: the person from the eighteenth birthday, before it a parent or guardian (section 41(1)). */
export function rightfulGiver(adultOn: Day | null, soughtOn: Day): Consent['giver'] {
  return adultOn !== null && soughtOn < adultOn ? 'parent_or_guardian' : 'self'
}

/** The request for consent that counts: the last one. */
export function latestConsent({ consents }: Pick<Support, 'consents'>): Consent | null {
  return consents.at(-1) ?? null
}

/**
 * How consent stands on a day. What a parent or guardian gave lapses on the eighteenth birthday, from which only the person can give it (section 41(1)).
 * @param adultOn day of the eighteenth birthday; null where no age is known
 */
export function consentOn({ consents }: Pick<Support, 'consents'>, adultOn: Day | null, day: Day): ConsentState {
  const latest = latestConsent({ consents })
  const own = latest?.giver === 'self'
  const answer = latest?.answer ?? null
  switch (answer) {
    case null:
      return 'not_yet_sought'
    case 'capacity_query':
      return 'capacity_query'
    case 'withdrawn':
      return 'withdrawn'
    case 'refused':
      return own ? 'refused_self' : 'refused_parent_guardian'
    case 'given':
      if (own) return 'given_self'
      return adultOn !== null && adultOn <= day ? 'lapsed_new_adult' : 'given_parent_guardian'
    default:
      return answer satisfies never
  }
}
