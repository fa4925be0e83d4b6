import { dayExists, type Day } from '../../../contract/time'
import { remembering } from './remembering'
import { dayAndMonthSwapped, YEARS_OUT, type Born } from '../likeness/birth-likeness'
import type { Home } from '../likeness/home'
import { joins, type Word } from '../spelling/name-likeness'
import type { Profile } from '../likeness/profile'
import { alsoCalled } from '../spelling/short-forms'
import { skeletonsOf, skeletonsWithin, soundsOf } from '../spelling/sound'

/** Shortest word for which one-letter errors are looked for by key, and shortest skeleton. */
const LONG_ENOUGH_FOR_ERRORS = 4
/** Letters of the beginning and the end of a word by which it is found where it is cut or joined elsewhere. */
const END = 4
/** Skeletons of a word under which it is stored with another word or a year, and by which it is looked for. */
const STORED = 2
const SOUGHT = 4
/** Words of which those one letter away are kept: a search asks for them again while somebody types. */
const WORDS_AWAY_REMEMBERED = 200
/** Telling words of a name of which keys are made. */
const MOST_WORDS_KEYED = 8

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Every word that one letter dropped, changed, added or exchanged with its neighbour makes of a word. */
const wordsOneLetterAway = remembering((word) => {
  if (word.length < LONG_ENOUGH_FOR_ERRORS) return []
  const found = new Set<string>()
  for (let place = 0; place <= word.length; place++) {
    const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)]
    found.add(before + after)
    found.add(before + after.charAt(0) + letter + after.slice(1))
    for (const other of LETTERS) {
      found.add(before + other + after)
      found.add(before + other + letter + after)
    }
  }
  found.delete(word)
  return [...found]
}, WORDS_AWAY_REMEMBERED)

/** The word and every word that one dropped letter makes of it; two words one letter apart always share one of them. */
function withOneLetterLess(word: string): string[] {
  if (word.length < LONG_ENOUGH_FOR_ERRORS) return [word]
  const found = new Set([word])
  for (let place = 0; place < word.length; place++) found.add(word.slice(0, place) + word.slice(place + 1))
  return [...found]
}

/** The key of a word as it is written. */
export const wordKey = (word: string) => `w:${word}`
/** The key of a day of birth. */
export const birthKey = (day: Day) => `b:${day}`
/** The key of a school. */
export const schoolKey = (words: readonly string[]) => `l:${[...words].sort().join(' ')}`
const soundKey = (sound: string) => `p:${sound}`
const skeletonKey = (skeleton: string) => `s:${skeleton}`
const brokenSkeletonKey = (skeleton: string) => `d:${skeleton}`
const pairKey = (one: string, other: string) => (one < other ? `n:${one} ${other}` : `n:${other} ${one}`)
const yearKey = (skeleton: string, year: number) => `y:${skeleton} ${year}`

function telling(words: readonly Word[]): Word[] {
  return words.filter((word) => !word.particle && word.text.length > 1).slice(0, MOST_WORDS_KEYED)
}

/** Skeletons under which a word is stored and looked for. */
const skeletonsFor = remembering((word) => [...new Set([...skeletonsOf(word), ...skeletonsWithin(word)])])

const soundedKeys = remembering((word) => {
  const skeletons = skeletonsFor(word)
  const broken = skeletons
    .slice(0, 1)
    .flatMap(withOneLetterLess)
    .filter((each) => each.length >= 3)
  return [
    ...(word.length > END ? [`f:${word.slice(0, END)}`, `g:${word.slice(-END)}`] : []),
    ...soundsOf(word).map(soundKey),
    ...skeletons.map(skeletonKey),
    ...broken.map(brokenSkeletonKey)
  ]
})

function pairKeys(words: readonly string[], most: number): string[] {
  const skeletons = words.map((word) => skeletonsFor(word).slice(0, most))
  return skeletons.flatMap((some, place) =>
    skeletons.slice(place + 1).flatMap((others) => some.flatMap((one) => others.map((other) => pairKey(one, other))))
  )
}

function yearKeys(words: readonly Word[], [from, to]: readonly [number, number], most: number): string[] {
  const skeletons = new Set(telling(words).flatMap((word) => skeletonsFor(word.text).slice(0, most)))
  const years = Array.from({ length: to - from + 1 }, (_, count) => from + count)
  return [...skeletons].flatMap((skeleton) => years.map((year) => yearKey(skeleton, year)))
}

/** First and last year in which somebody was born, or null. */
function yearsOf(born: Born): readonly [number, number] | null {
  if (born.day === null) return born.years
  const year = Number(born.day.slice(0, 4))
  return [year, year]
}

function homeKeys(home: Home | null): string[] {
  if (home === null) return []
  const keys = home.postcode === '' ? [] : [`h:${home.postcode}`]
  const longest = home.words.reduce((long, word) => (word.length > long.length ? word : long), '')
  const street = home.words[0] ?? ''
  for (const number of new Set(home.numbers.slice(0, 3))) {
    if (street !== '') keys.push(`h:${number} ${street.slice(0, 3)}`, `h:${number} -${street.slice(-3)}`)
  }
  if (longest.length >= LONG_ENOUGH_FOR_ERRORS) keys.push(`h:-${longest}`)
  return keys
}

/** Whole numbers, and their last six digits, which stay when the code of an area is left out. */
function telephoneKeys(telephones: readonly string[]): string[] {
  return [
    ...new Set(telephones.flatMap((number) => [`t:${number}`, `t:-${number.slice(-6)}`, `t:${number.slice(0, -4)}`]))
  ]
}

function schoolKeys(school: readonly string[]): string[] {
  return school.length === 0 ? [] : [schoolKey(school)]
}

/**
 * Keys under which what was given of a person is stored: its words, sounds, consonant skeletons, pairs of words, each word with the year
 * of birth, the day of birth, home, telephone and school.
 */
export function storedKeys({ words, born, home, telephones, school }: Profile): string[] {
  const keys = new Set<string>()
  for (const { text } of telling(words)) {
    keys.add(wordKey(text))
    for (const key of soundedKeys(text)) keys.add(key)
  }
  for (const { text: word } of joins(words)) {
    keys.add(wordKey(word))
    for (const skeleton of skeletonsOf(word)) keys.add(skeletonKey(skeleton))
  }
  for (const key of pairKeys(
    telling(words).map(({ text }) => text),
    STORED
  ))
    keys.add(key)
  if (born.day !== null) keys.add(birthKey(born.day))
  const years = yearsOf(born)
  if (years) for (const key of yearKeys(words, years, STORED)) keys.add(key)
  for (const key of [...homeKeys(home), ...telephoneKeys(telephones), ...schoolKeys(school)]) keys.add(key)
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

/** Years by which a year of birth is looked for on the same day. */
const YEARS_AROUND = 10

function daysInOtherYears(day: Day): Day[] {
  const year = Number(day.slice(0, 4))
  const days = Array.from(
    { length: 2 * YEARS_AROUND + 1 },
    (_, place) => `${year - YEARS_AROUND + place}${day.slice(4)}`
  )
  return days.filter((each) => dayExists(each))
}

/** Share of a word's rarity that meeting it by a letter more, less or otherwise is worth. */
const ONE_LETTER_AWAY = 0.85

/** A key to look for. Of the keys of one slot, a word say, only the most telling that is met counts. */
export interface SearchKey {
  key: string
  slot: string
  /** Share of its rarity that meeting it is worth: less where it may be met by an error. */
  share: number
}

const SHARE: Readonly<Record<string, number>> = {
  w: 1,
  s: 0.8,
  p: 0.7,
  d: 0.6,
  f: 0.6,
  g: 0.5,
  n: 0.9,
  y: 0.9,
  b: 1,
  h: 1,
  t: 1,
  l: 1
}

function wordSlot({ text, part }: Word, slot: string): SearchKey[] {
  const found = (key: string, less = 1): SearchKey => ({ key, slot, share: (SHARE[key.charAt(0)] ?? 1) * less })
  const others = part === 'surname' ? [] : alsoCalled(text)
  return [
    found(wordKey(text)),
    ...wordsOneLetterAway(text).map((each) => found(wordKey(each), ONE_LETTER_AWAY)),
    ...soundedKeys(text).map((key) => found(key)),
    ...others.map((other) => found(wordKey(other), 0.8))
  ]
}

/**
 * Keys to look for when something is given of a person: what {@link storedKeys} stores for it, and what it stores for the same person
 * with one slip made.
 */
export function searchKeys({ words, born, home, telephones, school }: Profile): SearchKey[] {
  const named = telling(words)
  const inSlot =
    (slot: string) =>
    (key: string): SearchKey => ({ key, slot, share: SHARE[key.charAt(0)] ?? 1 })
  const keys = named.flatMap((word, place) => wordSlot(word, `word ${place}`))
  for (const [place, { text: word }] of joins(words).entries()) {
    const found = inSlot(`joined ${place}`)
    keys.push(...[wordKey(word), ...skeletonsFor(word).map(skeletonKey)].map(found))
    keys.push(...wordsOneLetterAway(word).map((each) => ({ ...found(wordKey(each)), share: ONE_LETTER_AWAY })))
  }
  const pairs = new Set(
    pairKeys(
      named.map(({ text }) => text),
      SOUGHT
    )
  )
  const surnames = named.filter(({ part }) => part === 'surname').map(({ text }) => text)
  for (const { text, part } of named) {
    if (part !== 'forename') continue
    for (const other of alsoCalled(text)) for (const key of pairKeys([other, ...surnames], SOUGHT)) pairs.add(key)
  }
  keys.push(...[...pairs].map(inSlot('pair')))
  if (born.day !== null) {
    const swapped = dayAndMonthSwapped(born.day)
    const slips = new Set([...(swapped ? [swapped] : []), ...daysOneSlipAway(born.day), ...daysInOtherYears(born.day)])
    slips.delete(born.day)
    keys.push(inSlot('birth')(birthKey(born.day)))
    keys.push(...[...slips].map((day) => ({ key: birthKey(day), slot: 'birth', share: 0.5 })))
  }
  const years = yearsOf(born)
  if (years) keys.push(...yearKeys(words, [years[0] - YEARS_OUT, years[1] + YEARS_OUT], SOUGHT).map(inSlot('year')))
  keys.push(...homeKeys(home).map(inSlot('home')), ...telephoneKeys(telephones).map(inSlot('telephone')))
  keys.push(...schoolKeys(school).map(inSlot('school')))
  return keys
}
