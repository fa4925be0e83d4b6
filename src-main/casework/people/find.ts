import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'
import type { GivenThen } from './entries'
import { keyNumber } from './key'
import { birthKey, searchKeys, wordKey } from './keys'
import { namesOfNumbers, type KnownName } from './names'
import { countKeys, fillPool, postingsOf, type Postings } from './pool'
import { profileOf, type Profile } from './profile'
import { rarityOf, weigh, type Weighed, type Weighing } from './weigh'
import { relate, type Relation } from './word-likeness'

/** A person compared with what was given, with the one of their names that comes closest. */
export interface Compared {
  person: Id
  name: KnownName
  profile: Profile
  weighed: Weighed
}

/** Relates words, each two of them once: many candidates share a word. */
export function relations(): Weighing['relate'] {
  const known = new Map<string, Map<string, Relation>>()
  return (one, other) => {
    let ofOne = known.get(one)
    if (!ofOne) known.set(one, (ofOne = new Map()))
    let relation = ofOne.get(other)
    if (!relation) ofOne.set(other, (relation = relate(one, other)))
    return relation
  }
}

/** Bits a key is worth, looked up when it is first asked for. */
function rarities(sql: Sql, postings: Postings, among: number): (key: string) => number {
  const known = new Map<string, number>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const bearers = postings.get(keyNumber(key))?.length ?? countKeys(sql, [key]).get(key) ?? 0
    const rarity = rarityOf(bearers, among)
    known.set(key, rarity)
    return rarity
  }
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
  const rarity = rarities(sql, postings, among)
  const weighing: Weighing = {
    rarity: (word) => rarity(wordKey(word)),
    birthRarity: (day) => rarity(birthKey(day)),
    relate: relations(),
    among
  }
  const found = byPerson(namesOfNumbers(sql, fillPool(keys, postings, among))).flatMap((names): Compared[] => {
    const profiles = names.map(profileOf)
    const weighed = weigh(mine, profiles, weighing)
    const [name, profile] = [names[weighed.named], profiles[weighed.named]]
    return name && profile ? [{ person: name.person, name, profile, weighed }] : []
  })
  return found.sort(closestFirst)
}
