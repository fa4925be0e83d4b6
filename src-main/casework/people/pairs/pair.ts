import { createHash } from 'node:crypto'
import { idFrom, type Id } from '../../../contract/ids'

/**
 * The record of a pair of persons. Every desk gives the same pair the same id, so that judgements made apart meet in one record.
 * Its time is that of the person made later.
 */
export function pairOf(person: Id, another: Id): { pair: Id; one: Id; other: Id } {
  const [one, other] = person < another ? [person, another] : [another, person]
  const digest = createHash('sha256').update(`${one} ${other}`).digest()
  return { pair: other.slice(0, 10) + idFrom(0, digest).slice(10), one, other }
}
