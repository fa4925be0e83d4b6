import { shapeOf } from '../fields/shapes'

const PARTS: readonly string[] = ['person', 'deconfliction', 'acknowledge', 'note', 'show_supervisor', 'earlier']

/**
 * Which part of the case page gives what is needed.
 * @param field as a need names it: a field of the referral, `given.…`, `person`, `deconfliction`, `acknowledge`,
 *   `show_supervisor`, `earlier`, or `support.` with what is recorded there: `support.requests` opens `support/requests`
 * @returns the part's address, or null where there is nowhere to go
 */
export function partFor(field: string | null): string | null {
  if (field === null) return null
  if (PARTS.includes(field)) return field
  if (field.startsWith('support.')) return field.replace('.', '/')
  const shape = shapeOf(field)
  return shape ? `edit/${shape.group}/${shape.name}` : null
}
