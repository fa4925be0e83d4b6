import type { Id } from '../../../contract/ids'
import type { Candidate } from '../../../contract/people'
import type { Sql } from '../../../vault/sql'
import { Alikes } from './alike'
import { bandOf, POSSIBLE } from '../likeness/bands'
import { BlockReader, PIECES } from './blocks'
import { explain, warningOf } from '../likeness/explain'
import { numberOf } from '../keys/hash'
import type { KnownName } from '../names'
import { everyName } from '../names'
import { learn } from './learn'
import { fullName } from '../queries'
import { sweepWeighing, type SweptPerson } from './sweep-weighing'
import { profileOf } from '../likeness/profile'
import { weigh, type Weighed, type Weighing } from '../likeness/weigh'

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
  /** Persons compared with all others so far; 0 while their keys are read. */
  done: number
  of: number
  /** Pairs worth weighing so far. */
  found: number
}

export interface SweepAsked {
  /** Told now and then how far it is. */
  progress?: (at: SweepProgress) => void
  /** Asked between pieces; true stops the sweep. */
  cancelled?: () => boolean
  /** True for a pair that was judged and needs no new judgement. By default: judged not the same. */
  settled?: (one: Id, other: Id) => boolean
  /** Pairs of less weight are left out, by default those that are not even possible. */
  least?: number
}

/** What a sweep found, the most alike first; `complete` is false where it was cancelled. */
export interface Swept {
  pairs: SweptPair[]
  persons: number
  complete: boolean
}

const PERSONS_A_PIECE = 250
/** Shared keys may be worth this many bits less than it takes for two persons to be one: they miss what agrees only nearly. */
const KEYS_MISS = 2.5
/** Bits that a store's own double entries may add to a weight and are waited for. */
const MOST_LEARNED = 6

function judgedApart(sql: Sql): (one: Id, other: Id) => boolean {
  const rows = sql.all<{ one: Id; other: Id }>("SELECT one, other FROM person_pair WHERE verdict = 'not_same'")
  const pairs = new Set(rows.map(({ one, other }) => `${one} ${other}`))
  return (one, other) => pairs.has(`${one} ${other}`)
}

function mostAlikeFirst(one: SweptPair, other: SweptPair): number {
  return (
    other.weight - one.weight || (one.one < other.one ? -1 : one.one > other.one ? 1 : one.other < other.other ? -1 : 1)
  )
}

async function letGo(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

function everyPerson(sql: Sql): SweptPerson[] {
  const persons: SweptPerson[] = []
  for (const name of everyName(sql)) {
    const last = persons.at(-1)
    if (last?.id === name.person) last.names.push(name)
    else persons.push({ id: name.person, names: [name], profiles: [] })
  }
  for (const person of persons) person.profiles = person.names.map(profileOf)
  return persons
}

/** Two persons compared, before what the store teaches is added. */
interface Met {
  one: SweptPerson
  other: SweptPerson
  mine: number
  weighed: Weighed
}

function meet(one: SweptPerson, other: SweptPerson, weighing: Weighing): Met | null {
  const all = one.profiles.map((profile) => weigh(profile, other.profiles, weighing))
  const mine = all.reduce((best, each, row) => (each.weight > (all[best]?.weight ?? 0) ? row : best), 0)
  const weighed = all[mine]
  return weighed ? { one, other, mine, weighed } : null
}

function pairOf({ one, other, mine, weighed }: Met, weight: number): SweptPair {
  const [ours, theirs] = [one.profiles[mine], other.profiles[weighed.named]]
  const [name, agreeing] = [one.names[mine], other.names[weighed.named]]
  const nameOf = (known: KnownName | undefined): string => (known ? fullName(known) : '')
  const alias = one.names.length + other.names.length > 2 && nameOf(name) !== nameOf(agreeing) ? nameOf(agreeing) : null
  return {
    one: one.id,
    other: other.id,
    weight,
    band: bandOf(weight) ?? 'weak',
    likeness: explain(ours?.words ?? [], theirs?.words ?? [], weighed, alias),
    warning: warningOf(weighed)
  }
}

/** The pairs worth showing, the most alike first. */
function shown(met: readonly Met[], least: number): SweptPair[] {
  const learned = learn(met.map(({ weighed }) => weighed))
  const pairs = met.flatMap((each) => {
    const weight = each.weighed.weight + learned(each.weighed)
    return weight < least ? [] : [pairOf(each, weight)]
  })
  return pairs.sort(mostAlikeFirst)
}

/**
 * Looks through all persons of this desk for those who may be one. The same store gives the same pairs. It lets go of the processor between
 * pieces; nothing is written, and what was found before it was cancelled is given back.
 */
export async function sweepPeople(
  sql: Sql,
  { progress, cancelled, settled = judgedApart(sql), least = POSSIBLE }: SweepAsked = {}
): Promise<Swept> {
  const persons = everyPerson(sql)
  const found: Met[] = []
  const swept = (complete: boolean): Swept => ({ pairs: shown(found, least), persons: persons.length, complete })
  const reader = new BlockReader(sql, new Map(persons.map(({ id }, place) => [numberOf(id), place])))
  for (let piece = 0; piece < PIECES; piece++) {
    if (cancelled?.()) return swept(false)
    reader.read(piece)
    await letGo()
  }
  const weighing = sweepWeighing(persons)
  const alikes = new Alikes(reader.blocks(), persons.length, Math.log2(persons.length + 1) - KEYS_MISS)
  for (const [place, one] of persons.entries()) {
    if (place % PERSONS_A_PIECE === 0) {
      progress?.({ done: place, of: persons.length, found: found.length })
      await letGo()
      if (cancelled?.()) return swept(false)
    }
    for (const at of alikes.after(place)) {
      const other = persons[at]
      const met = other && !settled(one.id, other.id) ? meet(one, other, weighing) : null
      if (met && met.weighed.weight >= least - MOST_LEARNED) found.push(met)
    }
  }
  progress?.({ done: persons.length, of: persons.length, found: found.length })
  return swept(true)
}
