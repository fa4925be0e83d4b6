import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import type { GivenThen } from './entries'
import { keyNumber } from './keys/key'
import { storedKeys } from './keys/keys'
import { profileOf } from './likeness/profile'

/** One of the names of a person, with the entry and the referral that gave it. */
export interface KnownName extends GivenThen {
  person: Id
  /** `feed:seq` of the entry. */
  source: string
  referral: Id
}

interface NameRow extends Omit<KnownName, 'approximateAge'> {
  age: number | null
  ageOn: Day | null
}

const NAME = `
SELECT person, feed || ':' || seq AS source, referral, forenames, surname, other_names AS otherNames, date_of_birth AS dateOfBirth, approximate_age AS age,
  age_on AS ageOn, address, postcode, telephone, school
FROM person_name`

function nameFrom({ age, ageOn, ...row }: NameRow): KnownName {
  return { ...row, approximateAge: age === null || ageOn === null ? null : { age, on: ageOn } }
}

/** Every name and birth given for a person that still counts, in the order of their entries. */
export function namesOf(sql: Sql, person: Id): KnownName[] {
  return sql.all<NameRow>(`${NAME} WHERE person = ? ORDER BY feed, seq`, [person]).map(nameFrom)
}

/** The same for every person of this desk, persons in the order of their ids. */
export function everyName(sql: Sql): KnownName[] {
  return sql.all<NameRow>(`${NAME} ORDER BY person, feed, seq`).map(nameFrom)
}

/** The same for several persons, by their numbers. */
export function namesOfNumbers(sql: Sql, numbers: readonly number[]): KnownName[] {
  const rows = sql.all<NameRow>(`${NAME} WHERE number IN (SELECT value FROM json_each(?)) ORDER BY person, feed, seq`, [
    JSON.stringify(numbers)
  ])
  return rows.map(nameFrom)
}

/** The numbers of the keys under which what was given of a person is found. */
export function makePersonKeys(given: GivenThen): number[] {
  return storedKeys(profileOf(given)).map(keyNumber)
}
