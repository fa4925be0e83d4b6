import type { Asking } from '../../vault/asking'

/** Rows between which others are let in: a few milliseconds of work. */
const PIECE = 500

/** What tells how far a list is, and throws when the officer stopped it. */
export type Tell = Asking['progress']

/**
 * Goes through a long list a piece at a time, so that other calls are answered in between.
 * @param words what is being done, for the page
 * @throws Refusal FD-JOB-01 when stopped
 */
export async function inPieces<Row>(
  rows: readonly Row[],
  tell: Tell,
  words: string,
  work: (piece: readonly Row[], from: number) => void | Promise<void>
): Promise<void> {
  for (let from = 0; from < rows.length; from += PIECE) {
    await tell(from, rows.length, words)
    await work(rows.slice(from, from + PIECE), from)
  }
}
