import type { Blocks } from './blocks'
import { FACET_COUNT } from '../keys/key'

const [WORD, PAIR, YEAR, BIRTH, HOME, TELEPHONE] = [0, 1, 2, 3, 4, 5]
/** Bits for being born in the same year. */
const SAME_YEAR = 5

/** Finds for one person after another those who share enough keys to be worth comparing letter by letter. */
export class Alikes {
  readonly #met: Float32Array[]
  readonly #touched: number[] = []

  /** @param least bits that shared keys must be worth together */
  constructor(
    readonly blocks: Blocks,
    readonly persons: number,
    readonly least: number
  ) {
    this.#met = Array.from({ length: FACET_COUNT }, () => new Float32Array(persons))
  }

  /** Places of persons after this one who are alike, in order. */
  after(person: number): number[] {
    this.#meet(person)
    const found: number[] = []
    for (const other of this.#touched) {
      if (this.#evidence(other) >= this.least) found.push(other)
      for (const facet of this.#met) facet[other] = 0
    }
    this.#touched.length = 0
    return found.sort((one, other) => one - other)
  }

  #meet(person: number): void {
    const { ofPerson, starts, members, bits, facets } = this.blocks
    for (let at = ofPerson.starts[person] ?? 0; at < (ofPerson.starts[person + 1] ?? 0); at++) {
      const block = ofPerson.blocks[at] ?? 0
      const worth = bits[block] ?? 0
      const met = this.#met[facets[block] ?? 0]
      if (!met) continue
      for (let place = starts[block] ?? 0; place < (starts[block + 1] ?? 0); place++) {
        const other = members[place] ?? 0
        if (other <= person) continue
        if (this.#fresh(other)) this.#touched.push(other)
        if ((met[other] ?? 0) < worth) met[other] = worth
      }
    }
  }

  #fresh(other: number): boolean {
    return this.#met.every((facet) => facet[other] === 0)
  }

  #evidence(other: number): number {
    const bits = (facet: number): number => this.#met[facet]?.[other] ?? 0
    const name = Math.max(bits(WORD), bits(PAIR))
    const named = name === 0 ? bits(YEAR) : name + (bits(BIRTH) === 0 && bits(YEAR) > 0 ? SAME_YEAR : 0)
    return named + bits(BIRTH) + bits(HOME) + bits(TELEPHONE)
  }
}
