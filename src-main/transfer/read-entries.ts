import type { SentEntry } from '../journal/sent'
import { bundleRefused } from './opener/bundle-refusals'
import { bodyTextIn, entryLine } from './opener/entry-line'

function readLine(line: string): SentEntry {
  try {
    const sent = JSON.parse(line) as SentEntry
    const { content } = sent
    if (content === null || !('salt' in content)) {
      if (entryLine(sent) === line) return sent
    } else {
      const text = bodyTextIn(line, sent)
      if (text !== undefined) {
        content.text = text
        return sent
      }
    }
  } catch {
    // What cannot be read is refused like what is spelled otherwise.
  }
  throw bundleRefused.notCanonical()
}

/**
 * Makes entries of the lines that the opener handed over. It has checked them, and so will `receive`; only that they have the very form of entries
 * is seen to here, so that even an opener that somebody broke hands over nothing else.
 * @throws Refusal FD-BND-38
 */
export function readEntries(lines: readonly string[]): SentEntry[] {
  return lines.map(readLine)
}
