/**
 * A whole number below 2^45 for a text, the same on every desk. Keys of the search are kept as such numbers: two texts may share one, which
 * only brings a person more to be compared.
 */
export function numberOf(text: string): number {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4_294_967_296 * (other & 0x1fff) + (one >>> 0)
}
