import type { Id } from '../../contract/ids'
import type { GivenPerson } from '../../contract/people'
import type { OutputOf } from '../../contract'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import { givenOf, linkPerson, unidentifiedReferrals, whereaboutsOfReferral } from '../referrals'
import { judgePerson } from './judge'
import { canSearch } from './search'

/** Referrals in one transaction: others are let in between. */
const PIECE = 20

type Identified = OutputOf<'people.identifyAll'>

/** What became of one referral; null where somebody has identified it meanwhile. */
function identify(asking: Asking, referral: Id): 'made' | 'toJudge' | 'tooLittle' | null {
  const held = givenOf(asking.sql, referral)
  if (!held || held.person !== null) return null
  const given: GivenPerson = held.given
  if (!canSearch(given)) return 'tooLittle'
  const sought = { ...given, ...whereaboutsOfReferral(asking.journal, referral) }
  const outcome = judgePerson(asking, sought, [], referral, held.receivedOn)
  if ('unjudged' in outcome) return 'toJudge'
  linkPerson(asking, referral, outcome.person)
  return 'made'
}

/**
 * Looks for the persons of all referrals that nobody has identified, oldest first. Whoever is like nobody on this desk becomes a person of
 * their own; every other referral waits until an officer has judged. Stopped in between, what was done stays.
 */
export async function identifyAll(asking: Asking): Promise<Identified> {
  const referrals = unidentifiedReferrals(asking.sql)
  const done: Identified = { referrals: referrals.length, made: 0, toJudge: 0, tooLittle: 0, complete: true }
  for (let at = 0; at < referrals.length; at += PIECE) {
    try {
      await asking.progress(at, referrals.length, `Looking for the persons: ${done.made} are new here`)
    } catch (fault) {
      if (fault instanceof Refusal && fault.error.code === 'FD-JOB-01') return { ...done, complete: false }
      throw fault
    }
    await asking.exclusively(async () => {
      for (const referral of referrals.slice(at, at + PIECE)) {
        const outcome = identify(asking, referral)
        if (outcome !== null) done[outcome]++
      }
    })
  }
  return done
}
