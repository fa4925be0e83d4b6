import type { OversightTable } from '../../contract/oversight'
import { gapNames } from '../referrals'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

const COUNTS = `SELECT gaps, open, count(*) AS count FROM referral_gap WHERE gaps > 0 GROUP BY gaps, open`
const BEHIND = textsFor(`
SELECT record AS id, '' AS why, '' AS day FROM referral_gap WHERE gaps & $bit <> 0 AND ($all = 1 OR open = 1)`)

/** What the records lack, and what in them cannot be true: of the open ones, and of all. */
export function quality({ sql }: Span): OversightTable {
  const found = sql.all<{ gaps: number; open: number; count: number }>(COUNTS)
  const sum = (bit: number, openOnly: boolean): number =>
    found
      .filter(({ gaps, open }) => (gaps & bit) !== 0 && (!openOnly || open === 1))
      .reduce((all, { count }) => all + count, 0)
  return {
    columns: ['Open', 'All'],
    rows: gapNames.map(({ gap, bit, label }) => ({
      label,
      figures: [
        { part: `${gap} open`, count: sum(bit, true) },
        { part: `${gap} all`, count: sum(bit, false) }
      ]
    }))
  }
}

export const qualityGroup: FigureGroup = {
  group: 'quality',
  behind(part) {
    const [gap = '', which = ''] = part.split(' ')
    const known = gapNames.find((each) => each.gap === gap)
    if (!known || (which !== 'open' && which !== 'all')) return null
    return { texts: BEHIND, binds: { bit: known.bit, all: which === 'all' ? 1 : 0 } }
  }
}
