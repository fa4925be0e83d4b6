import type { Sql } from '../../../vault/sql'
import { keyNumber } from './key'
import type { SearchKey } from './keys'

/** Persons compared letter by letter in one search: those who meet the most telling keys. */
const POOL = 400
/** A key under which more persons stand than this is counted no further. */
export const COMMON = 4000
/** Persons looked at under all keys together, rarest keys first. */
const LOOKED_AT = 40_000
/** A key is worth at most this many bits. */
const MOST_A_KEY_TELLS = 14
/** Bits for being born in about the same year, beside names that are met without it. */
const ABOUT_THE_SAME_YEAR = 3

const POSTINGS = `
SELECT k.value AS key, (SELECT group_concat(person) FROM (SELECT person FROM person_key WHERE key = k.value LIMIT ${COMMON})) AS persons
FROM json_each(?) k WHERE EXISTS (SELECT 1 FROM person_key WHERE key = k.value)`

/** Persons under one key, by number; cut at {@link COMMON}. */
export type Postings = ReadonlyMap<number, readonly number[]>

/** Who stands under each of the keys; a key that nobody stands under is left out. */
export function postingsOf(sql: Sql, keys: readonly number[]): Postings {
  const rows = sql.all<{ key: number; persons: string }>(POSTINGS, [JSON.stringify(keys)])
  return new Map(rows.map(({ key, persons }) => [key, persons.split(',').map(Number)]))
}

const COUNTS = `
SELECT k.value AS key, (SELECT count(*) FROM (SELECT 1 FROM person_key WHERE key = k.value LIMIT ${COMMON})) AS persons
FROM json_each(?) k`

/** How many persons stand under each key, as far as {@link COMMON}. */
export function countKeys(sql: Sql, keys: readonly string[]): Map<string, number> {
  const rows = sql.all<{ key: number; persons: number }>(COUNTS, [JSON.stringify(keys.map(keyNumber))])
  const counted = new Map(rows.map(({ key, persons }) => [key, persons]))
  return new Map(keys.map((key) => [key, counted.get(keyNumber(key)) ?? 0]))
}

type BySlot = Map<string, Map<number, number>>

function meet(keys: readonly SearchKey[], postings: Postings, among: number): BySlot {
  const met = keys.flatMap(({ key, slot, share }) => {
    const persons = postings.get(keyNumber(key))
    return persons ? [{ persons, slot, share }] : []
  })
  met.sort((one, other) => one.persons.length - other.persons.length)
  const bySlot: BySlot = new Map()
  let looked = 0
  for (const { persons, slot, share } of met) {
    looked += persons.length
    if (looked > LOOKED_AT) break
    const bits = share * Math.min(MOST_A_KEY_TELLS, Math.log2((among + 2) / persons.length))
    let ofSlot = bySlot.get(slot)
    if (!ofSlot) bySlot.set(slot, (ofSlot = new Map()))
    for (const person of persons) if ((ofSlot.get(person) ?? 0) < bits) ofSlot.set(person, bits)
  }
  return bySlot
}

/** What each person meets: words one by one or as a pair, with birth, or a word with the year of birth, and all that is beside a name. */
function addUp(bySlot: BySlot): Map<number, number> {
  const names = new Map<number, number>()
  const add = (to: Map<number, number>, from: ReadonlyMap<number, number>): void => {
    for (const [person, bits] of from) to.set(person, (to.get(person) ?? 0) + bits)
  }
  const most = (to: Map<number, number>, from: ReadonlyMap<number, number> | undefined): void => {
    for (const [person, bits] of from ?? []) if ((to.get(person) ?? 0) < bits) to.set(person, bits)
  }
  for (const [slot, persons] of bySlot) {
    if (slot.startsWith('word')) add(names, persons)
    if (slot.startsWith('joined')) most(names, persons)
  }
  most(names, bySlot.get('pair'))
  const total = new Map(names)
  const [days, years] = [bySlot.get('birth'), bySlot.get('year')]
  for (const person of years?.keys() ?? []) {
    const bits = names.get(person)
    if (bits !== undefined && !days?.has(person)) total.set(person, bits + ABOUT_THE_SAME_YEAR)
  }
  for (const slot of ['birth', 'home', 'telephone', 'school']) add(total, bySlot.get(slot) ?? new Map())
  most(total, years)
  return total
}

/** The least score that still belongs to the `most` greatest. */
function cutOff(scores: Iterable<number>, most: number): number {
  const buckets = Array.from({ length: 512 }, () => 0)
  const bucketOf = (score: number): number => Math.min(511, Math.floor(score * 4))
  for (const score of scores) {
    const bucket = bucketOf(score)
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  let taken = 0
  for (let bucket = 511; bucket >= 0; bucket--) {
    taken += buckets[bucket] ?? 0
    if (taken >= most) return bucket / 4
  }
  return 0
}

/**
 * The persons who meet the most telling keys, by number.
 * @param among how many persons the desk knows
 */
export function fillPool(keys: readonly SearchKey[], postings: Postings, among: number): number[] {
  const total = addUp(meet(keys, postings, among))
  const least = cutOff(total.values(), POOL)
  const chosen = [...total].filter(([, bits]) => bits >= least)
  chosen.sort((one, other) => other[1] - one[1] || one[0] - other[0])
  return chosen.slice(0, POOL).map(([person]) => person)
}
