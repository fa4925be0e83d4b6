import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress } from 'node:zlib'
import type { BundleManifest } from '../contract/bundle-manifest'
import type { SentEntry } from '../journal/sent'
import type { Progress } from './bundle'
import { entryLine } from './opener/entry-line'
import { LONGEST_LINE, MOST_UNPACKED_ENTRIES } from './opener/bundle-limits'
import { sealingRefused } from './refusals'

/** Quality 1 packs entries to a quarter, faster than a stick takes them; digests, most of what is left, do not pack at any quality. */
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 22 }

/** What is counted while entries are packed. */
export interface Packed {
  counts: BundleManifest['counts']
  unpacked: number
}

type Pieces = AsyncIterable<readonly SentEntry[]> | Iterable<readonly SentEntry[]>

async function* lines(pieces: Pieces, count: number, told: Packed, progress: Progress): AsyncGenerator<Buffer> {
  const records = new Set<string>()
  const { counts } = told
  await progress(0, count, 'Packing entries')
  for await (const piece of pieces) {
    let text = ''
    for (const sent of piece) {
      const line = entryLine(sent)
      if (line.length > LONGEST_LINE) throw sealingRefused.notAsPlanned()
      text += `${line}\n`
      records.add(sent.record)
      if (sent.content === null) counts.stubs++
    }
    counts.entries += piece.length
    counts.records = records.size
    const bytes = Buffer.from(text)
    told.unpacked += bytes.length
    if (counts.entries > count || told.unpacked > MOST_UNPACKED_ENTRIES) throw sealingRefused.notAsPlanned()
    yield bytes
    await progress(counts.entries, count, 'Packing entries')
  }
}

/**
 * Spells entries one a line and packs them.
 * @param count how many there should be
 * @param told counts what goes by; complete once the bytes have been read to their end
 */
export async function* packEntries(
  pieces: Pieces,
  count: number,
  told: Packed,
  progress: Progress
): AsyncGenerator<Buffer, void> {
  const packing = createBrotliCompress({ params: QUALITY, chunkSize: 256 * 1024 })
  const fed = pipeline(Readable.from(lines(pieces, count, told, progress)), packing)
  fed.catch(() => undefined)
  try {
    yield* packing as AsyncIterable<Buffer>
    await fed
  } finally {
    packing.destroy()
  }
}
