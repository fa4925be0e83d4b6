/** A stretch of two spellings laid side by side: the same in both, or different (one side may be empty). */
export interface Stretch {
  typed: string
  known: string
  same: boolean
}

export interface Alignment {
  stretches: Stretch[]
  /** True when the words stand in another order in the second spelling. */
  reordered: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters as a reader sees them: an accented letter is one, however it is encoded. */
function lettersOf(text: string): string[] {
  return [...graphemes.segment(text.normalize('NFC'))].map((each) => each.segment)
}

function alike(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en')
}

interface Step {
  typed: string
  known: string
}

/** Least-edit alignment of two lists of letters (Wagner and Fischer), a changed letter preferred over one left out and one put in. */
function stepsBetween(typed: readonly string[], known: readonly string[]): { steps: Step[]; cost: number } {
  const width = known.length + 1
  const costs = new Uint16Array((typed.length + 1) * width)
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0
  for (let row = 0; row <= typed.length; row++) {
    for (let column = 0; column <= known.length; column++) {
      if (row === 0 || column === 0) {
        costs[row * width + column] = row + column
        continue
      }
      const change = alike(typed[row - 1] ?? '', known[column - 1] ?? '') ? 0 : 1
      costs[row * width + column] = Math.min(
        at(row - 1, column - 1) + change,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1
      )
    }
  }
  const steps: Step[] = []
  let row = typed.length
  let column = known.length
  while (row > 0 || column > 0) {
    const here = at(row, column)
    const one = typed[row - 1] ?? ''
    const other = known[column - 1] ?? ''
    if (row > 0 && column > 0 && here === at(row - 1, column - 1) + (alike(one, other) ? 0 : 1)) {
      steps.push({ typed: one, known: other })
      row--
      column--
    } else if (row > 0 && here === at(row - 1, column) + 1) {
      steps.push({ typed: one, known: '' })
      row--
    } else {
      steps.push({ typed: '', known: other })
      column--
    }
  }
  return { steps: steps.reverse(), cost: at(typed.length, known.length) }
}

/** Puts the words of `known` into the order of the most similar words of `typed`; words left over come last. */
function inOrderOf(typed: string, known: string): string {
  const left = known.split(' ').filter(Boolean)
  const ordered: string[] = []
  for (const word of typed.split(' ').filter(Boolean)) {
    let best = -1
    let least = Infinity
    left.forEach((candidate, index) => {
      const cost = stepsBetween(lettersOf(word), lettersOf(candidate)).cost
      if (cost < least) {
        least = cost
        best = index
      }
    })
    if (best >= 0) ordered.push(...left.splice(best, 1))
  }
  return [...ordered, ...left].join(' ')
}

function joined(steps: readonly Step[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const step of steps) {
    const same = alike(step.typed, step.known)
    const last = stretches.at(-1)
    if (last && last.same === same) {
      last.typed += step.typed
      last.known += step.known
    } else {
      stretches.push({ ...step, same })
    }
  }
  return stretches
}

function lengthOf({ typed, known }: Stretch): number {
  return Math.max(typed.length, known.length)
}

/** Letters that two different names happen to share say nothing: a short stretch between longer differences belongs to them. */
function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  for (let place = 1; place < stretches.length - 1; place++) {
    const [before, here, after] = [stretches[place - 1], stretches[place], stretches[place + 1]]
    if (!before || !here?.same || !after || lengthOf(here) * 2 >= lengthOf(before) + lengthOf(after)) continue
    const typed = before.typed + here.typed + after.typed
    const known = before.known + here.known + after.known
    return withoutChance([
      ...stretches.slice(0, place - 1),
      { typed, known, same: false },
      ...stretches.slice(place + 2)
    ])
  }
  return [...stretches]
}

/**
 * Lays two spellings of a name side by side. Capital and small letters count as the same, an accent as a difference.
 * @param typed the name as typed now
 * @param known the name on record
 * @returns stretches in the order of `typed`; words of the record are reordered when that makes them clearly closer
 */
export function alignSpellings(typed: string, known: string): Alignment {
  const first = typed.trim().replace(/\s+/g, ' ')
  const second = known.trim().replace(/\s+/g, ' ')
  const straight = stepsBetween(lettersOf(first), lettersOf(second))
  const turned = inOrderOf(first, second)
  if (turned !== second) {
    const reordered = stepsBetween(lettersOf(first), lettersOf(turned))
    if (reordered.cost + 1 < straight.cost)
      return { stretches: withoutChance(joined(reordered.steps)), reordered: true }
  }
  return { stretches: withoutChance(joined(straight.steps)), reordered: false }
}
