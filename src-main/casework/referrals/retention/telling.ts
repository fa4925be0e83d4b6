import { labelOf } from '../../../contract/codes/code-list'
import { retentionGrounds } from '../../../contract/codes/retention'
import type { PastEntry } from '../../../journal/history'
import type { Told } from '../timeline-lines'
import { dayWords } from '../words'
import { referralKept, type KeptBody } from './entries'

/** Tells what a disposal review decided; null for a kind that is none. */
export function tellRetention({ kind, body }: Pick<PastEntry, 'kind' | 'body'>): Told | null {
  if (kind !== referralKept.name) return null
  const { until, grounds, reason } = body as KeptBody
  return {
    group: 'decision',
    title: `Disposal review: kept until ${dayWords(until)}`,
    details: [
      { heading: 'Grounds', text: grounds.map((ground) => labelOf(retentionGrounds, ground)).join('; ') },
      { heading: 'Reason', text: reason }
    ]
  }
}
