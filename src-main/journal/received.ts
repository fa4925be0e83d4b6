import { Refusal } from '../contract/result'
import type { Id } from '../contract/ids'
import type { FeedId } from './entry'
import { entryName } from './entry'

/** What has to come first: of which feed, from which sequence number on. */
export interface Missing {
  feed: FeedId
  seq: number
}

/** A feed of which something had to stay out, until what comes before it is here. */
interface LeftOut {
  feed: FeedId
  /** The first entry that stayed out. */
  seq: number
  missing: Missing
}

/** What a delivery brought. */
export interface Received {
  added: number
  /** Held already. */
  known: number
  /** Bodies that came for stubs held before. */
  filled: number
  stubs: number
  /** Records with something new. */
  records: Id[]
  leftOut: LeftOut[]
}

/** Two different entries with one name: somebody wrote a feed twice, or wrote in another's. */
export class Fork extends Refusal {
  constructor(
    readonly feed: FeedId,
    readonly seq: number,
    /** Digest of the entry held here. */
    readonly held: string,
    /** Digest of the one that came. */
    readonly arrived: string
  ) {
    const name = entryName({ feed, seq })
    super(
      'FD-JNL-43',
      `Two different entries bear the name ${name}: ${held.slice(0, 16)}… is held here, ${arrived.slice(0, 16)}… came. ` +
        'Nothing of this delivery was taken in.',
      {
        next: 'Speak to the desk whose terminal this is. It may go on from an old backup, or somebody wrote in its name.'
      }
    )
  }
}

/**
 * Refuses entries of this terminal's present feed that this store does not hold.
 * @throws Refusal FD-JNL-45
 */
export function refuseOwnLaterLife(entry: { feed: FeedId; seq: number }): never {
  throw new Refusal(
    'FD-JNL-45',
    `Entry ${entryName(entry)} was written by this terminal, but this store does not hold it: it is older than its own journal. ` +
      'Nothing of this delivery was taken in.',
    {
      next: 'Restore the newest backup through the program, so that the journal goes on in a new epoch, then take the delivery in again.'
    }
  )
}
