/**
 * Whole per cent, rounded half up, as the official statistics give it; null where there is nothing to take it of.
 * @param part whole number, at most `base`
 * @param base whole number: what is known, never what is not
 */
export function perCent(part: number, base: number): number | null {
  if (base <= 0) return null
  return Math.floor((200 * part + base) / (2 * base))
}
