import {
  DummyDriver,
  Kysely,
  sql as fragment,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type RawBuilder,
  type SelectQueryBuilder
} from 'kysely'
import type { ListFilter } from '../../contract/referral-list'
import { londonInstant } from '../../contract/london'
import type { Day } from '../../contract/time'
import { addDays, addWorkingDays } from '../calendar'
import { firstReferenceOf } from './row'
import { soughtIn } from './search-text'

/** The columns of `referral` and `referral_search` that lists use, as Kysely types them. */
export interface Tables {
  referral: {
    id: string
    reference: string
    reference_order: number
    received_on: string
    received_sort: string
    stage: string
    open: number
    at_work: number
    marking: string
    sector: string
    concern: string
    ethnicity: string
    owner: string
    person: string | null
    forenames: string
    surname: string
    born: string | null
    approximate_age: number | null
    adult_on: string | null
    danger: number
    incomplete: number
    waiting: number
    due_clock: string | null
    due_on: string | null
    urgency: string
  }
  referral_search: { id: string }
}

/** Kysely as a compiler only: it writes the text of a query, the vault's runner runs it. */
export const compiler = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler()
  }
})

export type Filtered = SelectQueryBuilder<Tables, 'referral', object>

/** The last day that still counts as due soon, so many working days ahead. */
function dueSoonUntil(today: Day, dueSoon: number): Day {
  return addDays(addWorkingDays(today, dueSoon + 1), -1)
}

/** The day the pressing clock is due, out of `urgency`, which every index holds; far in the future where no clock runs. */
export const DUE = fragment<string>`substr(urgency, 3)`

function byClock(query: Filtered, clock: ListFilter['clock'], today: Day, dueSoon: number): Filtered {
  if (clock === 'late') return query.where(DUE, '<', today)
  if (clock === 'due_soon') return query.where(DUE, '>=', today).where(DUE, '<=', dueSoonUntil(today, dueSoon))
  return query
}

/** Whoever is one with another person by what two officers said, each with everybody of their group. */
const MERGED = fragment`
  WITH RECURSIVE one_with (seed, person) AS (
    SELECT one, one FROM person_pair WHERE verdict = 'same'
    UNION SELECT other, other FROM person_pair WHERE verdict = 'same'
    UNION SELECT o.seed, p.other FROM one_with o JOIN person_pair p ON p.one = o.person WHERE p.verdict = 'same'
    UNION SELECT o.seed, p.one FROM one_with o JOIN person_pair p ON p.other = o.person WHERE p.verdict = 'same'
  ) SELECT seed, person FROM one_with`

/** Persons of whom something holds, and whoever is one with such a person. */
function personsWhere(holds: RawBuilder<unknown>): RawBuilder<string> {
  return fragment<string>`(SELECT id FROM person WHERE ${holds} UNION SELECT g.seed FROM (${MERGED}) g JOIN person ON id = g.person WHERE ${holds})`
}

/**
 * Under eighteen on a day, as `adultDays` has it: by every date of birth known of the person, the younger counting; by ages given only where there is none.
 */
function isChild(today: Day): RawBuilder<boolean> {
  const known = personsWhere(fragment`date_of_birth IS NOT NULL`)
  const child = personsWhere(fragment`date(date_of_birth, '+18 years') > ${today}`)
  const about = personsWhere(
    fragment`approximate_age < 18 AND date(age_on, '+' || (18 - approximate_age) || ' years') > ${today}`
  )
  return fragment<boolean>`(
    born IS NOT NULL AND adult_on > ${today} OR person IS NOT NULL AND person IN ${child}
    OR born IS NULL AND (person IS NULL OR person NOT IN ${known})
      AND (adult_on IS NOT NULL AND adult_on > ${today} OR person IS NOT NULL AND person IN ${about})
  )`
}

function byAge(query: Filtered, under18: boolean | null, today: Day): Filtered {
  if (under18 === null) return query
  return query.where(under18 ? isChild(today) : fragment<boolean>`NOT ${isChild(today)}`)
}

/**
 * Persons who have more than one referral: found by one walk through the index of persons, and among those whom two officers said are one, by
 * what they have together.
 */
const REPEATED = fragment<string>`(
  SELECT person FROM referral WHERE person IS NOT NULL GROUP BY person HAVING count(*) > 1
  UNION SELECT seed FROM (
    WITH RECURSIVE one_with (seed, person) AS (
      SELECT one, one FROM person_pair WHERE verdict = 'same'
      UNION SELECT other, other FROM person_pair WHERE verdict = 'same'
      UNION SELECT o.seed, p.other FROM one_with o JOIN person_pair p ON p.one = o.person WHERE p.verdict = 'same'
      UNION SELECT o.seed, p.one FROM one_with o JOIN person_pair p ON p.other = o.person WHERE p.verdict = 'same'
    ) SELECT seed, person FROM one_with
  ) JOIN referral USING (person) GROUP BY seed HAVING count(*) > 1
)`

function byRepeat(query: Filtered, repeat: boolean | null): Filtered {
  if (repeat === null) return query
  if (repeat) return query.where('person', 'in', REPEATED)
  return query.where((of) => of.or([of('person', 'is', null), of('person', 'not in', REPEATED)]))
}

function byText(query: Filtered, typed: string): Filtered {
  if (typed === '') return query
  const { words, years, nothing } = soughtIn(typed)
  if (nothing) return query.where(fragment<boolean>`0`)
  const dated = years
    ? query
        .where('reference_order', '>=', firstReferenceOf(years.from))
        .where('reference_order', '<', firstReferenceOf(years.to + 1))
    : query
  if (words === null) return dated
  return dated.where(
    'id',
    'in',
    compiler
      .selectFrom('referral_search')
      .select('id')
      .where(fragment<boolean>`referral_search MATCH ${words}`)
  )
}

/**
 * The referrals a filter finds, before sorting. All that was typed is bound, never part of the text.
 * @param today in London: late, due soon and under 18 depend on it
 * @param dueSoon how many working days before its last day a clock counts as due soon
 */
export function filtered(filter: ListFilter, today: Day, dueSoon: number): Filtered {
  let query: Filtered = compiler.selectFrom('referral')
  if (filter.open !== null) query = query.where('at_work', '=', filter.open ? 1 : 0)
  if (filter.stages.length > 0) query = query.where('stage', 'in', filter.stages)
  if (filter.sectors.length > 0) query = query.where('sector', 'in', filter.sectors)
  if (filter.concerns.length > 0) query = query.where('concern', 'in', filter.concerns)
  if (filter.ethnicities.length > 0) {
    const asked = filter.ethnicities.map((each) => (each === 'not_asked' ? '' : each))
    query = query.where('ethnicity', 'in', asked)
  }
  if (filter.owner !== null) query = query.where('owner', '=', filter.owner)
  if (filter.incomplete !== null) query = query.where('incomplete', '=', filter.incomplete ? 1 : 0)
  if (filter.receivedFrom !== null) query = query.where('received_sort', '>=', londonInstant(filter.receivedFrom, 0))
  if (filter.receivedTo !== null) {
    query = query.where('received_sort', '<', londonInstant(addDays(filter.receivedTo, 1), 0))
  }
  query = byClock(query, filter.clock, today, dueSoon)
  query = byAge(query, filter.under18, today)
  query = byRepeat(query, filter.repeat)
  return byText(query, filter.text)
}
