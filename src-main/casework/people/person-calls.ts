import { CASEWORK } from '../../contract/codes/roles'
import type { persons } from '../../contract/persons'
import type { Answers } from '../../vault/asking'
import { chronologyOf, referralsOfPersons, unidentifiedPage } from '../referrals'
import { officersWhoMay } from '../staff'
import { groupOf } from './pairs/groups'
import { identifyAll, identifyBroughtIn } from './sweep/identifying'
import { matchesPage } from './pairs/matches'
import { decideMerge, mergesWaiting, proposeMerge, withdrawMerge } from './pairs/merge-proposals'
import { judgeApart, mergePersons, unmergePersons } from './pairs/merging'
import { pairView } from './pairs/pair-view'
import { markingOfPersons, personView, requireGroup } from './person-view'
import { personSummary } from './queries'
import { stillToLookFor } from './sweep/still-to-look-for'
import { sweepDesk } from './sweep/sweeping'

const PERSON_FIELDS = ['names', 'births', 'addresses', 'referrals', 'comparisons']
const CHRONOLOGY_FIELDS = ['referrals', 'concerns', 'decisions']
const MATCH_FIELDS = ['name', 'date_of_birth', 'likeness', 'comparisons']

/** How the page People and the chronology are answered. */
export const answerPersons: Answers<typeof persons> = {
  'people.open'({ person }, asking) {
    for (const each of requireGroup(asking, person)) asking.opened(each, PERSON_FIELDS)
    return personView(asking, person)
  },

  'people.chronology'({ person }, asking) {
    for (const each of requireGroup(asking, person)) asking.opened(each, CHRONOLOGY_FIELDS)
    const referrals = (referralsOfPersons(asking.sql, [person]).get(person) ?? []).map(({ id }) => id)
    for (const each of referrals) asking.opened(each, CHRONOLOGY_FIELDS)
    const { name = '' } = personSummary(asking.sql, person) ?? {}
    return { name, ...chronologyOf(asking.sql, asking.journal, referrals) }
  },

  'people.compare'({ one, other }, asking) {
    const { sql, officer } = asking
    for (const each of [one, other]) {
      requireGroup(asking, each)
      asking.opened(each, MATCH_FIELDS)
    }
    return {
      pair: pairView(sql, one, other),
      oneIsAlready: groupOf(sql, one).includes(other),
      seconds: officersWhoMay(sql, CASEWORK, [officer.person])
    }
  },

  'people.judge'(given, asking) {
    judgeApart(asking, given)
    return {}
  },

  'people.merge'(given, asking) {
    mergePersons(asking, given)
    return {}
  },

  'people.proposeMerge'(given, asking) {
    proposeMerge(asking, given)
    return {}
  },

  'people.decideMerge'(given, asking) {
    decideMerge(asking, given)
    return {}
  },

  'people.withdrawMerge'(given, asking) {
    withdrawMerge(asking, given)
    return {}
  },

  'people.mergesWaiting': (_input, asking) => mergesWaiting(asking),

  'people.unmerge'(given, asking) {
    unmergePersons(asking, given)
    return {}
  },

  'people.matches'(page, asking) {
    const { sql, officer } = asking
    const { pairs, total } = matchesPage(sql, page)
    const shown = pairs.flatMap(({ one, other }) => [one.person, other.person])
    asking.showed('people.matches', [...new Set(shown)], MATCH_FIELDS)
    const marking = markingOfPersons(sql, shown)
    return { pairs, total, marking, seconds: officersWhoMay(sql, CASEWORK, [officer.person]) }
  },

  'people.sweep': (_input, asking) => sweepDesk(asking),
  'people.identifyAll': (_input, asking) => identifyAll(asking),
  'people.identifyBroughtIn': (_input, asking) => identifyBroughtIn(asking),

  'people.stillToLookFor'(_input, { sql }) {
    const { referrals, ...how } = stillToLookFor(sql)
    return { referrals: referrals.length, ...how }
  },

  'people.unidentified'(page, asking) {
    const found = unidentifiedPage(asking.sql, page)
    const shown = found.referrals.map(({ id }) => id)
    asking.showed('people.unidentified', shown, ['reference', 'initials', 'receivedAt'])
    return found
  }
}
