/** Words of which the answer is kept: the names of a large desk, a few megabytes. */
const MOST = 20_000

/**
 * The same answers as `work` gives, kept for the words asked about last: one name is asked about several times, and many persons share one. What is
 * answered is shared, so nobody may change it.
 */
export function remembering(
  work: (word: string) => readonly string[],
  most = MOST
): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const held = known.get(word)
    if (held) return held
    if (known.size >= most) known.clear()
    const answer = work(word)
    known.set(word, answer)
    return answer
  }
}
