import type { OversightGroup } from '../../contract/oversight'
import type { Bound } from '../../vault/sql'
import type { Span } from './span'

/** The texts for the records behind one kind of figure. Put together once, from constants only. */
export interface Texts {
  of: 'referral' | 'task'
  counted: string
  records: string
}

/**
 * @param found a text that finds `id`, `why` and `day` (what it is sorted by) of each record counted: a page is cut from it before
 * records are read. Where `day` is empty they come in the order they were recorded and show the day of receipt.
 */
export function textsFor(found: string, of: Texts['of'] = 'referral'): Texts {
  const page = `(SELECT id, why, day FROM (${found}) ORDER BY day, id, why LIMIT $limit OFFSET $offset) f`
  return {
    of,
    counted: `SELECT count(*) AS counted FROM (${found})`,
    records:
      of === 'referral'
        ? `SELECT f.id, f.why, iif(f.day = '', r.received_on, f.day) AS day, r.reference, r.forenames, r.surname, r.stage AS words, r.marking
           FROM ${page} CROSS JOIN referral r ON r.id = f.id ORDER BY f.day, f.id, f.why`
        : `SELECT f.id, f.why, f.day, t.reference, '' AS forenames, '' AS surname, t.text AS words, t.marking
           FROM ${page} CROSS JOIN task t ON t.id = f.id ORDER BY f.day, f.id`
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
