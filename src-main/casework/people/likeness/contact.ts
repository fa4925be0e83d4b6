import { foldName } from '../spelling/fold'
import { lettersApart } from '../spelling/distance'

/** How two telephone numbers, or two schools, relate. */
export type ContactRelation = 'same' | 'near' | 'different' | 'not_known'

/** What a relation is worth in bits for or against one and the same person. Families share a telephone, and a year shares a school. */
export const TELEPHONE_WEIGHT: Readonly<Record<ContactRelation, number>> = {
  same: 9,
  near: 5,
  different: -0.5,
  not_known: 0
}
export const SCHOOL_WEIGHT: Readonly<Record<ContactRelation, number>> = {
  same: 4,
  near: 3,
  different: -0.5,
  not_known: 0
}
export const CONTACT_STRENGTH: Readonly<Record<ContactRelation, number>> = {
  same: 1,
  near: 0.7,
  different: 0,
  not_known: 0
}

const SHORTEST_NUMBER = 6
/** Words that most schools have in their name. */
const EVERY_SCHOOL = new Set(
  'school college academy primary secondary junior infant infants high grammar sixth form university of the and for at'.split(
    ' '
  )
)

/** The telephone numbers in a text, without the code of the country or the zero that stands for it. */
export function telephonesOf(text: string): string[] {
  return text
    .split(/[,;/]|\bor\b|\band\b/i)
    .map((part) =>
      part
        .replace(/\D/g, '')
        .replace(/^0+/, '')
        .replace(/^44(?=\d{9,10}$)/, '')
    )
    .filter((number) => number.length >= SHORTEST_NUMBER)
}

/** The words by which a school is known: `The Barlow High School` gives `barlow`. */
export function schoolOf(text: string): readonly string[] {
  const words = foldName(text).filter((word) => word.length > 1)
  const telling = words.filter((word) => !EVERY_SCHOOL.has(word))
  return telling.length > 0 ? telling : words
}

/** Compares the telephone numbers of two persons: the closest two of them. */
export function relateTelephones(some: readonly string[], others: readonly string[]): ContactRelation {
  if (some.length === 0 || others.length === 0) return 'not_known'
  if (some.some((number) => others.includes(number))) return 'same'
  return some.some((one) => others.some((other) => lettersApart(one, other, 1) === 1)) ? 'near' : 'different'
}

/** Compares two schools by the words that tell one from another. */
export function relateSchools(some: readonly string[], others: readonly string[]): ContactRelation {
  if (some.length === 0 || others.length === 0) return 'not_known'
  const [short, long] = some.length <= others.length ? [some, others] : [others, some]
  if (short.every((word) => long.includes(word))) return 'same'
  const near = short.every((word) => long.some((each) => lettersApart(word, each, 2) <= (word.length >= 6 ? 2 : 1)))
  return near ? 'near' : 'different'
}
