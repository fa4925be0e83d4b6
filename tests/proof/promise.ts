/** One promise of the program, proved at full size. */
export interface Promised {
  /** `P5` */
  id: string
  words: string
  /** Proves it; `say` tells how far it is. */
  prove(say: (words: string) => void): Promise<Proved>
}

export interface Proved {
  /** How many cases were tried. */
  cases: number
  /** What was found, in lines for people. */
  found: string[]
  /** Cases in which the promise was not kept, in words; none when all is well. */
  broken: string[]
  /** Figures for machines, by name. */
  figures: Readonly<Record<string, number>>
}
