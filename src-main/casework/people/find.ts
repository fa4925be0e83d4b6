import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'
import type { GivenThen } from './entries'
import { keyNumber } from './keys/key'
import { birthKey, searchKeys, wordKey } from './keys/keys'
import { runs } from './spelling/name-likeness'
import { namesOfNumbers, type KnownName } from './names'
import { countKeys, fillPool, postingsOf, type Postings } from './keys/pool'
import { profileOf, type Profile } from './likeness/profile'
import { shareOf, surpriseOf, weigh, type Weighed, type Weighing } from './likeness/weigh'
import { CLOSE, relate, type Relation } from './spelling/word-likeness'

/** A person compared with what was given, with the one of their names that comes closest. */
export interface Compared {
  person: Id
  name: KnownName
  profile: Profile
  weighed: Weighed
}

/** Relations of words kept at a time. */
const MOST_REMEMBERED = 1_000_000

/** Relates words, each two of them once: many candidates share a word. */
export function relations(): Weighing['relate'] {
  const known = new Map<string, Map<string, Relation>>()
  let remembered = 0
  return (one, other) => {
    if (remembered >= MOST_REMEMBERED) {
      known.clear()
      remembered = 0
    }
    let ofOne = known.get(one)
    if (!ofOne) known.set(one, (ofOne = new Map()))
    let relation = ofOne.get(other)
    if (!relation) {
      ofOne.set(other, (relation = relate(one, other)))
      remembered++
    }
    return relation
  }
}

/** Shares in which keys are met, looked up when they are first asked for. */
function shares(
  sql: Sql,
  postings: Postings,
  among: number
): { of(key: string): number; lookUp(keys: string[]): void } {
  const known = new Map<string, number>()
  const lookUp = (keys: string[]): void => {
    const missing = keys.filter((key) => !known.has(key) && !postings.has(keyNumber(key)))
    for (const [key, bearers] of countKeys(sql, missing)) known.set(key, shareOf(bearers, among))
  }
  return {
    lookUp,
    of(key) {
      const found = postings.get(keyNumber(key))
      if (found) return shareOf(found.length, among)
      if (!known.has(key)) lookUp([key])
      return known.get(key) ?? 0
    }
  }
}

/** How often one particular spelling is written for a name, when it is not that spelling itself. */
export const SPELLED_SO = 0.03

/**
 * How unlikely each word given is to be met by chance: by how many bear it, and by how many bear a word for which it may stand.
 * @param others all words it is compared with
 */
function surprises(
  words: readonly string[],
  others: ReadonlySet<string>,
  relate: Weighing['relate'],
  share: ReturnType<typeof shares>
): Weighing['surprise'] {
  const close = words.map((word) => [...others].filter((other) => CLOSE.has(relate(word, other))))
  share.lookUp([...new Set([...words, ...close.flat()])].map(wordKey))
  const known = new Map(
    words.map((word, place) => {
      const spelled = (close[place] ?? []).reduce((sum, other) => sum + share.of(wordKey(other)), 0)
      return [word, surpriseOf(share.of(wordKey(word)) + SPELLED_SO * spelled)]
    })
  )
  return (mine) => known.get(mine) ?? surpriseOf(share.of(wordKey(mine)))
}

function closestFirst(one: Compared, other: Compared): number {
  return other.weighed.weight - one.weighed.weight || (one.person < other.person ? -1 : 1)
}

/** Names of one person stand together. */
export function byPerson(names: readonly KnownName[]): KnownName[][] {
  const persons: KnownName[][] = []
  for (const name of names) {
    const last = persons.at(-1)
    if (last?.[0]?.person === name.person) last.push(name)
    else persons.push([name])
  }
  return persons
}

/**
 * Persons like the one given, the closest first, weighed but not yet cut into bands.
 * @param among how many persons the desk knows
 */
export function findPeople(sql: Sql, given: GivenThen, among: number): Compared[] {
  const mine = profileOf(given)
  const keys = searchKeys(mine)
  const postings = postingsOf(sql, [...new Set(keys.map(({ key }) => keyNumber(key)))])
  const share = shares(sql, postings, among)
  const persons = byPerson(namesOfNumbers(sql, fillPool(keys, postings, among))).map((names) => ({
    names,
    profiles: names.map(profileOf)
  }))
  const words = persons.flatMap(({ profiles }) => profiles.flatMap((each) => runs(each.words).map(({ text }) => text)))
  const relate = relations()
  const weighing: Weighing = {
    surprise: surprises([...new Set(runs(mine.words).map(({ text }) => text))], new Set(words), relate, share),
    birthSurprise: (day) => surpriseOf(share.of(birthKey(day))),
    relate,
    among
  }
  const found = persons.flatMap(({ names, profiles }): Compared[] => {
    const weighed = weigh(mine, profiles, weighing)
    const [name, profile] = [names[weighed.named], profiles[weighed.named]]
    return name && profile ? [{ person: name.person, name, profile, weighed }] : []
  })
  return found.sort(closestFirst)
}
