import type { Candidate, SoughtPerson } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { referralsOfPersons } from '../referrals'
import { bandsOf } from './likeness/bands'
import { givenThen } from './birth'
import { explain, warningOf } from './likeness/explain'
import { findPeople, type Compared } from './find'
import { foldName } from './spelling/fold'
import { wordsOf } from './spelling/name-likeness'
import { fullName, howManyPersons, personSummaries } from './queries'

/** Which version of the search found a candidate; it goes up whenever the same question could be answered otherwise. */
export const SEARCH_VERSION = 4
/** Candidates shown at most, unless more than these are likely. */
const FIRST_PAGE = 10
/** Likely candidates shown at most. */
const MOST_LIKELY = 50

/** True when enough is given to search with: two letters of a name, or a date of birth. */
export function canSearch(given: Pick<SoughtPerson, 'forenames' | 'surname' | 'otherNames' | 'dateOfBirth'>): boolean {
  const letters = [given.forenames, given.surname, given.otherNames].flatMap(foldName).join('').length
  return letters >= 2 || given.dateOfBirth !== null
}

/** A person compared, with the band in which they are shown. */
export interface Banded extends Compared {
  band: Candidate['band']
}

/**
 * The likely ones, and as many others as fill a page.
 * @param compared the closest first
 */
export function firstPage(compared: readonly Compared[]): Banded[] {
  const bands = bandsOf(compared.map(({ weighed }) => weighed.weight))
  const banded = compared.flatMap((each, place): Banded[] => {
    const band = bands[place] ?? null
    return band === null ? [] : [{ ...each, band }]
  })
  const likely = banded.filter(({ band }) => band === 'likely').length
  return banded.slice(0, Math.max(FIRST_PAGE, Math.min(likely, MOST_LIKELY)))
}

/**
 * Who on this desk could be the person given? Compares names in any script, order and spelling, births with the slips that are made
 * in writing them down, and home, telephone and school (requirement F1 of the Southport Prevent Learning Review: a misspelt surname hid an
 * earlier referral).
 * @param on the day for which an approximate age was given
 * @returns candidates best first, at most ten unless more are likely, and among how many persons was searched
 */
export function searchPeople(
  sql: Sql,
  given: SoughtPerson,
  on: Day
): { candidates: Candidate[]; searchedAmong: number } {
  const searchedAmong = howManyPersons(sql)
  const then = givenThen(given, on)
  const mine = wordsOf(then)
  const chosen = firstPage(findPeople(sql, then, searchedAmong))
  const persons = chosen.map(({ person }) => person)
  const summaries = personSummaries(sql, persons)
  const referrals = referralsOfPersons(sql, persons)
  const candidates = chosen.map(({ person, name, profile, weighed, band }): Candidate => {
    const agreeing = fullName(name)
    const shown = summaries.get(person)
    return {
      person,
      name: shown?.name ?? agreeing,
      dateOfBirth: shown?.dateOfBirth ?? null,
      band,
      likeness: explain(mine, profile.words, weighed, shown && shown.name !== agreeing ? agreeing : null),
      warning: warningOf(weighed),
      referrals: referrals.get(person) ?? []
    }
  })
  return { candidates, searchedAmong }
}
