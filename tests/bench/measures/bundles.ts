import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundleDraft } from '../../../src-main/contract/bundle-manifest'
import { idFrom } from '../../../src-main/contract/ids'
import { openJournal } from '../../../src-main/journal/append'
import { NOTHING_BEFORE } from '../../../src-main/journal/digest'
import { ownFeed } from '../../../src-main/journal/feeds'
import { signHead, terminalSigningKey } from '../../../src-main/journal/heads'
import { entriesToSend } from '../../../src-main/journal/sending'
import type { SentEntry } from '../../../src-main/journal/sent'
import { newAgeKeys, unwrapFileKey } from '../../../src-main/transfer/age-keys'
import { PIECE_OF_ENTRIES, type BundleSource } from '../../../src-main/transfer/bundle'
import { openBundle } from '../../../src-main/transfer/opener/open-bundle'
import { sealBundle } from '../../../src-main/transfer/seal-bundle'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import { atLeast, atMost, type Figure } from '../figures'
import type { Subject } from '../subject'
import { toolsTake, watchMemory } from './bundle-tools'
import { measureIn } from './taking-in'
import { publicBytes } from '../../../src-main/signatures/ssh-sign'
import { fingerprintOf } from '../../../src-main/signatures/ssh-signature'

/** The size that speeds are promised of; smaller ones stand beside it to be compared. */
const PROMISED = 100_000
const COUNTS = [1000, PROMISED]
const circumstances = {
  now: () => Date.now(),
  offset: () => 0,
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
}

async function lap<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const start = performance.now()
  return { value: await work(), milliseconds: performance.now() - start }
}

async function measureOne(subject: Subject, count: number): Promise<Figure[]> {
  const { sql } = subject
  const folder = mkdtempSync(join(tmpdir(), 'focus-desk-bench-bundle-'))
  const { spine } = openJournal(sql, catalogue, circumstances)
  const { name: feed, number } = ownFeed(sql)
  const piece = (after: number): SentEntry[] =>
    entriesToSend(spine, feed, after, Math.min(PIECE_OF_ENTRIES, count - after), () => 'whole')
  function* pieces(): Generator<SentEntry[]> {
    for (let after = 0; after < count; after += PIECE_OF_ENTRIES) yield piece(after)
  }
  const [mine, recovery] = [await newAgeKeys(), await newAgeKeys()]
  const signingKey = terminalSigningKey(sql)
  const key = publicBytes(signingKey)
  const terminal = feed.split('.')[0] ?? ''
  const recipient = idFrom(1, new Uint8Array(10))
  const last = sql.get<{ digest: string }>(
    'SELECT lower(hex(digest)) AS digest FROM journal WHERE feed = ? AND seq = ?',
    [number, count]
  )
  const made = new Date().toISOString()
  const draft: BundleDraft = {
    ...{
      format: 1,
      schema: 1,
      made,
      offset: 0,
      marking: 'OFFICIAL',
      purpose: 'Bench',
      heads: [],
      receipts: []
    },
    sender: { terminal, name: 'Bench', key: key.toString('base64'), fingerprint: fingerprintOf(key) },
    recipients: [{ terminal: recipient, name: 'Other', age: mine.recipient, sequence: 1, previous: null }],
    released: { by: { officer: recipient, name: 'One' }, second: { officer: terminal, name: 'Two' }, at: made },
    before: [{ feed, seq: 0, digest: NOTHING_BEFORE }],
    after: [{ feed, seq: count, digest: last?.digest ?? '' }],
    journalHead: signHead(spine, 'bundle')
  }
  try {
    const memoryOut = watchMemory()
    const reading = await lap(async () => {
      for (const each of pieces()) if (each.length === 0) throw new Error('the bench desk has too few entries')
    })
    const name = 'bench.fdbundle'
    const out = await lap(() =>
      sealBundle({
        draft,
        entries: pieces(),
        count,
        signingKey,
        recovery: [recovery.recipient],
        folder,
        name,
        workFolder: folder,
        progress: memoryOut.look
      })
    )
    const path = join(folder, name)
    const given = {
      fileKey: await unwrapFileKey(mine.identity, readFileSync(path).subarray(0, 65_536)),
      ...{ terminal: recipient, age: mine.recipient, schema: 1 },
      pinned: [{ terminal, key: draft.sender.key, revoked: false }]
    }
    const held = await open(path, 'r')
    try {
      const source: BundleSource = {
        size: statSync(path).size,
        async read(at, length) {
          const bytes = Buffer.alloc(length)
          return bytes.subarray(0, (await held.read(bytes, 0, length, at)).bytesRead)
        }
      }
      const memoryIn = watchMemory()
      const { looked, accepted, raw } = await measureIn(source, given, { count, folder, look: memoryIn.look })
      const unpacked = join(folder, 'entries.ndjson')
      for await (const each of (await openBundle(source, given)).lines())
        appendFileSync(unpacked, `${each.join('\n')}\n`)
      const tools = toolsTake(folder, [mine.recipient, recovery.recipient])
      const writing = out.milliseconds - reading.milliseconds
      const promised = (words: string, value: number, least: number): Figure['promises'] =>
        count < PROMISED ? [] : [atLeast(words, value, least)]
      const figure = (what: string, value: number, more: Partial<Figure> = {}): Figure => ({
        what,
        size: count,
        unit: 'ms',
        value,
        promises: [],
        ...more
      })
      return [
        figure('bundle: read the entries', reading.milliseconds),
        figure(
          'bundle: out, written and read back',
          writing,
          tools === null
            ? {}
            : { raw: tools, promises: promised('half as fast as tar, brotli and age', tools / writing, 0.5) }
        ),
        figure('bundle: in, read, verified and applied', looked, {
          raw,
          promises: promised('0.3 of a bulk insert', raw / looked, 0.3)
        }),
        figure('bundle: in, read once more and applied', accepted, {
          raw,
          promises: promised('0.3 of a bulk insert', raw / accepted, 0.3)
        }),
        figure('bundle: memory, out', memoryOut.megabytes(), {
          unit: 'MB',
          promises: [atMost('MB', memoryOut.megabytes(), 150)]
        }),
        figure('bundle: memory, in', memoryIn.megabytes(), {
          unit: 'MB',
          promises: [atMost('MB', memoryIn.megabytes(), 150)]
        })
      ]
    } finally {
      await held.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Bundles of a thousand and of a hundred thousand entries of this desk, or of as many as it has, beside what other tools take.
 * Coming in, as when somebody looks at a bundle and then accepts it: the opener, a process of its own, reads and checks the file while every entry is checked
 * once more here, stored and folded, to the end of the commit; then all again but the opener's checks. Beside it stands the driver alone, which inserts the
 * very rows that came of it ({@link measureIn}).
 */
export async function measureBundles(subject: Subject): Promise<Figure[]> {
  const { number } = ownFeed(subject.sql)
  const has = subject.sql.get<{ seq: number }>('SELECT max(seq) AS seq FROM journal WHERE feed = ?', [number])?.seq ?? 0
  const figures: Figure[] = []
  for (const count of new Set(COUNTS.map((each) => Math.min(each, has))))
    figures.push(...(await measureOne(subject, count)))
  return figures
}
