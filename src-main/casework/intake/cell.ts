import type { Marking } from '../../contract/codes/marking'
import type { Day, Instant } from '../../contract/time'

/** What a cell was read as: its value, or a sentence on what is wrong with it. */
export type CellRead<T> = { value: T } | { error: string }

/** What the rules need to know beside the cell: the present, and what this desk may hold. */
export interface Circumstances {
  today: Day
  now: Instant
  ceiling: Marking
}

/** Ways to write that something is not known, where a blank would do. */
const NOT_KNOWN = /^(?:-+|\?+|n\/?a|n\/?k|nil|tbc|unk|unknown|not known|not given|not recorded|not applicable)\.?$/i

/** True for an empty cell and for words that say no more than one. */
export function saysNothing(text: string): boolean {
  return text === '' || NOT_KNOWN.test(text)
}

/**
 * A cell's text without what spreadsheets put around it: outer spaces, no-break spaces, and the apostrophe that keeps a text from being
 * worked out as a formula.
 */
export function tidy(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '')
}
