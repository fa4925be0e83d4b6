/**
 * Which two words of a share are to be typed back, so that it is known to have been written down and not only clicked past. They differ
 * from share to share and stand in different halves.
 * @param index the share's number, from 1
 * @returns two places, from 0
 */
export function askedPlaces(words: number, index: number): [number, number] {
  const half = Math.floor(words / 2)
  return [(index * 5 + 1) % half, half + ((index * 7 + 3) % (words - half))]
}

/** True when a typed word means the share's word: its first four letters are enough, as on the recovery page. */
export function isSameWord(typed: string, word: string): boolean {
  const plain = typed.trim().toLowerCase()
  return (
    plain.length >= Math.min(4, word.length) &&
    word.startsWith(plain.slice(0, 4)) &&
    word.slice(0, plain.length) === plain
  )
}
