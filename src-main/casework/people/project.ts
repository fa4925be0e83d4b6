import type { Entry } from '../../journal/entry'
import type { Projecting, Subject } from '../../journal/subject'
import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'
import {
  amended,
  made,
  mistaken,
  peopleFields,
  recognised,
  regiven,
  type GivenThen,
  type GivenWith,
  type Mistaken
} from './entries'
import { numberOf } from './keys/hash'
import { makePersonKeys, namesOf } from './names'
import { judged, mergeProposed, mergeSettled, merged, pairFound, unmerged } from './pairs/pair-entries'
import { clearPair, isOfPair, projectPair } from './pairs/project-pair'

function addName(entry: Entry, { referral, given }: GivenWith, sql: Sql): void {
  sql.run(
    `INSERT INTO person_name (person, number, feed, seq, referral, forenames, surname, other_names, date_of_birth, approximate_age, age_on,
       address, postcode, telephone, school)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.record,
      numberOf(entry.record),
      entry.feed,
      entry.seq,
      referral,
      given.forenames,
      given.surname,
      given.otherNames,
      given.dateOfBirth,
      given.approximateAge?.age ?? null,
      given.approximateAge?.on ?? null,
      given.address,
      given.postcode,
      given.telephone,
      given.school
    ]
  )
  sql.run('INSERT OR IGNORE INTO person_key (key, person) SELECT value, ? FROM json_each(?)', [
    numberOf(entry.record),
    JSON.stringify(makePersonKeys(given))
  ])
}

/** Takes names away, and those keys that no remaining name has. */
function takeNames(person: Id, sources: readonly string[], sql: Sql): void {
  const names = namesOf(sql, person)
  const going = names.filter((name) => sources.includes(name.source))
  const kept = new Set(names.filter((name) => !sources.includes(name.source)).flatMap(makePersonKeys))
  const lost = going.flatMap(makePersonKeys).filter((key) => !kept.has(key))
  sql.run('DELETE FROM person_key WHERE person = ? AND key IN (SELECT value FROM json_each(?))', [
    numberOf(person),
    JSON.stringify(lost)
  ])
  for (const { source } of going) {
    sql.run("DELETE FROM person_name WHERE person = ? AND feed || ':' || seq = ?", [person, source])
  }
}

function showPerson(person: Id, { sql, fields }: Projecting): void {
  const shown = fields as Partial<GivenThen>
  sql.run(
    `INSERT INTO person (id, forenames, surname, other_names, date_of_birth, approximate_age, age_on) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET forenames = excluded.forenames, surname = excluded.surname, other_names = excluded.other_names,
       date_of_birth = excluded.date_of_birth, approximate_age = excluded.approximate_age, age_on = excluded.age_on`,
    [
      person,
      shown.forenames ?? '',
      shown.surname ?? '',
      shown.otherNames ?? '',
      shown.dateOfBirth ?? null,
      shown.approximateAge?.age ?? null,
      shown.approximateAge?.on ?? null
    ]
  )
}

/** Persons and pairs of persons, from their entries. */
export const peopleSubject: Subject = {
  name: 'people',
  kinds: [
    made,
    recognised,
    regiven,
    amended,
    mistaken,
    judged,
    pairFound,
    mergeProposed,
    mergeSettled,
    merged,
    unmerged
  ],
  fields: peopleFields,
  tables: ['person', 'person_name', 'person_key', 'person_pair', 'person_pair_said', 'person_merge'],
  project(entry, projecting) {
    if (isOfPair(entry, projecting)) return projectPair(entry, projecting)
    if (entry.kind === mistaken.name) takeNames(entry.record, (entry.body as Mistaken).sources, projecting.sql)
    else if (entry.kind === made.name || entry.kind === recognised.name || entry.kind === regiven.name) {
      addName(entry, entry.body as GivenWith, projecting.sql)
    }
    showPerson(entry.record, projecting)
  },
  clear(record, sql) {
    takeNames(
      record,
      namesOf(sql, record).map((name) => name.source),
      sql
    )
    sql.run('DELETE FROM person WHERE id = ?', [record])
    clearPair(record, sql)
  }
}
