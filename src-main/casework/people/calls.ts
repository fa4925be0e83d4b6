import type { people } from '../../contract/people'
import type { persons } from '../../contract/persons'
import { Refusal } from '../../contract/result'
import type { Answers } from '../../vault/asking'
import { givenOf, linkPerson, unlinkPerson, whereaboutsOfReferral } from '../referrals'
import { personUnlinked } from './amend'
import { judgePerson, refuseTooLittle } from './judge'
import { knownCandidates } from './known-candidates'
import { answerPersons } from './person-calls'
import { markingOfPersons } from './person-view'
import { canSearch, searchPeople } from './search'

/** What stands on the screen of each candidate. */
const SHOWN_FIELDS = ['name', 'date_of_birth', 'referrals'] as const

export const answerPeople: Answers<typeof people & typeof persons> = {
  ...answerPersons,

  'people.search'({ given, referral }, asking) {
    if (!canSearch(given)) refuseTooLittle()
    const { candidates: found, searchedAmong } = searchPeople(asking.sql, given, asking.today())
    const candidates = knownCandidates(asking, found, referral ?? null)
    const persons = candidates.map(({ person }) => person)
    asking.showed('people.search', persons, SHOWN_FIELDS)
    return { candidates, searchedAmong, marking: markingOfPersons(asking.sql, persons) }
  },

  'people.identify'({ referral, judgements }, asking) {
    const held = givenOf(asking.sql, referral)
    if (!held) {
      throw new Refusal('FD-PPL-06', 'This referral is not on this desk.', {
        next: 'Go back to the list and open it again.'
      })
    }
    if (held.person !== null) {
      throw new Refusal('FD-PPL-07', 'Who this referral is about is decided already.', {
        next: 'If that was wrong, take the link away first.'
      })
    }
    const given = { ...held.given, ...whereaboutsOfReferral(asking.journal, referral) }
    const outcome = judgePerson(asking, given, judgements, referral, held.receivedOn)
    if ('unjudged' in outcome) {
      const count = outcome.unjudged.length
      throw new Refusal(
        'FD-PPL-02',
        count === 1
          ? 'One person who may be the same is not judged yet. Nothing was saved.'
          : `${count} people who may be the same are not judged yet. Nothing was saved.`,
        { next: 'Say of each one: same, not the same, or not sure.', fields: { judgements: 'Judge every candidate.' } }
      )
    }
    linkPerson(asking, referral, outcome.person)
    return outcome
  },

  'people.unlink'({ referral, reason }, asking) {
    const person = unlinkPerson(asking, referral, reason)
    personUnlinked(asking, person, referral, reason)
    return {}
  }
}
