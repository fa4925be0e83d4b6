import { createHash } from 'node:crypto'
import { idFrom, type Id } from '../../contract/ids'

/**
 * The record that holds the policy of a terminal's desk. It follows from the terminal's id, so every desk can tell whose policy an entry is, and
 * that nobody but that terminal wrote it.
 */
export function policyRecordOf(terminal: Id): Id {
  const digest = createHash('sha256').update(`focus-desk policy ${terminal}`).digest()
  return terminal.slice(0, 10) + idFrom(0, digest).slice(10)
}
