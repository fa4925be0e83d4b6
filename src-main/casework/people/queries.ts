import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { groupOf } from './pairs/groups'

/** A person as other parts of the desk show them. */
export interface PersonSummary {
  id: Id
  /** Forenames and surname, else other names. */
  name: string
  forenames: string
  surname: string
  otherNames: string
  dateOfBirth: Day | null
  /** An age as stated, with the day on which it was stated. */
  approximateAge: { age: number; on: Day } | null
  /** Other spellings given for this person with referrals that still count. */
  otherSpellings: string[]
}

/** A name as it is read: forenames and surname, else other names. */
export function fullName(name: { forenames: string; surname: string; otherNames: string }): string {
  return `${name.forenames} ${name.surname}`.trim() || name.otherNames || 'Name not known'
}

interface PersonRow {
  id: Id
  forenames: string
  surname: string
  otherNames: string
  dateOfBirth: Day | null
  approximateAge: number | null
  ageOn: Day | null
  spellings: string
}

const PERSONS = `
SELECT id, forenames, surname, other_names AS otherNames, date_of_birth AS dateOfBirth, approximate_age AS approximateAge, age_on AS ageOn,
  (SELECT json_group_array(json_array(n.forenames, n.surname, n.other_names) ORDER BY n.feed, n.seq) FROM person_name n
   WHERE n.person = person.id) AS spellings
FROM person WHERE id IN (SELECT value FROM json_each(?))`

function summaryOf({ approximateAge, ageOn, spellings, ...row }: PersonRow): PersonSummary {
  const name = fullName(row)
  const given = (JSON.parse(spellings) as [string, string, string][]).map(([forenames, surname, otherNames]) =>
    fullName({ forenames, surname, otherNames })
  )
  return {
    ...row,
    name,
    approximateAge: approximateAge === null || ageOn === null ? null : { age: approximateAge, on: ageOn },
    otherSpellings: [...new Set(given)].filter((each) => each !== name)
  }
}

/** How many persons this desk knows. */
export function howManyPersons(sql: Sql): number {
  return sql.get<{ persons: number }>('SELECT count(*) AS persons FROM person')?.persons ?? 0
}

/** Several persons at once, by id; one not on this desk is left out. */
export function personSummaries(sql: Sql, persons: readonly Id[]): Map<Id, PersonSummary> {
  const rows = sql.all<PersonRow>(PERSONS, [JSON.stringify(persons)])
  return new Map(rows.map((row) => [row.id, summaryOf(row)]))
}

/** One person, or null when not on this desk. */
export function personSummary(sql: Sql, person: Id): PersonSummary | null {
  return personSummaries(sql, [person]).get(person) ?? null
}

/** Persons of whom an officer said that it cannot be told whether they are this one; those who are one with the person by now are left out. */
export function possiblySame(sql: Sql, person: Id): { person: Id; name: string; reason: string }[] {
  const group = JSON.stringify(groupOf(sql, person))
  const pairs = sql.all<{ person: Id; reason: string }>(
    `SELECT iif(one IN (SELECT value FROM json_each($group)), other, one) AS person, reason FROM person_pair
     WHERE verdict = 'not_sure'
       AND (one IN (SELECT value FROM json_each($group))) <> (other IN (SELECT value FROM json_each($group))) ORDER BY person`,
    { group }
  )
  const summaries = personSummaries(
    sql,
    pairs.map((pair) => pair.person)
  )
  return pairs.map((pair) => ({ ...pair, name: summaries.get(pair.person)?.name ?? 'Name not held on this desk' }))
}
