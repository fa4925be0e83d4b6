import { createHash } from 'node:crypto'
import { open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fileRefusal } from '../vault/files/faults'
import { renameSafely, syncFolder } from '../vault/files/write-safely'
import type { Progress } from './bundle'
import { sealingRefused } from './refusals'

const PARTIAL = '.fdbundle.partial'
/** Names that every file system of a removable medium takes, Windows' reserved ones left out. */
const NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)\b)[A-Za-z0-9][A-Za-z0-9 ._-]{0,100}\.fdbundle$/i
/** What a file system may need beside the bytes themselves. */
const ROOM = 64 * 1024
const PIECE = 1024 * 1024
const GONE = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'ENOTDIR'])

function codeOf(fault: unknown): string {
  return (fault as NodeJS.ErrnoException | undefined)?.code ?? ''
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (fault: unknown) => {
      if (codeOf(fault) === 'ENOENT') return false
      throw fault
    }
  )
}

/** What a kill in the middle of an earlier bundle left. */
async function clearLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(PARTIAL)) await rm(join(folder, name), { force: true })
}

async function writeAll(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  progress: Progress
): Promise<string> {
  const digest = createHash('sha256')
  const held = await open(path, 'wx', 0o600)
  try {
    let written = 0
    for await (const chunk of chunks) {
      digest.update(chunk)
      await held.writeFile(chunk)
      written += chunk.length
      await progress(written, size, 'Writing to the medium')
    }
    await held.sync()
  } finally {
    await held.close()
  }
  return digest.digest('hex')
}

async function readBack(path: string, size: number, progress: Progress): Promise<string> {
  const digest = createHash('sha256')
  const held = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(PIECE)
    for (let at = 0; ;) {
      const { bytesRead } = await held.read(bytes, 0, PIECE, at)
      if (bytesRead === 0) return digest.digest('hex')
      digest.update(bytes.subarray(0, bytesRead))
      at += bytesRead
      await progress(at, size, 'Reading back from the medium')
    }
  } finally {
    await held.close()
  }
}

/** What is told of a fault while writing: the medium is full, gone, write-protected or broken. */
async function told(fault: unknown, folder: string, size: number): Promise<unknown> {
  const code = codeOf(fault)
  if (GONE.has(code)) return sealingRefused.mediumGone()
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return sealingRefused.fullMedium(size, await freeOn(folder).catch(() => 0))
  return fileRefusal(fault)
}

/**
 * Writes a file to a removable medium: enough room first, under a temporary name, made durable, read back whole and compared, renamed. However
 * it ends, no half file bears the name; short of a kill nothing half written is left at all, and what a kill left goes with the next bundle.
 * @param size bytes that the chunks will have
 * @returns SHA-256 of the file
 * @throws Refusal FD-BND-01 name, -03 full, -04 name taken, -05 reads back otherwise, -08 gone, FD-FIL-02, -03, FD-JOB-01 when cancelled
 */
export async function writeToMedium(
  { folder, name, size }: { folder: string; name: string; size: number },
  chunks: AsyncIterable<Uint8Array>,
  progress: Progress
): Promise<string> {
  if (!NAME.test(name)) throw sealingRefused.badName()
  const path = join(folder, name)
  const partial = `${path.slice(0, -'.fdbundle'.length)}${PARTIAL}`
  try {
    if (await exists(path)) throw sealingRefused.nameTaken()
    await clearLeftOvers(folder)
    const free = await freeOn(folder)
    if (free < size + ROOM) throw sealingRefused.fullMedium(size, free)
    const sha256 = await writeAll(partial, chunks, size, progress)
    if ((await readBack(partial, size, progress)) !== sha256) throw sealingRefused.readBackDiffers()
    renameSafely(partial, path)
    syncFolder(folder)
    return sha256
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw await told(fault, folder, size)
  }
}
