import type { ByteQueue } from './byte-queue'
import { bundleRefused } from './bundle-refusals'
import { paddingOf, readTarHeader, TAR_BLOCK } from './tar-header'

/** `tar` fills its last record of 20 blocks with zeros. */
const MOST_AT_END = 20 * TAR_BLOCK

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

/**
 * Reads the header of the next file, which must be the one that stands in this place of a bundle.
 * @param name the one name that is right
 * @param all every name a bundle holds
 * @returns how many bytes the file has
 * @throws Refusal FD-BND-13 cut short, -20 not a tar, -21 another file, -22 missing, -23 a name or a link that leads elsewhere
 */
export async function nextFile(bytes: ByteQueue, name: string, all: readonly string[]): Promise<number> {
  const block = await bytes.take(TAR_BLOCK)
  if (isEmpty(block)) throw bundleRefused.missingFile(name)
  const header = readTarHeader(block)
  if (!header) throw bundleRefused.notATar()
  checkName(header, all)
  if (header.name !== name) throw bundleRefused.missingFile(name)
  return header.size
}

function checkName({ name, plain }: { name: string; plain: boolean }, all: readonly string[]): void {
  if (/[\\/:]|^\.{1,2}$/.test(name) || !plain) throw bundleRefused.pathName(name)
  if (!all.includes(name)) throw bundleRefused.extraFile(name)
}

/** Takes what fills a file up to a whole block: zeros. */
export async function skipPadding(bytes: ByteQueue, size: number): Promise<void> {
  const padding = await bytes.take(paddingOf(size))
  if (padding.length < paddingOf(size) || !isEmpty(padding)) throw bundleRefused.notATar()
}

/**
 * Takes the end of the tar: two empty blocks or more, and nothing after the last file.
 * @throws Refusal FD-BND-20, -21 for one file more, -23
 */
export async function endOfTar(bytes: ByteQueue, all: readonly string[]): Promise<void> {
  for (let taken = 0; ; taken += TAR_BLOCK) {
    const block = await bytes.take(TAR_BLOCK)
    if (block.length === 0 && taken >= 2 * TAR_BLOCK) return
    if (block.length === TAR_BLOCK && isEmpty(block) && taken < MOST_AT_END) continue
    const more = readTarHeader(block)
    if (!more) throw bundleRefused.notATar()
    checkName(more, all)
    throw bundleRefused.extraFile(more.name)
  }
}
