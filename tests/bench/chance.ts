/** Randomness from a fixed seed: the same run gives the same desk. */
export interface Chance {
  /** 0 up to but not including 1. */
  next(): number
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T
  happens(share: number): boolean
  bytes(count: number): Uint8Array
}

/** The mulberry32 generator, started from `seed`. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick<T>(from: readonly T[]): T {
      const found = from[below(from.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    happens: (share) => next() < share,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256))
  }
}
