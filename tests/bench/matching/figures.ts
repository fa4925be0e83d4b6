/** How often something went well among how often it was tried. */
export interface Tally {
  asked: number
  at1: number
  at10: number
}

/** The figures of one set, as the JSON line gives them. */
export interface SetFigures {
  recallAt1: number
  recallAt10: number
  bestF1: number
  byOrigin: Record<string, Figures>
  byError: Record<string, Figures>
  /** Share of questions about plain newcomers that were answered with a likely candidate; null where the set asks none. */
  falseAlarms: number | null
  p50Ms: number
  p95Ms: number
  more: Record<string, number>
}

export interface Figures {
  asked: number
  recallAt1: number
  recallAt10: number
}

export function rounded(value: number, places = 4): number {
  return Number(value.toFixed(places))
}

/** Tallies by group: an origin, a kind of error. */
export class Tallies {
  readonly #groups = new Map<string, Tally>()

  /** @param place of the right answer, 0 for the first; -1 where it was not among those found */
  count(group: string, place: number): void {
    const tally = this.#groups.get(group) ?? { asked: 0, at1: 0, at10: 0 }
    tally.asked++
    if (place === 0) tally.at1++
    if (place >= 0 && place < 10) tally.at10++
    this.#groups.set(group, tally)
  }

  figures(): Record<string, Figures> {
    const sorted = [...this.#groups].sort(([one], [other]) => (one < other ? -1 : 1))
    return Object.fromEntries(sorted.map(([group, tally]) => [group, figuresOf(tally)]))
  }

  of(group: string): Figures {
    return figuresOf(this.#groups.get(group) ?? { asked: 0, at1: 0, at10: 0 })
  }
}

function figuresOf({ asked, at1, at10 }: Tally): Figures {
  const share = (count: number): number => (asked === 0 ? 0 : rounded(count / asked))
  return { asked, recallAt1: share(at1), recallAt10: share(at10) }
}

/** An answer with its weight: right or wrong. */
export interface Scored {
  weight: number
  right: boolean
}

/**
 * The best F1 that any threshold gives.
 * @param scored answers given
 * @param truths how many right answers there are in all
 */
export function bestF1(scored: readonly Scored[], truths: number): { f1: number; precision: number; recall: number } {
  const sorted = [...scored].sort((one, other) => other.weight - one.weight)
  let best = { f1: 0, precision: 0, recall: 0 }
  let right = 0
  for (const [place, { right: isRight, weight }] of sorted.entries()) {
    if (isRight) right++
    if (sorted[place + 1]?.weight === weight) continue
    const precision = right / (place + 1)
    const recall = truths === 0 ? 0 : right / truths
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    if (f1 > best.f1) best = { f1: rounded(f1), precision: rounded(precision), recall: rounded(recall) }
  }
  return best
}

/** Milliseconds below which a share of the measured times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 1)
}
