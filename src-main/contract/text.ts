import { z } from 'zod'

/** Ranges of code points that can hide or reorder what a reader sees: controls, bidirectional overrides and isolates, zero-width spaces. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb]
]

function isHidden(point: number): boolean {
  if (point > 0x1f && point < 0x7f) return false
  return HIDDEN.some(([from, to]) => from <= point && point <= to)
}

/** Halves of a character, and the invisible copies of ASCII that Unicode calls tags. */
const BROKEN_OR_TAG = /[\ud800-\udfff\u{e0000}-\u{e007f}]/u
/** Several scripts need joiners inside a word; after a Latin letter, or before a word, they only hide that it is another word. */
const IDLE_JOINER = /(?:^|[\s"\p{Script=Latin}])[\u200c\u200d]/u
const ASCII = /^[\n\r\t\x20-\x7e]*$/

/** True when text holds nothing hidden; joiners inside a word (needed in several scripts) are allowed. */
export function isPlainText(text: string): boolean {
  if (ASCII.test(text)) return true
  if (BROKEN_OR_TAG.test(text) || IDLE_JOINER.test(text)) return false
  for (let place = 0; place < text.length; place++) if (isHidden(text.charCodeAt(place))) return false
  return true
}

/** Spells hidden and control characters out (`<U+202E>`), so that a reader sees all that a text from outside holds. */
export function shown(given: string): string {
  const lines = given.replace(/\r\n?/g, '\n')
  if (isPlainText(lines)) return lines
  return [...lines].map((each) => (isPlainText(each) ? each : `<U+${spelt(each)}>`)).join('')
}

function spelt(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

function text(longest: number) {
  return z
    .string()
    .max(longest * 2, `At most ${longest} characters.`)
    .transform((given) => given.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine(isPlainText, 'This text holds hidden or control characters. Type it again by hand.')
    .refine((given) => given.length <= longest, `At most ${longest} characters.`)
}

/** One line of text: a name, a place, a reference. Empty is allowed. */
export const Line = text(200).refine((given) => !given.includes('\n'), 'One line only.')
/** One line that must hold something. */
export const FilledLine = Line.refine((given) => given.length > 0, 'Needed.')
/** Paragraphs of text: a concern, a reason, a note. Empty is allowed. */
export const Narrative = text(20_000)
/** Paragraphs that must hold something. */
export const FilledNarrative = Narrative.refine((given) => given.length > 0, 'Needed.')
/** What somebody types as a passphrase: kept exactly as typed but for Unicode composition (NFKC, so any keyboard gives the same bytes). */
export const Passphrase = z
  .string()
  .max(400)
  .transform((given) => given.normalize('NFKC'))
