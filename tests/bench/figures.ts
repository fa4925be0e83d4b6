/** One thing that was measured on a desk of one size. */
export interface Figure {
  /** `list: first page` */
  what: string
  size: number
  unit: 'ms' | 'entries/s' | 'rows/s' | 'MB' | 'ms/1000 rows'
  /** The median, or the only value. */
  value: number
  p95?: number
  /** The raw engine doing the same statements, in the same run. */
  raw?: number
  /** What is promised of it, and whether it is so. */
  promises: Promise_[]
}

interface Promise_ {
  words: string
  /** Reached over promised: 1 or less keeps the promise. */
  ratio: number
  kept: boolean
}

/** A promise that a value stays below a limit. */
export function atMost(words: string, value: number, limit: number): Promise_ {
  return { words: `${words} (${round(value)} of ${round(limit)})`, ratio: round(value / limit), kept: value <= limit }
}

/** A promise that a value reaches a limit. */
export function atLeast(words: string, value: number, limit: number): Promise_ {
  return { words: `${words} (${round(value)} of ${round(limit)})`, ratio: round(limit / value), kept: value >= limit }
}

/** Three figures that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}

export interface Times {
  median: number
  p95: number
}

/** Median and 95th percentile of measured times. */
export function timesOf(measured: readonly number[]): Times {
  const sorted = [...measured].sort((one, other) => one - other)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

/** Rounds before the counted ones: programs grow fast in their first calls. */
const UNCOUNTED = 6

/**
 * Measures some work again and again, after a few rounds that do not count.
 * @param rounds how often; the round's number is handed to the work
 * @returns milliseconds
 */
export async function timed(rounds: number, work: (round: number) => unknown, uncounted = UNCOUNTED): Promise<Times> {
  return (await timedBeside(rounds, work, () => undefined, uncounted)).own
}

/**
 * Measures some work and the raw engine's in turn, so that whatever else the machine does meanwhile slows both alike.
 * @returns milliseconds of either
 */
export async function timedBeside(
  rounds: number,
  work: (round: number) => unknown,
  raw: () => void,
  uncounted = UNCOUNTED
): Promise<{ own: Times; raw: Times }> {
  const own: number[] = []
  const beside: number[] = []
  for (let round = -uncounted; round < rounds; round++) {
    const start = performance.now()
    raw()
    const between = performance.now()
    await work(round + uncounted)
    const end = performance.now()
    if (round < 0) continue
    beside.push(between - start)
    own.push(end - between)
  }
  return { own: timesOf(own), raw: timesOf(beside) }
}
