import { dayExists, type Day } from '../../contract/time'
import { dayAndMonthSwapped, YEARS_OUT, type Born } from './birth-likeness'
import { wordsOf, type Name, type Word } from './name-likeness'
import { alsoCalled } from './short-forms'
import { skeletonsOf, skeletonsWithin, soundsOf } from './sound'

/** Shortest word for which one-letter errors are looked for by key. */
const LONG_ENOUGH_FOR_ERRORS = 4

/** The word and every word that one dropped letter makes of it; two words one letter apart always share one of them. */
export function withOneLetterLess(word: string): string[] {
  if (word.length < LONG_ENOUGH_FOR_ERRORS) return [word]
  const found = new Set([word])
  for (let place = 0; place < word.length; place++) found.add(word.slice(0, place) + word.slice(place + 1))
  return [...found]
}

/** The key of a word as it is written. */
export const wordKey = (word: string) => `w:${word}`
const soundKey = (sound: string) => `p:${sound}`
const skeletonKey = (skeleton: string) => `s:${skeleton}`
const pairKey = (one: string, other: string) => (one < other ? `n:${one} ${other}` : `n:${other} ${one}`)
const birthKey = (day: Day) => `b:${day}`
const yearKey = (skeleton: string, year: number) => `y:${skeleton} ${year}`

function telling(words: readonly Word[]): Word[] {
  return words.filter((word) => !word.particle && word.text.length > 1)
}

/** Skeletons under which a word is stored and looked for. */
function skeletonsFor(word: string): string[] {
  return [...new Set([...skeletonsOf(word), ...skeletonsWithin(word)])]
}

/** Neighbours of one part written together, for names that are joined elsewhere. */
function joined(words: readonly Word[]): string[] {
  return words
    .slice(1)
    .flatMap((word, before) => (words[before]?.part === word.part ? [`${words[before]?.text}${word.text}`] : []))
}

function nameKeys(words: readonly Word[]): string[] {
  const keys: string[] = []
  for (const word of telling(words)) {
    keys.push(wordKey(word.text))
    keys.push(...soundsOf(word.text).map(soundKey), ...skeletonsFor(word.text).map(skeletonKey))
  }
  for (const word of joined(words)) keys.push(wordKey(word), ...skeletonsOf(word).map(skeletonKey))
  return keys
}

function pairKeys(words: readonly Word[]): string[] {
  const skeletons = telling(words).map((word) => skeletonsFor(word.text))
  return skeletons.flatMap((some, place) =>
    skeletons.slice(place + 1).flatMap((others) => some.flatMap((one) => others.map((other) => pairKey(one, other))))
  )
}

function yearKeys(words: readonly Word[], from: number, to: number): string[] {
  const keys: string[] = []
  for (const word of telling(words)) {
    for (const skeleton of skeletonsFor(word.text)) {
      for (let year = from; year <= to; year++) keys.push(yearKey(skeleton, year))
    }
  }
  return keys
}

/** First and last year in which somebody was born, or null. */
function yearsOf(born: Born): readonly [number, number] | null {
  if (born.day === null) return born.years
  const year = Number(born.day.slice(0, 4))
  return [year, year]
}

/**
 * Keys under which a known name of a person is stored: its words, surnames with one letter less, sounds, consonant skeletons, pairs of
 * words, the day of birth, and each word with the year of birth.
 */
export function storedKeys(name: Name, born: Born): string[] {
  const words = wordsOf(name)
  const keys = new Set([...nameKeys(words), ...pairKeys(words)])
  for (const word of words) {
    if (word.part === 'surname' && !word.particle)
      for (const each of withOneLetterLess(word.text)) keys.add(wordKey(each))
  }
  if (born.day !== null) keys.add(birthKey(born.day))
  const years = yearsOf(born)
  if (years) for (const key of yearKeys(words, years[0], years[1])) keys.add(key)
  return [...keys]
}

/** Days that differ from a day by one digit, or by two digits exchanged, and exist. */
function daysOneSlipAway(day: Day): Day[] {
  const places = [0, 1, 2, 3, 5, 6, 8, 9]
  const days = new Set<Day>()
  for (const place of places) {
    for (let digit = 0; digit <= 9; digit++) days.add(day.slice(0, place) + String(digit) + day.slice(place + 1))
    const next = places[places.indexOf(place) + 1]
    if (next === undefined) continue
    const digits = [...day]
    ;[digits[place], digits[next]] = [digits[next] ?? '', digits[place] ?? '']
    days.add(digits.join(''))
  }
  days.delete(day)
  return [...days].filter((each) => each > '1890' && dayExists(each))
}

/**
 * Keys to look for when a name and a birth are given: what {@link storedKeys} stores for it, and what it stores for the same person
 * with one slip made.
 */
export function searchKeys(name: Name, born: Born): string[] {
  const words = wordsOf(name)
  const keys = new Set([...nameKeys(words), ...pairKeys(words)])
  for (const word of telling(words)) {
    for (const each of withOneLetterLess(word.text)) keys.add(wordKey(each))
    if (word.part === 'surname') continue
    for (const other of alsoCalled(word.text)) {
      for (const key of pairKeys([{ ...word, text: other }, ...words.filter((each) => each.part === 'surname')])) {
        keys.add(key)
      }
    }
  }
  if (born.day !== null) {
    const swapped = dayAndMonthSwapped(born.day)
    for (const day of [born.day, ...(swapped ? [swapped] : []), ...daysOneSlipAway(born.day)]) keys.add(birthKey(day))
  }
  const years = yearsOf(born)
  if (years) for (const key of yearKeys(words, years[0] - YEARS_OUT, years[1] + YEARS_OUT)) keys.add(key)
  return [...keys]
}
