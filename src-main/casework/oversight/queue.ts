import { isOpenStage, stages } from '../../contract/codes/stages'
import type { OversightTable } from '../../contract/oversight'
import { textsFor, type FigureGroup } from './figures'
import { ageBandNames, bandStarts, type Span } from './span'

const COUNTS = `
SELECT stage, (received_sort < $b1) + (received_sort < $b2) + (received_sort < $b3) + (received_sort < $b4) AS band, count(*) AS count
FROM referral WHERE open = 1 GROUP BY stage, band`
const FOUND = textsFor(`
SELECT id, '' AS why, received_on AS day FROM referral
WHERE open = 1 AND stage = $stage AND received_sort >= $from AND received_sort < $before`)

const AT_THE_END = '9999'

/** Open referrals by stage and by working days since receipt (T0): what has waited longest is what may have been forgotten. */
export function queue({ sql, today }: Span): OversightTable {
  const [b1 = '', b2 = '', b3 = '', b4 = ''] = bandStarts(today)
  const found = sql.all<{ stage: string; band: number; count: number }>(COUNTS, { b1, b2, b3, b4 })
  const rows = stages.codes
    .filter(({ code }) => isOpenStage(code) || found.some(({ stage }) => stage === code))
    .map(({ code, label }) => ({
      label,
      figures: ageBandNames.map((_name, band) => ({
        part: `${code} ${band}`,
        count: found.find((each) => each.stage === code && each.band === band)?.count ?? 0
      }))
    }))
  return { columns: [...ageBandNames], rows: rows.filter(({ figures }) => figures.some(({ count }) => count > 0)) }
}

export const queueGroup: FigureGroup = {
  group: 'queue',
  behind(part, { today }) {
    const [stage = '', at = ''] = part.split(' ')
    const band = Number(at)
    const starts = bandStarts(today)
    if (!stages.codes.some(({ code }) => code === stage) || !(band in ageBandNames)) return null
    return {
      texts: FOUND,
      binds: { stage, from: starts[band] ?? '', before: starts[band - 1] ?? AT_THE_END }
    }
  }
}
