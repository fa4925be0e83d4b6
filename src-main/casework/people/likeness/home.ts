import { foldName } from '../spelling/fold'

/** Where somebody lives, folded for comparing. */
export interface Home {
  /** Numbers of house and flat, in the order written. */
  numbers: readonly string[]
  /** Words of the street and place, without those that every address has. */
  words: readonly string[]
  /** `SW94QU`, or whatever stands for a postcode elsewhere; empty where not known. */
  postcode: string
}

/** Words that tell little of an address, with what they are cut to. */
const EVERYDAY = new Set(
  (
    'street st road rd avenue ave av close cl crescent cres place pl court ct circuit cct drive dr lane ln way square sq terrace tce ' +
    'gardens gdns grove gr walk mews row hill rise park parade highway house flat unit apartment apt room floor block the'
  ).split(' ')
)

const UK_POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i

function foldPostcode(postcode: string): string {
  return postcode.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/**
 * Folds an address and a postcode.
 * @returns null where neither tells anything
 */
export function homeOf(address: string, postcode: string): Home | null {
  const within = postcode === '' ? UK_POSTCODE.exec(address) : null
  const line = within ? address.replace(within[0], ' ') : address
  const numbers = (line.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''))
  const all = foldName(line.replace(/\d+[a-z]?\b/gi, ' ')).filter((word) => word.length > 1)
  const telling = all.filter((word) => !EVERYDAY.has(word))
  const words = telling.length > 0 ? telling : all
  const code = foldPostcode(postcode === '' ? (within?.[0] ?? '') : postcode)
  return words.length + numbers.length === 0 && code === '' ? null : { numbers, words, postcode: code }
}
