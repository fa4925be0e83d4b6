import { isPlainText } from '../../contract/text'
import type { CellRead } from './cell'

const HIDDEN = 'This cell holds hidden or control characters. Type it again by hand.'

/** One line of at most 200 characters, as a record takes it. */
export function readLine(text: string): CellRead<string> {
  if (!isPlainText(text)) return { error: HIDDEN }
  if (text.includes('\n')) return { error: 'One line only.' }
  return text.length <= 200 ? { value: text } : { error: `At most 200 characters; this cell has ${text.length}.` }
}

/** An address: the lines of its cell become one, parted by commas. */
export function readAddress(text: string): CellRead<string> {
  return readLine(
    text
      .split('\n')
      .map((line) => line.trim().replace(/,$/, ''))
      .filter((line) => line !== '')
      .join(', ')
  )
}

/** Paragraphs of at most 20,000 characters. */
export function readNarrative(text: string): CellRead<string> {
  if (!isPlainText(text)) return { error: HIDDEN }
  return text.length <= 20_000 ? { value: text } : { error: `At most 20,000 characters; this cell has ${text.length}.` }
}

const POSTCODE = /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/
const FIRST_HALF = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** A British postcode by its shape, or its first half; spaced as the Post Office does. */
export function readPostcode(text: string): CellRead<string> {
  const bare = text.toUpperCase().replace(/[\s.-]/g, '')
  const whole = POSTCODE.exec(bare)
  if (whole) return { value: `${whole[1]} ${whole[2]}` }
  if (FIRST_HALF.test(bare)) return { value: bare }
  return { error: 'This is no postcode. Write it like NW1 1AA, or its first half, or leave it empty.' }
}

/** Parts a full name: `SURNAME, Forenames`, else the last word is the surname. A single word is taken as the surname. */
export function splitName(text: string): { forenames: string; surname: string } {
  const comma = text.indexOf(',')
  if (comma >= 0)
    return {
      surname: text.slice(0, comma).trim(),
      forenames: text
        .slice(comma + 1)
        .replace(/,/g, ' ')
        .trim()
    }
  const last = text.lastIndexOf(' ')
  return { forenames: text.slice(0, Math.max(last, 0)).trim(), surname: text.slice(last + 1) }
}
