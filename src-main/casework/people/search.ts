import type { Candidate, GivenPerson } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { referralsOfPersons } from '../referrals'
import { givenThen } from './birth'
import { explain } from './explain'
import { findPeople, type Compared } from './find'
import { foldName } from './fold'
import { wordsOf } from './name-likeness'
import { fullName, howManyPersons, personSummaries } from './queries'
import { bandOf } from './weigh'

/** Which version of the search found a candidate; it goes up whenever the same question could be answered otherwise. */
export const SEARCH_VERSION = 1
/** Candidates shown at most, unless more than these are likely. */
const FIRST_PAGE = 10
/** Likely candidates shown at most. */
const MOST_LIKELY = 50

/** True when enough is given to search with: two letters of a name, or a date of birth. */
export function canSearch(given: GivenPerson): boolean {
  const letters = [given.forenames, given.surname, given.otherNames].flatMap(foldName).join('').length
  return letters >= 2 || given.dateOfBirth !== null
}

/** The likely ones, and as many possible ones as fill a page. */
export function firstPage(compared: readonly Compared[]): Compared[] {
  const likely = compared.filter(({ weighed }) => bandOf(weighed.weight) === 'likely').slice(0, MOST_LIKELY)
  const possible = compared.filter(({ weighed }) => bandOf(weighed.weight) === 'possible')
  return [...likely, ...possible.slice(0, Math.max(0, FIRST_PAGE - likely.length))]
}

/**
 * Who on this desk could be the person given? Compares names in any script, order and spelling, and births with the slips that are made
 * in writing them down (requirement F1 of the Southport Prevent Learning Review: a misspelt surname hid an earlier referral).
 * @param on the day for which an approximate age was given
 * @returns candidates best first, at most ten unless more are likely, and among how many persons was searched
 */
export function searchPeople(
  sql: Sql,
  given: GivenPerson,
  on: Day
): { candidates: Candidate[]; searchedAmong: number } {
  const searchedAmong = howManyPersons(sql)
  const then = givenThen(given, on)
  const mine = wordsOf(then)
  const chosen = firstPage(findPeople(sql, then, searchedAmong))
  const persons = chosen.map(({ person }) => person)
  const summaries = personSummaries(sql, persons)
  const referrals = referralsOfPersons(sql, persons)
  const candidates = chosen.map(({ person, name, words, weighed }): Candidate => {
    const agreeing = fullName(name)
    const shown = summaries.get(person)
    return {
      person,
      name: shown?.name ?? agreeing,
      dateOfBirth: shown?.dateOfBirth ?? null,
      band: bandOf(weighed.weight) ?? 'possible',
      likeness: explain(mine, words, weighed, shown && shown.name !== agreeing ? agreeing : null),
      referrals: referrals.get(person) ?? []
    }
  })
  return { candidates, searchedAmong }
}
