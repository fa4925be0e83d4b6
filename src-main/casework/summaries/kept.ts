import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Journal } from '../../journal/writing'
import { summaryFrozen, summarySigned, type Frozen, type Signed } from './entries'

function bodyOf(journal: Journal, summary: Id, kind: string): unknown {
  return journal.entriesOf(summary).findLast((entry) => entry.kind === kind && entry.body !== null)?.body ?? null
}

/**
 * What was frozen, from the journal.
 * @throws Refusal FD-SUM-10 where its content is not held: disposed of, or only a stub of another desk
 */
export function frozenOf(journal: Journal, summary: Id): Frozen {
  const body = bodyOf(journal, summary, summaryFrozen.name) as Frozen | null
  if (body) return body
  throw new Refusal('FD-SUM-10', 'What this summary says is not held on this desk.', {
    next: 'Go back to the list of summaries.'
  })
}

/** What was signed, from the journal; null before. */
export function signedOf(journal: Journal, summary: Id): Signed | null {
  return bodyOf(journal, summary, summarySigned.name) as Signed | null
}
