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

/** What every reference begins with. It is not kept: a word that all referrals have finds nobody, and would hide the Prescotts. */
const PREFIX = /^pr-?(?=\d)/

/** A reference such as PR-2026-0412: its year and number, and the bare number. */
function referenceWords(reference: string): string {
  const number = /(\d+)$/.exec(reference)?.[1]?.replace(/^0+/, '') ?? ''
  return `${fold(reference).replace(PREFIX, '')} ${number}`.trim()
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

/** What somebody looks for. */
export interface Sought {
  /** A full-text query, or null when no word is left for one. */
  words: string | null
  /** Years of references, the last included, from the beginning of one: `PR-202` means 2020 to 2029. */
  years: { from: number; to: number } | null
  /** True when nothing in it can be looked for. */
  nothing: boolean
}

/** The beginning of a reference up to its year. Almost every referral has such a word, so it is a range of references and no full-text query. */
const YEAR = /^pr-(\d{0,4})$|^pr(\d{1,4})$/

function yearsOf(word: string): Sought['years'] {
  const found = YEAR.exec(word)
  if (!found) return null
  const digits = found[1] ?? found[2] ?? ''
  return { from: Number(digits.padEnd(4, '0')), to: Number(digits.padEnd(4, '9')) }
}

/**
 * Understands what somebody typed: every word quoted, each as the beginning of a word, all of them needed. Nothing typed can act as an
 * operator.
 */
export function soughtIn(typed: string): Sought {
  const all = fold(typed)
    .split(/\s+/)
    .filter((word) => /[a-z0-9]/.test(word))
    .slice(0, MOST_WORDS)
  const years = all.map(yearsOf).find((each) => each !== null) ?? null
  const words = all.filter((word) => !YEAR.test(word)).map((word) => word.replace(PREFIX, ''))
  return {
    words: words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' '),
    years,
    nothing: all.length === 0
  }
}
