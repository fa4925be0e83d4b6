import type { SummaryChart } from '../../contract/summary-snapshot'
import { perCent } from './per-cent'

type Bar = SummaryChart['bars'][number]

/** "1 referral", "30 referrals". */
export function several(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** The bars in words, for somebody who cannot see them. */
function inWords(bars: readonly Bar[]): string {
  return `Bar chart: ${bars.map(({ label, value }) => `${label} ${value}`).join('; ')}.`
}

/** A chart with its text alternative; null where there is nothing to draw. */
export function barChart(title: string, bars: readonly Bar[]): SummaryChart | null {
  if (bars.every(({ value }) => value === 0)) return null
  return { title, alternative: `${title}. ${inWords(bars)}`, bars: [...bars] }
}

/**
 * Says which of several counts is the greatest, as a sentence without its full stop: "Education made the most referrals: 12 of 30 (40 per cent)".
 * @param known what the share is of
 */
export function greatest(
  bars: readonly Bar[],
  known: number,
  made: { one: string; several: string; none: string }
): string {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  if (most === 0) return made.none
  const first = bars.filter(({ value }) => value === most).map(({ label }) => label)
  const share = `${most} of ${known} (${perCent(most, known) ?? 0} per cent)`
  if (first.length === 1) return `${first[0] ?? ''} ${made.one}: ${share}`
  if (first.length > 3) return `${first.length} groups ${made.several}: ${share} each`
  return `${first.slice(0, -1).join(', ')} and ${first.at(-1) ?? ''} ${made.several}: ${share} each`
}
