import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'
import type { GivenThen } from './entries'
import { namesOf } from './names'
import type { Seen, Value } from './pair-entries'
import { fullName } from './queries'

/** What one giving of a person says, value by value; what is empty is left out. */
export function valuesIn(given: GivenThen): Value[] {
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

function valueKey({ what, text }: Value): string {
  return `${what} ${text}`
}

/** Everything known of a person that a comparison looks at, each value once. */
export function valuesOf(sql: Sql, person: Id): Value[] {
  const values = namesOf(sql, person).flatMap(valuesIn)
  return [...new Map(values.map((value) => [valueKey(value), value])).values()]
}

/** Everything known of both of a pair now. */
export function seenOf(sql: Sql, one: Id, other: Id): Seen {
  return { one: valuesOf(sql, one), other: valuesOf(sql, other) }
}

/** Values in one list that are not in another. */
export function beyond(values: readonly Value[], before: readonly Value[]): Value[] {
  const known = new Set(before.map(valueKey))
  return values.filter((value) => !known.has(valueKey(value)))
}
