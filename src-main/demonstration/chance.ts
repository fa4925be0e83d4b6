/** Chance from a fixed seed: the same demonstration every time. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
  one<T>(of: readonly T[]): T
}

/** Mulberry32, a small generator whose whole state is one number. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] }
}
