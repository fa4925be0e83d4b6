import type { Id } from '../../contract/ids'
import type { Candidate } from '../../contract/people'
import type { Sql } from '../../vault/sql'
import { explain, warningOf } from './explain'
import { findPeople } from './find'
import { wordsOf } from './name-likeness'
import { namesOf } from './names'
import { fullName, howManyPersons } from './queries'
import { bandOf } from './bands'

/** Two persons on this desk who may be one. `one` was recorded before `other`. */
export interface SweptPair {
  one: Id
  other: Id
  /** Bits for their being one; the greater, the likelier. */
  weight: number
  band: Candidate['band']
  /** What agrees and what differs, field by field, as beside a candidate. */
  likeness: Candidate['likeness']
  /** A sentence of warning where they may only look like one person: twins, relatives, namesakes. */
  warning: string | null
}

/** How far a sweep is. */
export interface SweepProgress {
  /** Persons compared with all others so far. */
  done: number
  of: number
  /** Pairs found so far. */
  found: number
}

export interface SweepAsked {
  /** Told now and then how far it is. */
  progress?: (at: SweepProgress) => void
  /** Asked between pieces; true stops the sweep. */
  cancelled?: () => boolean
  /** True for a pair that was judged and needs no new judgement. By default: judged not the same. */
  settled?: (one: Id, other: Id) => boolean
}

/** What a sweep found, the most alike first; `complete` is false where it was cancelled. */
export interface Swept {
  pairs: SweptPair[]
  persons: number
  complete: boolean
}

const PERSONS_A_PIECE = 50

function judgedApart(sql: Sql): (one: Id, other: Id) => boolean {
  const rows = sql.all<{ one: Id; other: Id }>("SELECT one, other FROM person_pair WHERE verdict = 'not_same'")
  const pairs = new Set(rows.map(({ one, other }) => `${one} ${other}`))
  return (one, other) => pairs.has(`${one} ${other}`)
}

function laterAlike(sql: Sql, person: Id, among: number): SweptPair[] {
  const closest = new Map<Id, SweptPair>()
  for (const name of namesOf(sql, person)) {
    const mine = wordsOf(name)
    for (const found of findPeople(sql, name, among)) {
      const band = bandOf(found.weighed.weight)
      const before = closest.get(found.person)
      if (
        (band !== 'likely' && band !== 'possible') ||
        found.person <= person ||
        (before && before.weight >= found.weighed.weight)
      )
        continue
      const agreeing = fullName(found.name)
      const likeness = explain(mine, found.profile.words, found.weighed, agreeing === fullName(name) ? null : agreeing)
      closest.set(found.person, {
        one: person,
        other: found.person,
        weight: found.weighed.weight,
        band,
        likeness,
        warning: warningOf(found.weighed)
      })
    }
  }
  return [...closest.values()]
}

function mostAlikeFirst(one: SweptPair, other: SweptPair): number {
  return (
    other.weight - one.weight || (one.one < other.one ? -1 : one.one > other.one ? 1 : one.other < other.other ? -1 : 1)
  )
}

/**
 * Looks through all persons of this desk for those who may be one. The same store gives the same pairs. It lets go of the processor between
 * pieces; nothing is written, and what was found before it was cancelled is given back.
 */
export async function sweepPeople(sql: Sql, { progress, cancelled, settled }: SweepAsked = {}): Promise<Swept> {
  const persons = sql.all<{ id: Id }>('SELECT id FROM person ORDER BY id').map(({ id }) => id)
  const among = howManyPersons(sql)
  const isSettled = settled ?? judgedApart(sql)
  const pairs: SweptPair[] = []
  for (let done = 0; done < persons.length; done += PERSONS_A_PIECE) {
    if (cancelled?.()) return { pairs: pairs.sort(mostAlikeFirst), persons: persons.length, complete: false }
    for (const person of persons.slice(done, done + PERSONS_A_PIECE)) {
      pairs.push(...laterAlike(sql, person, among).filter(({ one, other }) => !isSettled(one, other)))
    }
    progress?.({ done: Math.min(done + PERSONS_A_PIECE, persons.length), of: persons.length, found: pairs.length })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { pairs: pairs.sort(mostAlikeFirst), persons: persons.length, complete: true }
}
