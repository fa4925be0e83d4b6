/**
 * Where a key moves the table's active row to; null when the key does not move.
 * @param onScreen how many rows a page is
 */
export function movedTo(key: string, from: number, total: number, onScreen: number): number | null {
  const to = (place: number): number => Math.max(0, Math.min(total - 1, place))
  switch (key) {
    case 'ArrowDown':
      return to(from + 1)
    case 'ArrowUp':
      return to(from - 1)
    case 'PageDown':
      return to(from + onScreen)
    case 'PageUp':
      return to(from - onScreen)
    case 'Home':
      return 0
    case 'End':
      return to(total - 1)
    default:
      return null
  }
}
