import type { Sql } from '../../../vault/sql'
import { FACET_COUNT, facetOf } from '../keys/key'

/** Persons who share a key, as places in a list of all persons. */
export interface Blocks {
  /** The facet of each block and how many bits sharing it is worth. */
  facets: Uint8Array
  bits: Float32Array
  /** Where the members of each block begin in `members`; one more than there are blocks. */
  starts: Uint32Array
  members: Uint32Array
  /** Blocks of each person, in the same way. */
  ofPerson: { starts: Uint32Array; blocks: Uint32Array }
}

/** Facets by which a sweep compares persons, each with the most persons a block may hold: words, pairs, years, births, homes, telephones. */
const MOST_IN_BLOCK = [40, 60, 30, 60, 20, 20, 0]
/** Pieces in which the table of keys is read. */
export const PIECES = 64
/** Greater than every key. */
const END_OF_KEYS = 2 ** 48

const BLOCKS = `
SELECT key, group_concat(person) AS persons FROM person_key WHERE key >= ? AND key < ?
GROUP BY key HAVING count(*) BETWEEN 2 AND ?`

function mostInBlock(facet: number): number {
  return MOST_IN_BLOCK[facet] ?? 0
}

/** Gathers blocks piece by piece. */
export class BlockReader {
  readonly #facets: number[] = []
  readonly #bits: number[] = []
  readonly #starts: number[] = [0]
  readonly #members: number[] = []
  readonly #most = Math.max(...MOST_IN_BLOCK)

  /** @param places of the persons, by their numbers */
  constructor(
    readonly sql: Sql,
    readonly places: ReadonlyMap<number, number>
  ) {}

  /** Reads one of the {@link PIECES}. */
  read(piece: number): void {
    const size = END_OF_KEYS / PIECES
    const rows = this.sql.all<{ key: number; persons: string }>(BLOCKS, [piece * size, (piece + 1) * size, this.#most])
    for (const { key, persons } of rows) {
      const facet = facetOf(key)
      const members = persons.split(',')
      if (facet >= FACET_COUNT || members.length > mostInBlock(facet)) continue
      for (const member of members) {
        const place = this.places.get(Number(member))
        if (place !== undefined) this.#members.push(place)
      }
      this.#facets.push(facet)
      this.#bits.push(Math.log2((this.places.size + 1) / members.length))
      this.#starts.push(this.#members.length)
    }
  }

  blocks(): Blocks {
    const members = Uint32Array.from(this.#members)
    const starts = Uint32Array.from(this.#starts)
    return {
      facets: Uint8Array.from(this.#facets),
      bits: Float32Array.from(this.#bits),
      starts,
      members,
      ofPerson: blocksOfPersons(members, starts, this.places.size)
    }
  }
}

function blocksOfPersons(members: Uint32Array, starts: Uint32Array, persons: number): Blocks['ofPerson'] {
  const begins = new Uint32Array(persons + 1)
  for (const person of members) begins[person + 1] = (begins[person + 1] ?? 0) + 1
  for (let place = 1; place <= persons; place++) begins[place] = (begins[place] ?? 0) + (begins[place - 1] ?? 0)
  const next = begins.slice()
  const blocks = new Uint32Array(members.length)
  for (let block = 0; block + 1 < starts.length; block++) {
    for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at++) {
      const person = members[at] ?? 0
      blocks[next[person] ?? 0] = block
      next[person] = (next[person] ?? 0) + 1
    }
  }
  return { starts: begins, blocks }
}
