import type { Id } from '../../../contract/ids'
import type { Sql } from '../../../vault/sql'

/**
 * SQL for the persons who are one with the person in a column, that person among them: whoever is reached over pairs that two officers merged.
 * It is worked out whenever it is asked, so that a merge or an unmerge from another desk touches no record but the pair's own.
 * @param person a column or a parameter of the query it stands in, never input
 */
export function sameAs(person: '$person' | 'r.person'): string {
  return `WITH RECURSIVE one_with (person) AS (
    SELECT ${person}
    UNION SELECT p.other FROM one_with o JOIN person_pair p ON p.one = o.person WHERE p.verdict = 'same'
    UNION SELECT p.one FROM one_with o JOIN person_pair p ON p.other = o.person WHERE p.verdict = 'same'
  ) SELECT person FROM one_with`
}

const GROUPS = `
WITH RECURSIVE one_with (seed, person) AS (
  SELECT value, value FROM json_each(?)
  UNION SELECT o.seed, p.other FROM one_with o JOIN person_pair p ON p.one = o.person WHERE p.verdict = 'same'
  UNION SELECT o.seed, p.one FROM one_with o JOIN person_pair p ON p.other = o.person WHERE p.verdict = 'same'
) SELECT seed, person FROM one_with ORDER BY seed, person`

/**
 * Who is one with each of these persons, as things stand: connected components over merged pairs.
 * @returns for each person asked about, everybody in their group in the order of ids, themselves among them
 */
export function groupsOf(sql: Sql, persons: readonly Id[]): Map<Id, Id[]> {
  const groups = new Map<Id, Id[]>()
  for (const { seed, person } of sql.all<{ seed: Id; person: Id }>(GROUPS, [JSON.stringify([...new Set(persons)])])) {
    const group = groups.get(seed)
    if (group) group.push(person)
    else groups.set(seed, [person])
  }
  return groups
}

/** Everybody who is one with a person, themselves among them, in the order of ids. */
export function groupOf(sql: Sql, person: Id): Id[] {
  return groupsOf(sql, [person]).get(person) ?? [person]
}
