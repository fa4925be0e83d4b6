import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { Refusal } from '../../contract/result'
import { TerminalCard, type CardFingerprint } from '../../contract/transfer-views'
import { canonical } from '../../journal/canonical'

const FIRST_LINE = 'Focus Desk terminal card 1'
const LABELS = {
  name: 'Name',
  borough: 'Borough',
  ceiling: 'May hold up to',
  terminal: 'Terminal',
  key: 'Signing key',
  age: 'Encryption key',
  recovery: 'Recovery key'
} as const satisfies Record<keyof TerminalCard, string>
const members = Object.keys(LABELS) as (keyof TerminalCard)[]

/** Words and groups of digits of a fingerprint: each says about 110 and 100 bits of the digest, more than anybody can search through. */
const WORDS = 10
const GROUPS = 6

/** SHA-256 over everything a card says, as 64 hexadecimal characters. */
export function cardDigest(card: TerminalCard): string {
  return createHash('sha256')
    .update(`focus-desk card 1\n${canonical(card)}`)
    .digest('hex')
}

/** What two people read out to each other: the same digest in words and in digits, either of which is enough. */
export function cardFingerprint(card: TerminalCard): CardFingerprint {
  let rest = BigInt(`0x${cardDigest(card)}`)
  const words = Array.from({ length: WORDS }, () => {
    const word = wordlist[Number(rest & 2047n)] ?? ''
    rest >>= 11n
    return word
  })
  const groups = Array.from({ length: GROUPS }, () => {
    const group = String(rest % 100_000n).padStart(5, '0')
    rest /= 100_000n
    return group
  })
  return { words, digits: groups.join(' ') }
}

/** A card as text: what the file holds, the QR code shows, and a person can read. */
export function cardText(card: TerminalCard): string {
  return [FIRST_LINE, ...members.map((member) => `${LABELS[member]}: ${card[member]}`), ''].join('\n')
}

function refuseCard(): never {
  throw new Refusal('FD-TRU-01', 'This is not a whole terminal card. Nothing was kept of it.', {
    next: 'Copy all lines of the card, from “Focus Desk terminal card 1” to the recovery key, or choose the file.',
    fields: { text: 'Not a whole terminal card.' }
  })
}

/**
 * Reads a card that was pasted or came in a file. Empty lines and spaces around are left out; anything else that a card does not hold is refused.
 * @throws Refusal FD-TRU-01
 */
export function readCard(text: string): TerminalCard {
  const lines = text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.shift() !== FIRST_LINE || lines.length !== members.length) refuseCard()
  const given = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  )
  const read = TerminalCard.safeParse(Object.fromEntries(members.map((member) => [member, given.get(LABELS[member])])))
  return read.success ? read.data : refuseCard()
}
