import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { feed, whileFed } from '../../../src-main/casework/transfer/feeding'
import { idFrom, type Id } from '../../../src-main/contract/ids'
import { openJournal } from '../../../src-main/journal/append'
import { startFeed } from '../../../src-main/journal/feeds'
import { receivePieces } from '../../../src-main/journal/receive'
import { openThrough, type AskOpener } from '../../../src-main/transfer/ask-opener'
import type { BundleSource, OpenedBundle, OpenerGiven } from '../../../src-main/transfer/bundle'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import { createStore, openStore } from '../../../src-main/vault/store'
import { timesOf } from '../figures'
import { bulkInsert } from './bulk-insert'
import { startOpener } from './opener-process'

/** A large bundle is taken in once; of a small one the first rounds do not count, as programs grow fast in their first calls. */
const SMALL = 10_000
const ROUNDS = 15
const UNCOUNTED = 6

const newId = (): Id => idFrom(Date.now(), randomBytes(10))

/** Hands over what the opener reads, as main does: the next piece is asked for as soon as the one before was taken. */
async function handOver(incoming: Id, bundle: OpenedBundle): Promise<void> {
  for await (const lines of bundle.lines()) await feed(incoming, { lines })
  await feed(incoming, 'end')
}

/** Takes a bundle in on a desk that has none of its entries yet, durably. */
async function takenIn(file: string, key: Uint8Array, bundle: OpenedBundle, look: () => Promise<void>): Promise<void> {
  const sql = createStore(file, key)
  try {
    startFeed(sql, newId())
    const { spine } = openJournal(sql, catalogue)
    const incoming = newId()
    const handed = handOver(incoming, bundle)
    await whileFed(incoming, (pieces) =>
      sql.longTransaction(() =>
        receivePieces(spine, pieces, async () => {
          await look()
          await nextTurn()
        })
      )
    )
    await handed
  } finally {
    sql.close()
  }
}

/** Milliseconds, medians of all rounds. */
export interface In {
  /** From the first byte read to the end of the commit, everything checked on the way, as when a bundle is looked at. */
  looked: number
  /** The same once more, when the opener has checked it before, as when it is accepted. */
  accepted: number
  /** The driver alone, inserting the rows that came of it. */
  raw: number
}

async function round(
  ask: AskOpener,
  source: BundleSource,
  given: OpenerGiven,
  folder: string,
  look: () => Promise<void>
): Promise<In> {
  const file = join(folder, 'taking-in.db')
  const key = randomBytes(32)
  const forget = (): void => ['', '-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { force: true }))
  try {
    const start = performance.now()
    const bundle = await openThrough(ask, source, given, look)
    await takenIn(file, key, bundle, look)
    const looked = performance.now() - start
    forget()
    const again = performance.now()
    await takenIn(file, key, bundle, look)
    const accepted = performance.now() - again
    const sql = openStore(file, key)
    const raw = bulkInsert(sql, folder, key)
    sql.close()
    return { looked, accepted, raw }
  } finally {
    forget()
  }
}

/**
 * Opens a bundle and takes it in, the opener in a process of its own as in the program, and beside it has the driver insert the same rows.
 * @param look called while the bundle is read and taken in, to watch memory
 */
export async function measureIn(
  source: BundleSource,
  given: OpenerGiven,
  { count, folder, look }: { count: number; folder: string; look: () => Promise<void> }
): Promise<In> {
  const small = count < SMALL
  const rounds: In[] = []
  const opener = await startOpener()
  try {
    for (let turn = small ? -UNCOUNTED : 0; turn < (small ? ROUNDS : 1); turn++) {
      const measured = await round(opener.ask, source, given, folder, look)
      if (turn >= 0) rounds.push(measured)
    }
  } finally {
    opener.end()
  }
  const median = (of: keyof In): number => timesOf(rounds.map((each) => each[of])).median
  return { looked: median('looked'), accepted: median('accepted'), raw: median('raw') }
}
