import { idFrom, type Id } from '../../../src-main/contract/ids'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { numberOf } from '../../../src-main/casework/people/keys/hash'
import { makePersonKeys } from '../../../src-main/casework/people/names'
import type { Sql } from '../../../src-main/vault/sql'

const PERSON = `INSERT INTO person (id, forenames, surname, other_names, date_of_birth) VALUES (?, ?, ?, ?, ?)`
const NAME = `
INSERT INTO person_name (person, number, feed, seq, referral, forenames, surname, other_names, date_of_birth, address, postcode, telephone, school)
VALUES (?, ?, 'none', ?, 'none', ?, ?, ?, ?, ?, ?, ?, ?)`

/** What a desk knows of a person of whom only a name is given. */
export function namedOnly(forenames: string, surname: string): GivenThen {
  return {
    forenames,
    surname,
    otherNames: '',
    dateOfBirth: null,
    approximateAge: null,
    address: '',
    postcode: '',
    telephone: '',
    school: ''
  }
}

/**
 * Puts many persons into the tables of a throw-away store as their projection would, keys sorted so that it takes seconds; the journal holds
 * nothing of them.
 * @returns their ids, in the order given
 */
export function fillWithPersons(sql: Sql, persons: readonly GivenThen[]): Id[] {
  const ids = persons.map((_, place) => idFrom(1_700_000_000_000 + place * 1000, new Uint8Array(10).fill(place % 251)))
  sql.script('CREATE TEMP TABLE filling (key INTEGER, person INTEGER)')
  sql.transaction(() => {
    for (const [place, given] of persons.entries()) {
      const id = ids[place] ?? ''
      const { forenames, surname, otherNames, dateOfBirth, address, postcode, telephone, school } = given
      const number = numberOf(id)
      sql.run(PERSON, [id, forenames, surname, otherNames, dateOfBirth])
      const whereabouts = [address, postcode, telephone, school]
      sql.run(NAME, [id, number, place, forenames, surname, otherNames, dateOfBirth, ...whereabouts])
      sql.run('INSERT INTO filling SELECT value, ? FROM json_each(?)', [number, JSON.stringify(makePersonKeys(given))])
    }
    sql.run('INSERT OR IGNORE INTO person_key (key, person) SELECT key, person FROM filling ORDER BY key, person')
  })
  sql.script('DROP TABLE filling')
  return ids
}
