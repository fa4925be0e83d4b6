import type { BundleSource } from '../bundle'
import { CHUNK, openChunk, PAYLOAD_NONCE, payloadKey, plainSize, SEALED_CHUNK } from './age-stream'
import { ageHeaderHolds, findAgeHeader } from './age-header'
import { LARGEST_BUNDLE, LONGEST_AGE_HEADER } from './bundle-limits'
import { bundleRefused } from './bundle-refusals'

/** Chunks asked for at once. */
const AT_ONCE = 16

/** The plain bytes of an age file, a chunk at a time and from the beginning as often as is wanted. */
export interface Payload {
  /** Plain bytes in all. */
  size: number
  /**
   * @param heard told every sealed byte in its order, header and nonce first
   * @throws Refusal FD-BND-13 at the first chunk that is not what was sealed
   */
  chunks(heard?: (sealed: Uint8Array) => void): AsyncGenerator<Buffer, void>
}

async function readAll(source: BundleSource, at: number, length: number): Promise<Buffer> {
  const bytes = await source.read(at, length)
  if (bytes.length !== length) throw bundleRefused.cutOrChanged()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/**
 * Opens an age file with the key of this one file. Only a few chunks of it are held at any time.
 * @throws Refusal FD-BND-10 not an age file, -11 its header was changed, -13 cut short, -14 too large
 */
export async function openPayload(source: BundleSource, fileKey: Uint8Array): Promise<Payload> {
  if (source.size > LARGEST_BUNDLE) throw bundleRefused.tooLarge(LARGEST_BUNDLE / 1024 / 1024)
  const head = await readAll(source, 0, Math.min(source.size, LONGEST_AGE_HEADER))
  const header = findAgeHeader(head)
  if (!header) throw bundleRefused.notABundle()
  if (!ageHeaderHolds(header, fileKey)) throw bundleRefused.headerChanged()
  const start = header.length + PAYLOAD_NONCE
  const sealed = source.size - start
  const size = plainSize(sealed)
  if (size === null) throw bundleRefused.cutOrChanged()
  const before = await readAll(source, 0, start)
  const key = payloadKey(fileKey, before.subarray(header.length))
  const last = Math.max(0, Math.ceil(sealed / SEALED_CHUNK) - 1)
  return {
    size,
    async *chunks(heard) {
      heard?.(before)
      for (let place = 0; place <= last; place += AT_ONCE) {
        const at = place * SEALED_CHUNK
        const bytes = await readAll(source, start + at, Math.min(AT_ONCE * SEALED_CHUNK, sealed - at))
        heard?.(bytes)
        for (let each = place; each <= last && each < place + AT_ONCE; each++) {
          const from = (each - place) * SEALED_CHUNK
          const plain = openChunk(key, each, each === last, bytes.subarray(from, from + SEALED_CHUNK))
          if (!plain || (each < last && plain.length !== CHUNK)) throw bundleRefused.cutOrChanged()
          yield plain
        }
      }
    }
  }
}
