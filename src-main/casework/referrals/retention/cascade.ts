import type { Id } from '../../../contract/ids'
import type { DisposalCounts } from '../../../contract/retention'
import type { Journal } from '../../../journal/writing'
import type { Sql } from '../../../vault/sql'
import { groupOf } from '../../people'

/** The records that go with a referral, by kind. */
export interface Goes {
  documents: Id[]
  tasks: Id[]
  persons: Id[]
  pairs: Id[]
  /** Persons it was ever linked to who stay, because another referral is about them. */
  staying: number
}

const DOCUMENTS = 'SELECT id FROM document WHERE referral = ?'
const TASKS = 'SELECT id FROM task WHERE referral = ?'
const ELSEWHERE = `
SELECT 1 FROM referral WHERE id <> ? AND person IN (SELECT value FROM json_each(?)) LIMIT 1`
const PAIRS = `
SELECT pair AS id FROM person_pair WHERE one IN (SELECT value FROM json_each($persons))
UNION SELECT pair FROM person_pair WHERE other IN (SELECT value FROM json_each($persons))
UNION SELECT pair FROM person_merge
  WHERE one IN (SELECT value FROM json_each($persons)) OR other IN (SELECT value FROM json_each($persons))`

const ids = (rows: readonly { id: Id }[]): Id[] => rows.map(({ id }) => id)

/** Everybody the referral was ever said to be about, whoever is one with them, and somebody it was unlinked from again. */
function everLinked(journal: Pick<Journal, 'historyOf'>, referral: Id): Id[] {
  const linked = journal.historyOf(referral).flatMap(({ kind, body }) => {
    const person = kind === 'referral.linked' ? (body as { person?: unknown } | null)?.person : undefined
    return typeof person === 'string' ? [person] : []
  })
  return [...new Set(linked)]
}

/**
 * Everything that holds something of a referral and of nothing else: its documents, the tasks raised from it, and each person whom no other referral is
 * about, with what was said of them and others. A person with another referral stays whole, and so do the comparisons of two who stay.
 */
export function whatGoes({ sql, journal }: { sql: Sql; journal: Pick<Journal, 'historyOf'> }, referral: Id): Goes {
  const groups = everLinked(journal, referral).map((person) => groupOf(sql, person))
  const stays = (group: readonly Id[]): boolean => sql.get(ELSEWHERE, [referral, JSON.stringify(group)]) !== undefined
  const persons = [...new Set(groups.filter((group) => !stays(group)).flat())]
  return {
    documents: ids(sql.all<{ id: Id }>(DOCUMENTS, [referral])),
    tasks: ids(sql.all<{ id: Id }>(TASKS, [referral])),
    persons,
    pairs: ids(sql.all<{ id: Id }>(PAIRS, { persons: JSON.stringify(persons) })),
    staying: groups.filter(stays).length
  }
}

/** How much goes, entries of the referral among it. */
export function countsOf(journal: Pick<Journal, 'historyOf'>, referral: Id, goes: Goes): DisposalCounts {
  return {
    entries: journal.historyOf(referral).length,
    documents: goes.documents.length,
    tasks: goes.tasks.length,
    persons: goes.persons.length,
    comparisons: goes.pairs.length
  }
}
