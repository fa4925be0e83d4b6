import { createHash } from 'node:crypto'
import type { Id } from '../../../contract/ids'
import type { Sql } from '../../../vault/sql'
import type { GivenThen } from '../entries'
import { namesOf } from '../names'
import { pairOf } from './pair'
import type { Seen } from './pair-entries'
import { fullName } from '../queries'

/** One thing known of a person that a comparison looks at. */
export interface Value {
  what: 'name' | 'born' | 'age' | 'address' | 'postcode' | 'telephone' | 'school'
  text: string
}

/** What one giving of a person says, value by value; what is empty is left out. */
function valuesIn(given: GivenThen): Value[] {
  const { otherNames, dateOfBirth, approximateAge, address, postcode, telephone, school } = given
  const named = fullName(given)
  const values: Value[] = [
    { what: 'name', text: named === otherNames ? '' : named },
    { what: 'name', text: otherNames },
    { what: 'born', text: dateOfBirth ?? '' },
    { what: 'age', text: approximateAge ? `${approximateAge.age} on ${approximateAge.on}` : '' },
    { what: 'address', text: address },
    { what: 'postcode', text: postcode },
    { what: 'telephone', text: telephone },
    { what: 'school', text: school }
  ]
  return values.filter(({ text }) => text !== '')
}

/** Everything known of a person that a comparison looks at, each value once. */
function valuesOf(sql: Sql, person: Id): Value[] {
  const values = namesOf(sql, person).flatMap(valuesIn)
  return [...new Map(values.map((value) => [`${value.what} ${value.text}`, value])).values()]
}

function markOf(pair: Id, { what, text }: Value): string {
  return createHash('sha256').update(`${pair}\n${what}\n${text}`).digest('hex').slice(0, 16)
}

/** Marks of everything known of both persons of a pair now. */
export function seenOf(sql: Sql, person: Id, another: Id): Seen {
  const { pair, one, other } = pairOf(person, another)
  const marks = (of: Id): string[] => valuesOf(sql, of).map((value) => markOf(pair, value))
  return { one: marks(one), other: marks(other) }
}

/** What is known of either person of a pair now and was not when they were compared; nothing where that was not kept. */
export function addedSince(sql: Sql, person: Id, another: Id, seen: Seen | null): Value[] {
  if (seen === null) return []
  const { pair, one, other } = pairOf(person, another)
  const added = (of: Id, known: readonly string[]): Value[] =>
    valuesOf(sql, of).filter((value) => !known.includes(markOf(pair, value)))
  return [...added(one, seen.one), ...added(other, seen.other)]
}
