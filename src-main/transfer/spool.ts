import { createHash, randomBytes } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileRefusal } from '../vault/files/faults'
import { Chunker } from './chunker'
import { CHUNK, openChunk, sealChunk, SEALED_CHUNK } from './opener/age-stream'

/**
 * Bytes that are written once and read once. They lie on this PC encrypted with a key that is held in memory only, so that a kill leaves nothing
 * that anybody can read.
 */
export interface Spool {
  size: number
  sha256: string
  read(): AsyncGenerator<Buffer, void>
  remove(): Promise<void>
}

const NAME = /^bundle-being-written-[0-9a-f]{16}\.tmp$/
/** What is older than this was left by a kill: no bundle takes so long. */
const LEFT_OVER = 24 * 60 * 60 * 1000

async function clearLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (NAME.test(name) && Date.now() - (await stat(path)).mtimeMs > LEFT_OVER) await rm(path, { force: true })
  }
}

/**
 * @param folder a folder of this PC; what a kill left there goes after a day
 * @throws Refusal FD-FIL-01 to -03 when the disk is full, write-protected or broken; whatever `pieces` throws
 */
export async function spool(folder: string, pieces: AsyncIterable<Buffer>): Promise<Spool> {
  const path = join(folder, `bundle-being-written-${randomBytes(8).toString('hex')}.tmp`)
  const key = randomBytes(32)
  const digest = createHash('sha256')
  let size = 0
  const remove = async (): Promise<void> => {
    key.fill(0)
    await rm(path, { force: true })
  }
  const chunker = new Chunker((place, last, plain) => sealChunk(key, place, last, plain))
  try {
    await clearLeftOvers(folder)
    const held = await open(path, 'wx', 0o600)
    try {
      for await (const piece of pieces) {
        size += piece.length
        digest.update(piece)
        for (const sealed of chunker.add(piece)) await held.writeFile(sealed)
      }
      await held.writeFile(chunker.end())
    } finally {
      await held.close()
    }
  } catch (fault) {
    await remove()
    throw fileRefusal(fault)
  }
  return { size, sha256: digest.digest('hex'), read: () => readBack(path, key, size), remove }
}

async function* readBack(path: string, key: Buffer, size: number): AsyncGenerator<Buffer, void> {
  const last = Math.max(0, Math.ceil(size / CHUNK) - 1)
  const held = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(SEALED_CHUNK)
    for (let place = 0; place <= last; place++) {
      const { bytesRead } = await held.read(bytes, 0, SEALED_CHUNK, place * SEALED_CHUNK)
      const plain = openChunk(key, place, place === last, bytes.subarray(0, bytesRead))
      if (!plain) throw new Error('the bytes kept while a bundle is written have changed')
      yield plain
    }
  } finally {
    await held.close()
  }
}
