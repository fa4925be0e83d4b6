import { idFrom, type Id } from '../../../src-main/contract/ids'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { makePersonKeys } from '../../../src-main/casework/people/names'
import type { Sql } from '../../../src-main/vault/sql'

/**
 * Puts many persons into the tables of a throw-away store as their projection would, sorted by key so that it takes seconds; the journal holds
 * nothing of them.
 * @returns their ids, in the order given
 */
export function fillWithPersons(sql: Sql, persons: readonly GivenThen[]): Id[] {
  const ids = persons.map((_, place) => idFrom(1_700_000_000_000 + place * 1000, new Uint8Array(10).fill(place % 251)))
  const keys = persons.flatMap((given, place) =>
    makePersonKeys(given).map((key): [string, Id] => [key, ids[place] ?? ''])
  )
  keys.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  sql.transaction(() => {
    for (const [place, { forenames, surname, otherNames, dateOfBirth }] of persons.entries()) {
      const id = ids[place] ?? ''
      sql.run('INSERT INTO person (id, forenames, surname, other_names, date_of_birth) VALUES (?, ?, ?, ?, ?)', [
        id,
        forenames,
        surname,
        otherNames,
        dateOfBirth
      ])
      sql.run(
        `INSERT INTO person_name (person, feed, seq, referral, forenames, surname, other_names, date_of_birth)
         VALUES (?, 'none', ?, 'none', ?, ?, ?, ?)`,
        [id, place, forenames, surname, otherNames, dateOfBirth]
      )
    }
    for (const [key, person] of keys) {
      sql.run('INSERT OR IGNORE INTO person_key (key, person) VALUES (?, ?)', [key, person])
    }
  })
  return ids
}
