import { createHash } from 'node:crypto'
import { canonical } from '../../journal/canonical'
import type { Json } from '../../journal/entry'

/** What a second officer signs on the spot: SHA-256 of the words they were shown, spelled canonically; hexadecimal. */
export function wordsDigest(content: { [name: string]: Json }): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}
