import type { Id } from '../../../contract/ids'
import type { GivenPerson } from '../../../contract/people'
import type { OutputOf } from '../../../contract'
import { Refusal } from '../../../contract/result'
import type { Asking } from '../../../vault/asking'
import { givenOf, linkPerson, unidentifiedReferrals, whereaboutsOfReferral } from '../../referrals'
import { judgePerson } from '../judge'
import { canSearch } from '../search'
import { lookedFor, nothingToLookFor, stillToLookFor } from './still-to-look-for'
import { sweepDesk } from './sweeping'

/** Milliseconds of work in one transaction: others are let in between. */
const SPAN = 40

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

function isStop(fault: unknown): boolean {
  return fault instanceof Refusal && fault.error.code === 'FD-JOB-01'
}

/** Works through referrals in short transactions. `between` is told, within each of them, how many more are done. */
async function identifyEach(
  asking: Asking,
  referrals: readonly Id[],
  between: (more: number) => void
): Promise<Identified> {
  const done: Identified = { referrals: referrals.length, made: 0, toJudge: 0, tooLittle: 0, complete: true }
  let at = 0
  while (at < referrals.length) {
    try {
      await asking.progress(at, referrals.length, `Looking for the persons: ${done.made} are new here`)
    } catch (fault) {
      if (isStop(fault)) return { ...done, complete: false }
      throw fault
    }
    await asking.exclusively(async () => {
      const from = at
      const until = performance.now() + SPAN
      do {
        const outcome = identify(asking, referrals[at] as Id)
        if (outcome !== null) done[outcome]++
        at++
      } while (at < referrals.length && performance.now() < until)
      between(at - from)
    })
  }
  return done
}

/**
 * Looks for the persons of all referrals that nobody has identified, oldest first. Whoever is like nobody on this desk becomes a person of
 * their own; every other referral waits until an officer has judged. Stopped in between, what was done stays.
 */
export async function identifyAll(asking: Asking): Promise<Identified> {
  const done = await identifyEach(asking, unidentifiedReferrals(asking.sql), () => undefined)
  if (done.complete) await asking.exclusively(async () => nothingToLookFor(asking.sql))
  return done
}

/**
 * The same for the referrals of files that were brought in, from where it was left, and then compares everybody on the desk and files the pairs
 * that may be one person. Ended by a lock it goes on at the next sign-in; stopped by an officer it waits until one goes on.
 */
export async function identifyBroughtIn(asking: Asking): Promise<OutputOf<'people.identifyBroughtIn'>> {
  const { referrals } = stillToLookFor(asking.sql)
  const done = await identifyEach(asking, referrals, (more) => lookedFor(asking, more))
  const swept = done.complete ? await sweepUnlessStopped(asking) : null
  await asking.exclusively(async () => {
    if (swept) nothingToLookFor(asking.sql)
    else lookedFor(asking, 0, true)
  })
  return { ...done, complete: swept !== null, filed: swept?.filed ?? 0 }
}

async function sweepUnlessStopped(asking: Asking): Promise<{ filed: number } | null> {
  try {
    return await sweepDesk(asking)
  } catch (fault) {
    if (isStop(fault)) return null
    throw fault
  }
}
