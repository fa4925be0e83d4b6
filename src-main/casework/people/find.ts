import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'
import { bornOf } from './birth'
import type { GivenThen } from './entries'
import { searchKeys, wordKey } from './keys'
import { wordsOf, type Comparing, type Word } from './name-likeness'
import { namesOfAll, type KnownName } from './names'
import { countKeys, fillPool } from './pool'
import { rarityOf, weigh, type Weighed } from './weigh'
import { relate, type Relation } from './word-likeness'

/** A person compared with what was given, by whichever of their names comes closest. */
export interface Compared {
  person: Id
  name: KnownName
  words: Word[]
  weighed: Weighed
}

/** Bits a word is worth, looked up when it is first asked for. */
function rarities(sql: Sql, counted: ReadonlyMap<string, number>, among: number): Comparing['rarity'] {
  const known = new Map<string, number>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const key = wordKey(word)
    const rarity = rarityOf(counted.get(key) ?? countKeys(sql, [key]).get(key) ?? 0, among)
    known.set(word, rarity)
    return rarity
  }
}

/** Relates words, each two of them once: many candidates share a word. */
function relations(): Comparing['relate'] {
  const known = new Map<string, Map<string, Relation>>()
  return (one, other) => {
    let ofOne = known.get(one)
    if (!ofOne) known.set(one, (ofOne = new Map()))
    let relation = ofOne.get(other)
    if (!relation) ofOne.set(other, (relation = relate(one, other)))
    return relation
  }
}

function closestFirst(one: Compared, other: Compared): number {
  return other.weighed.weight - one.weighed.weight || (one.person < other.person ? -1 : 1)
}

/**
 * Persons like the one given, the closest first, weighed but not yet cut into bands.
 * @param among how many persons the desk knows
 */
export function findPeople(sql: Sql, given: GivenThen, among: number): Compared[] {
  const mine = { words: wordsOf(given), born: bornOf(given) }
  const counted = countKeys(sql, searchKeys(given, mine.born))
  const comparing: Comparing = { rarity: rarities(sql, counted, among), relate: relations() }
  const closest = new Map<Id, Compared>()
  for (const name of namesOfAll(sql, [...fillPool(sql, counted)])) {
    const words = wordsOf(name)
    const weighed = weigh(mine, { words, born: bornOf(name) }, comparing)
    const before = closest.get(name.person)
    if (!before || weighed.weight > before.weighed.weight)
      closest.set(name.person, { person: name.person, name, words, weighed })
  }
  return [...closest.values()].sort(closestFirst)
}
