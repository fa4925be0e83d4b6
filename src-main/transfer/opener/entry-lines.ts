import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Refusal } from '../../contract/result'
import { LONGEST_LINE } from './bundle-limits'
import { bundleRefused } from './bundle-refusals'
import { strictText } from './read-manifest'

const AT_ONCE = 256 * 1024
const LINE_FEED = 0x0a

/** Unpacks brotli and stops at the first byte more than there should be, before or after unpacking. */
async function* unpacked(
  packed: AsyncIterable<Buffer>,
  sizes: { size: number; unpacked: number }
): AsyncGenerator<Buffer> {
  const unpacking = createBrotliDecompress({ chunkSize: AT_ONCE })
  const fed = pipeline(Readable.from(packed), unpacking)
  // Whatever goes wrong while feeding ends the unpacking with the same fault, which is heard below.
  fed.catch(() => undefined)
  let total = 0
  try {
    for await (const piece of unpacking as AsyncIterable<Buffer>) {
      total += piece.length
      if (total > sizes.unpacked) throw bundleRefused.bomb()
      yield piece
    }
    await fed
  } catch (fault) {
    throw fault instanceof Refusal ? fault : bundleRefused.notUnpacked()
  } finally {
    unpacking.destroy()
  }
  if (total !== sizes.unpacked) throw bundleRefused.otherSize()
  if (unpacking.bytesWritten !== sizes.size) throw bundleRefused.notUnpacked()
}

/**
 * The lines of the packed entries, in pieces, without the ends of lines. No more of them is held than one piece and one line.
 * @param sizes what the manifest says they are, packed and unpacked
 * @throws Refusal FD-BND-25, -27, -40, -42, -43
 */
export async function* entryLines(
  packed: AsyncIterable<Buffer>,
  sizes: { size: number; unpacked: number }
): AsyncGenerator<string[]> {
  let rest: Buffer = Buffer.alloc(0)
  let before = 0
  for await (const piece of unpacked(packed, sizes)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    rest = bytes.subarray(end)
    if (end > 0) {
      const lines = linesOf(bytes.subarray(0, end), before)
      before += lines.length
      yield lines
    }
    if (rest.length > LONGEST_LINE) throw bundleRefused.longLine(before + 1)
  }
  if (rest.length > 0) throw bundleRefused.notText(before + 1)
}

function linesOf(bytes: Buffer, before: number): string[] {
  const text = strictText(bytes)
  if (text === null) throw bundleRefused.notText(before + 1)
  const lines = text.slice(0, -1).split('\n')
  const long = lines.findIndex((line) => line.length > LONGEST_LINE)
  if (long >= 0) throw bundleRefused.longLine(before + long + 1)
  return lines
}
