import { labelOf } from '../../contract/codes/code-list'
import { sectors } from '../../contract/codes/referral'
import type { OversightTable } from '../../contract/oversight'
import { gapNames } from '../referrals'
import { textsFor, type FigureGroup } from './figures'
import type { Span } from './span'

/** Gaps that are something not given; an impossible date is none. */
const GIVEN = gapNames.filter(({ gap }) => gap !== 'dates' && gap !== 'outcome')
const NOBODY = 'none'
const EVERYBODY = 'all'

const COUNTS = `
SELECT r.sector, coalesce(g.gaps, 0) AS gaps, count(*) AS count FROM referral r LEFT JOIN referral_gap g ON g.record = r.id
GROUP BY r.sector, coalesce(g.gaps, 0)`
const BEHIND = textsFor(`
SELECT g.record AS id, '' AS why, '' AS day FROM referral_gap g CROSS JOIN referral s ON s.id = g.record
WHERE g.gaps & $bit <> 0 AND ($all = 1 OR s.sector = $sector)`)

interface Counted {
  sector: string
  gaps: number
  count: number
}

/** Of a hundred, rounded half up; null of none. */
function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : Math.floor((200 * count + of) / (2 * of))
}

function rowOf(label: string, part: string, found: readonly Counted[]): OversightTable['rows'][number] {
  const sum = (rows: readonly Counted[]): number => rows.reduce((all, { count }) => all + count, 0)
  const of = sum(found)
  return {
    label: `${label}: ${of.toLocaleString('en-GB')}`,
    figures: GIVEN.map(({ gap, bit }) => {
      const count = sum(found.filter(({ gaps }) => (gaps & bit) !== 0))
      return { part: `${gap} ${part}`, count, share: shareOf(count, of) }
    })
  }
}

/** How many referrals of each source lack a field, and which share of them; all sources together last. */
export function missingBySource({ sql }: Span): OversightTable {
  const found = sql.all<Counted>(COUNTS)
  const columns = GIVEN.map(({ label }) => label)
  if (found.length === 0) return { columns, rows: [] }
  const of = (sector: string): Counted[] => found.filter((each) => each.sector === sector)
  const named = sectors.codes.filter(({ code }) => of(code).length > 0)
  return {
    columns,
    rows: [
      ...named.map(({ code }) => rowOf(labelOf(sectors, code), code, of(code))),
      ...(of('').length > 0 ? [rowOf('Source not given', NOBODY, of(''))] : []),
      rowOf('All sources', EVERYBODY, found)
    ]
  }
}

export const missingGroup: FigureGroup = {
  group: 'missing',
  behind(part) {
    const [gap = '', sector = ''] = part.split(' ')
    const known = GIVEN.find((each) => each.gap === gap)
    const isSector = sectors.codes.some(({ code }) => code === sector)
    if (!known || (!isSector && sector !== NOBODY && sector !== EVERYBODY)) return null
    return {
      texts: BEHIND,
      binds: { bit: known.bit, all: sector === EVERYBODY ? 1 : 0, sector: sector === NOBODY ? '' : sector }
    }
  }
}
