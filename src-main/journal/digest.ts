import * as crypto from 'node:crypto'
import { canonical } from './canonical'
import type { Entry } from './entry'

/** The digest that the first entry of every feed follows. */
export const NOTHING_BEFORE = '0'.repeat(64)

const oneShot: ((algorithm: string, data: string) => string) | undefined = crypto.hash

/** SHA-256 of the UTF-8 bytes of a text, as 64 hexadecimal characters. */
function sha256(text: string): string {
  return oneShot ? oneShot('sha256', text) : crypto.createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * Seals a body: without the salt nobody can guess it from the digest, however short it is.
 * @param salt 16 random bytes as 32 hexadecimal characters
 * @param body canonical text
 */
export function contentDigest(salt: string, body: string): string {
  return sha256(`focus-desk content 1\n${salt}\n${body}`)
}

/**
 * Seals kind and version together with the content. The content digest, which a stub does not carry, is what hides the kind.
 */
export function bodyDigest(content: string, kind: string, version: number): string {
  return sha256(`focus-desk body 1\n${content}\n${kind}\n${version}`)
}

/** The parts of an entry that stand in the chain: all but kind, version, salt and body. */
export type Chained = Omit<Entry, 'kind' | 'version' | 'salt' | 'body' | 'digest'>

/** What was seen, spelled canonically: the two parts of an entry that are not plain text or numbers. */
export interface SpelledSeen {
  knew: string
  missed: string
}

/** The parts of an entry's digest beside what was seen. */
export type Unseeing = Omit<Chained, 'knew' | 'missed'>

function spelled(entry: Unseeing, { knew, missed }: SpelledSeen): string {
  const second = entry.second === null ? 'null' : `"${entry.second}"`
  return (
    `focus-desk entry 1\n{"actor":"${entry.actor}","bodyDigest":"${entry.bodyDigest}","feed":"${entry.feed}","happened":"${entry.happened}",` +
    `"height":${entry.height},"knew":${knew},"missed":${missed},"offset":${entry.offset},` +
    `"prev":"${entry.prev}","record":"${entry.record}","recorded":"${entry.recorded}","second":${second},"seq":${entry.seq}}`
  )
}

/** What an entry's digest is taken over: canonical JSON of its parts, the digest of the entry before it in its feed among them. */
export function preimage(entry: Chained): string {
  return spelled(entry, { knew: canonical(entry.knew), missed: canonical(entry.missed ?? {}) })
}

/** The digest that stands for an entry and, through `prev`, for all of its feed before it. */
export function entryDigest(entry: Chained): string {
  return sha256(preimage(entry))
}

/** The same where what was seen is spelled already. */
export function spelledDigest(entry: Unseeing, seen: SpelledSeen): string {
  return sha256(spelled(entry, seen))
}
