/** A share that was checked by itself and is right. */
export interface HeldShare {
  index: number
  needed: number
  text: string
}

/** How many shares are needed, as the first one says, and whether enough are here. */
export function sharesHeld(held: readonly HeldShare[]): { needed: number | null; enough: boolean } {
  const needed = held[0]?.needed ?? null
  return { needed, enough: needed !== null && held.length >= needed }
}
