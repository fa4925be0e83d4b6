import { createHash } from 'node:crypto'
import { ENTRIES_FILE } from '../../contract/bundle-manifest'
import { LARGEST_MANIFEST, LARGEST_SIGNATURE, MOST_PACKED } from './bundle-limits'
import { bundleRefused } from './bundle-refusals'
import { ByteQueue } from './byte-queue'
import type { Payload } from './payload'
import { endOfTar, nextFile, skipPadding } from './tar-reader'

export const MANIFEST_FILE = 'manifest.json'
export const SIGNATURE_FILE = 'manifest.json.sig'
const FILES = [MANIFEST_FILE, SIGNATURE_FILE, ENTRIES_FILE]

/** The three files of a bundle, in the order in which they stand in it. */
export interface BundleFiles {
  manifest: Buffer
  signature: Buffer
  /** Bytes of the packed entries. */
  size: number
  /**
   * The packed entries; the tar is followed to its end, where nothing more may stand.
   * @returns at the end, the digest of these bytes and that of the whole bundle
   */
  packed(): AsyncGenerator<Buffer, { entries: string; bundle: string }>
}

async function smallFile(bytes: ByteQueue, name: string, largest: number): Promise<Buffer> {
  const size = await nextFile(bytes, name, FILES)
  if (size > largest) throw bundleRefused.largeFile(name)
  const content = await bytes.take(size)
  if (content.length < size) throw bundleRefused.notATar()
  await skipPadding(bytes, size)
  return content
}

/**
 * Walks through the tar inside a bundle: exactly three files, each within its limit before room is made for it.
 * @throws Refusal FD-BND-13, -20 to -24
 */
export async function walkBundle(payload: Payload): Promise<BundleFiles> {
  const whole = createHash('sha256')
  const bytes = new ByteQueue(payload.chunks((sealed) => void whole.update(sealed)))
  const manifest = await smallFile(bytes, MANIFEST_FILE, LARGEST_MANIFEST)
  const signature = await smallFile(bytes, SIGNATURE_FILE, LARGEST_SIGNATURE)
  const size = await nextFile(bytes, ENTRIES_FILE, FILES)
  if (size > MOST_PACKED) throw bundleRefused.largeFile(ENTRIES_FILE)
  return {
    manifest,
    signature,
    size,
    async *packed() {
      const entries = createHash('sha256')
      for (let left = size; left > 0;) {
        const piece = await bytes.some(left)
        if (!piece) throw bundleRefused.notATar()
        entries.update(piece)
        left -= piece.length
        yield piece
      }
      await skipPadding(bytes, size)
      await endOfTar(bytes, FILES)
      return { entries: entries.digest('hex'), bundle: whole.digest('hex') }
    }
  }
}
