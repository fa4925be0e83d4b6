import type { OversightGroup } from '../../contract/oversight'
import type { Bound } from '../../vault/sql'
import type { Span } from './span'

/** The texts for the records behind one kind of figure. Put together once, from constants only. */
export interface Texts {
  of: 'referral' | 'task'
  counted: string
  marked: string
  records: string
}

/**
 * @param found a text that finds `id`, `why` and `day` (what it is sorted by) of each record counted
 */
export function textsFor(found: string, of: Texts['of'] = 'referral'): Texts {
  return {
    of,
    counted: `SELECT count(*) AS counted FROM (${found})`,
    marked:
      of === 'referral'
        ? `SELECT DISTINCT r.marking FROM (${found}) f CROSS JOIN referral r ON r.id = f.id`
        : `SELECT DISTINCT t.marking FROM (${found}) f CROSS JOIN task t ON t.id = f.id`,
    records:
      of === 'referral'
        ? `SELECT f.id, f.why, f.day, r.reference, r.forenames, r.surname, r.stage AS words
           FROM (${found}) f CROSS JOIN referral r ON r.id = f.id ORDER BY f.day, f.id, f.why LIMIT $limit OFFSET $offset`
        : `SELECT f.id, f.why, f.day, t.reference, '' AS forenames, '' AS surname, t.text AS words
           FROM (${found}) f CROSS JOIN task t ON t.id = f.id ORDER BY f.day, f.id LIMIT $limit OFFSET $offset`
  }
}

/** How the records behind one figure are found. */
export interface Behind {
  texts: Texts
  binds: Record<string, Bound>
}

/** One group of figures; `behind` answers null for a part there is none of. */
export interface FigureGroup {
  group: OversightGroup
  behind(part: string, span: Span): Behind | null
}
