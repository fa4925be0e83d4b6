import { shapeOf } from '../fields/shapes'

/**
 * Which part of the case page gives what is needed.
 * @param field as a need names it: a field of the referral, `given.…`, `person`, `deconfliction`, `acknowledge`
 * @returns the part's address, or null where there is nowhere to go
 */
export function partFor(field: string | null): string | null {
  if (field === null) return null
  if (field === 'person' || field === 'deconfliction' || field === 'acknowledge' || field === 'note') return field
  const shape = shapeOf(field)
  return shape ? `edit/${shape.group}/${shape.name}` : null
}
