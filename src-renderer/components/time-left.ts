/**
 * How long work will still take, in words; empty until enough is done to tell.
 * @param share how much is done, 0 to 1
 * @param elapsed milliseconds since it began
 */
export function timeLeft(share: number, elapsed: number): string {
  if (share >= 1) return 'nearly done'
  if (share < 0.02 || elapsed < 1500) return ''
  const seconds = ((elapsed / share) * (1 - share)) / 1000
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`
}
