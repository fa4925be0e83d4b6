import { wordlist } from '@scure/bip39/wordlists/english.js'
import { keyRefusal } from './faults'
import { checksumIsRight, SHARE_BYTES } from './share-form'

const WORDS = 32
const BITS = 11
const places = new Map(wordlist.map((word, place) => [word, place]))
/** Four letters name a word of the list: no two begin with the same four. */
const byStart = new Map(wordlist.map((word, place) => [word.slice(0, 4), place]))

/** The bytes of a share as 32 words of the English BIP 39 list, eleven bits a word, highest bit first. */
export function toWords(bytes: Uint8Array): string[] {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  const words: string[] = []
  for (let count = 0; count < WORDS; count++) {
    words.unshift(wordlist[Number(rest & 2047n)] ?? '')
    rest >>= BigInt(BITS)
  }
  return words
}

function bytesOf(numbers: readonly number[]): Buffer {
  const whole = numbers.reduce((held, number) => (held << BigInt(BITS)) | BigInt(number), 0n)
  return Buffer.from(whole.toString(16).padStart(SHARE_BYTES * 2, '0'), 'hex')
}

function numberOf(typed: string): number | undefined {
  const whole = places.get(typed)
  if (whole !== undefined || typed.length < 4) return whole
  const place = byStart.get(typed.slice(0, 4))
  return place !== undefined && wordlist[place]?.startsWith(typed) ? place : undefined
}

function shortened(typed: string): string {
  return typed.length > 16 ? `${typed.slice(0, 16)}…` : typed
}

/**
 * Which one word, put right, would make the checksum right: its number from 1. With 40 bits of checksum a chance hit among the 65,000 tries
 * does not happen.
 */
function mistypedPlace(numbers: readonly number[]): number | null {
  const tried = [...numbers]
  for (const [place, given] of numbers.entries()) {
    for (let other = 0; other < wordlist.length; other++) {
      tried[place] = other
      if (other !== given && checksumIsRight(bytesOf(tried))) return place + 1
    }
    tried[place] = given
  }
  return null
}

function swappedPlace(numbers: readonly number[]): number | null {
  for (let place = 0; place + 1 < numbers.length; place++) {
    const tried = [...numbers]
    tried.splice(place, 2, numbers[place + 1] ?? 0, numbers[place] ?? 0)
    if (numbers[place] !== numbers[place + 1] && checksumIsRight(bytesOf(tried))) return place + 1
  }
  return null
}

/**
 * Reads 32 words however they are typed: any case and spacing, numbered or not, whole or their first four letters.
 * @returns the share's bytes, checksum right
 * @throws Refusal FD-SHR-01 naming a word that is not on the list, FD-SHR-02 too few or too many, FD-SHR-03 mistyped, naming which
 */
export function fromWords(text: string): Buffer {
  const typed = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const numbers = typed.map((word, place) => {
    const number = numberOf(word)
    if (number !== undefined) return number
    const near = byStart.get(word.slice(0, 4))
    const hint = near === undefined ? '' : `; perhaps “${wordlist[near]}”`
    throw keyRefusal('shareWord', `word ${place + 1}, “${shortened(word)}”${hint}`)
  })
  if (numbers.length !== WORDS)
    throw keyRefusal('shareLength', `it has ${WORDS} words and ${numbers.length} were given`)
  const bytes = bytesOf(numbers)
  if (checksumIsRight(bytes)) return bytes
  const swapped = swappedPlace(numbers)
  if (swapped !== null) throw keyRefusal('shareMistyped', `words ${swapped} and ${swapped + 1} are the wrong way round`)
  const place = mistypedPlace(numbers)
  const where =
    place === null ? 'more than one word is not as on the envelope' : `word ${place} is another one on the envelope`
  throw keyRefusal('shareMistyped', where)
}
