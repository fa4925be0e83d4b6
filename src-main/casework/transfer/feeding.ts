import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { SentEntry } from '../../journal/sent'
import { readEntries } from '../../transfer/read-entries'

/** What comes next of a bundle's entries: some of them, one a line; their end; or that they cannot be read on. */
export type Fed = { lines: readonly string[] } | 'end' | 'broken'

interface Waiting {
  fed: Fed
  taken: (more: boolean) => void
}

/**
 * Entries on their way from the opener, by way of main, to whoever reads them here. A piece is handed over when the one before it was taken, so that one
 * piece is held at a time.
 */
class Feeding {
  private waiting: Waiting | null = null
  private wanted: ((next: Waiting) => void) | null = null
  private over = false

  /** Answers, once it was taken, whether more is wanted. */
  give(fed: Fed): Promise<boolean> {
    if (this.over) return Promise.resolve(false)
    return new Promise((taken) => {
      const next = { fed, taken }
      if (this.wanted) this.wanted(next)
      else this.waiting = next
      this.wanted = null
    })
  }

  private next(): Promise<Waiting> {
    const { waiting } = this
    this.waiting = null
    return waiting ? Promise.resolve(waiting) : new Promise((wanted) => (this.wanted = wanted))
  }

  async *pieces(): AsyncGenerator<readonly SentEntry[], void> {
    for (;;) {
      const { fed, taken } = await this.next()
      taken(!this.over && fed !== 'end' && fed !== 'broken')
      if (fed === 'end') return
      if (fed === 'broken')
        throw new Refusal('FD-BND-72', 'The bundle could not be read to its end. Nothing of it was taken in.')
      yield readEntries(fed.lines)
    }
  }

  close(): void {
    this.over = true
    this.waiting?.taken(false)
    this.waiting = null
  }
}

const feedings = new Map<Id, Feeding>()

function feedingOf(incoming: Id): Feeding {
  const feeding = feedings.get(incoming) ?? new Feeding()
  feedings.set(incoming, feeding)
  return feeding
}

/**
 * Hands over what the opener read next of a bundle.
 * @returns false when nobody wants more of it
 */
export function feed(incoming: Id, fed: Fed): Promise<boolean> {
  return feedingOf(incoming).give(fed)
}

/** Reads a bundle's entries from first to last while {@link feed} hands them over; afterwards nothing of them is kept. */
export async function whileFed<T>(
  incoming: Id,
  work: (pieces: AsyncIterable<readonly SentEntry[]>) => Promise<T>
): Promise<T> {
  const feeding = feedingOf(incoming)
  try {
    return await work(feeding.pieces())
  } finally {
    feeding.close()
    feedings.delete(incoming)
  }
}
