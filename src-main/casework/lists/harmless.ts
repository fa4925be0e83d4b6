import { shown } from '../../contract/text'

/** How a spreadsheet recognises a formula, spaces before it trimmed as some do; an apostrophe keeps such a text from being worked out. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/

/** A cell that no spreadsheet works out as a formula, with whatever hides in it spelled out. */
export function harmless(cell: string): string {
  const text = shown(cell)
  return FORMULA.test(text) ? `'${text}` : text
}
