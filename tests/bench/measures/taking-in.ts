import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { idFrom } from '../../../src-main/contract/ids'
import { openJournal } from '../../../src-main/journal/append'
import { startFeed } from '../../../src-main/journal/feeds'
import { receivePieces } from '../../../src-main/journal/receive'
import type { SentEntry } from '../../../src-main/journal/sent'
import type { BundleSource, OpenedBundle, OpenerGiven } from '../../../src-main/transfer/bundle'
import { openBundle } from '../../../src-main/transfer/opener/open-bundle'
import { readEntries } from '../../../src-main/transfer/read-entries'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import { createStore } from '../../../src-main/vault/store'
import { timesOf } from '../figures'
import { bulkInsert } from './bulk-insert'

/** A large bundle is taken in once; of a small one the first rounds do not count, as programs grow fast in their first calls. */
const SMALL = 10_000
const ROUNDS = 15
const UNCOUNTED = 6

async function* entriesIn(opened: OpenedBundle): AsyncGenerator<readonly SentEntry[], void> {
  for await (const lines of opened.lines()) yield readEntries(lines)
}

/** Takes entries in on a desk that has none yet, durably, and beside it has the driver insert the same rows. */
async function takenIn(
  pieces: AsyncIterable<readonly SentEntry[]>,
  folder: string,
  look: () => Promise<void>
): Promise<{ milliseconds: number; raw: number }> {
  const file = join(folder, 'taking-in.db')
  const key = randomBytes(32)
  const sql = createStore(file, key)
  try {
    startFeed(sql, idFrom(Date.now(), randomBytes(10)))
    const { spine } = openJournal(sql, catalogue)
    const start = performance.now()
    await sql.longTransaction(() => receivePieces(spine, pieces, look))
    const milliseconds = performance.now() - start
    return { milliseconds, raw: bulkInsert(sql, folder, key) }
  } finally {
    sql.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
}

/** Milliseconds, medians of all rounds. */
export interface In {
  opened: number
  applied: number
  raw: number
}

/**
 * Opens a bundle and takes it in, and beside it has the driver insert the same rows.
 * @param look called while the bundle is read and taken in, to watch memory
 */
export async function measureIn(
  source: BundleSource,
  given: OpenerGiven,
  { count, folder, look }: { count: number; folder: string; look: () => Promise<void> }
): Promise<In> {
  const [opened, applied, raw]: [number[], number[], number[]] = [[], [], []]
  const small = count < SMALL
  for (let round = small ? -UNCOUNTED : 0; round < (small ? ROUNDS : 1); round++) {
    const start = performance.now()
    const bundle = await openBundle(source, given, { progress: look })
    const openedIn = performance.now() - start
    const taken = await takenIn(entriesIn(bundle), folder, look)
    if (round < 0) continue
    opened.push(openedIn)
    applied.push(taken.milliseconds)
    raw.push(taken.raw)
  }
  const median = (measured: number[]): number => timesOf(measured).median
  return { opened: median(opened), applied: median(applied), raw: median(raw) }
}
