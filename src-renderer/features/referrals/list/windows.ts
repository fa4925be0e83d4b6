/** How many rows one question to the vault asks for, and by how many rows it moves. */
export const WINDOW = 150
const STEP = 50

/**
 * Where the window of rows begins that holds all that is on screen. One question covers the whole screen, so that what was consulted is one
 * entry and not two halves; it moves in steps, so that scrolling a little asks nothing new.
 * @param first index of the first row on screen, from 0
 */
export function windowFrom(first: number): number {
  return Math.max(0, (Math.floor(first / STEP) - 1) * STEP)
}

/** What the list shows, in words. */
export function totalInWords(total: number, late: number | undefined, filtered: boolean): string {
  const count = total.toLocaleString('en-GB')
  const referrals = total === 1 ? 'referral' : 'referrals'
  const shown = filtered ? `${count} ${referrals} found` : `${count} ${referrals}`
  if (late === undefined || total === 0) return shown
  return late === 0 ? `${shown}, none late` : `${shown}, ${late.toLocaleString('en-GB')} late`
}
