/**
 * Letters added, dropped, changed or swapped with a neighbour to turn one word into the other (Damerau-Levenshtein, each stretch
 * edited once). Stops counting past `most` and then answers `most + 1`.
 */
export function lettersApart(one: string, other: string, most = 3): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      }
      now.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = now
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}

function shared(one: string, other: string): { matches: number; swaps: number } {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = Array.from({ length: other.length }, () => false)
  const inOne: string[] = []
  for (let place = 0; place < one.length; place++) {
    const from = Math.max(0, place - reach)
    const to = Math.min(other.length - 1, place + reach)
    for (let look = from; look <= to; look++) {
      if (taken[look] || one[place] !== other[look]) continue
      taken[look] = true
      inOne.push(one.charAt(place))
      break
    }
  }
  const inOther = [...other].filter((_, place) => taken[place])
  const outOfOrder = inOne.filter((letter, place) => letter !== inOther[place]).length
  return { matches: inOne.length, swaps: outOfOrder / 2 }
}

/**
 * Jaro-Winkler likeness of two words, 0 (nothing shared) to 1 (the same), with the usual tenth for each of up to four letters
 * that open both.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const { matches, swaps } = shared(one, other)
  if (matches === 0) return 0
  const jaro = (matches / one.length + matches / other.length + (matches - swaps) / matches) / 3
  let opening = 0
  while (opening < 4 && opening < one.length && one[opening] === other[opening]) opening++
  return jaro + opening * 0.1 * (1 - jaro)
}
