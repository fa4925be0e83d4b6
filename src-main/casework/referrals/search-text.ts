import anyAscii from 'any-ascii'
import type { Fields } from '../../journal/subject'

const MOST_WORDS = 12
const PLAIN = /^[\u0020-\u007e]*$/

const VOWEL_SIGNS = /[\u064b-\u065f\u0670\u0640]/gu

/** Spellings of Arabic and Persian that differ between keyboards and not between names. */
function oneArabicSpelling(text: string): string {
  return text
    .replace(VOWEL_SIGNS, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
}

/**
 * Folds text to plain small letters, the same way for what is kept and for what is looked for: diacritics, other scripts and typographic
 * apostrophes become plain ones.
 */
function fold(text: string): string {
  const plain = PLAIN.test(text) ? text : anyAscii(oneArabicSpelling(text.normalize('NFC')))
  return plain.toLowerCase()
}

/** The words of a text, and each that holds a mark inside also without it: O'Brien is found as obrien, Al-Hamid as alhamid. */
function foldedWords(text: string): string {
  if (text === '') return ''
  const words = fold(text).split(/\s+/)
  const joined = words
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word, place) => word !== '' && word !== words[place])
  return [...words, ...joined].join(' ')
}

/** A reference such as PR-2026-0412, also by its bare number. */
function referenceWords(reference: string): string {
  const number = /(\d+)$/.exec(reference)?.[1]?.replace(/^0+/, '') ?? ''
  return `${foldedWords(reference)} ${number}`.trim()
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What a referral is found by: the columns of `referral_search`, in their order. */
export function searchColumns(
  fields: Fields
): [reference: string, names: string, organisation: string, pcmt: string, postcode: string] {
  const names = [fields['given.forenames'], fields['given.surname'], fields['given.otherNames']].map(text)
  const postcode = text(fields['postcode'])
  return [
    referenceWords(text(fields['reference'])),
    foldedWords(names.join(' ').trim()),
    foldedWords(text(fields['referrerOrganisation'])),
    foldedWords(text(fields['pcmtReference'])),
    postcode === '' ? '' : `${fold(postcode)} ${fold(postcode).replace(/[^a-z0-9]/g, '')}`
  ]
}

/**
 * Makes a full-text query of what somebody typed: every word quoted, each as the beginning of a word, all of them needed. Nothing typed can
 * act as an operator.
 * @returns null when nothing in it can be looked for
 */
export function searchQuery(typed: string): string | null {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => /[a-z0-9]/.test(word))
    .slice(0, MOST_WORDS)
  if (words.length === 0) return null
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
}
