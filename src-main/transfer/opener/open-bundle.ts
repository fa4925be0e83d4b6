import { createHash } from 'node:crypto'
import type { BundleManifest } from '../../contract/bundle-manifest'
import type { BundleSource, OpenedBundle, OpenerGiven, Progress } from '../bundle'
import { walkBundle, type BundleFiles } from './bundle-files'
import { bundleRefused } from './bundle-refusals'
import { readEntry } from './check-entry'
import { entryLines } from './entry-lines'
import { FeedOrder } from './feed-order'
import { knownKinds, type KnownKinds } from './kinds'
import { openPayload, type Payload } from './payload'
import { readManifest } from './read-manifest'

interface Digests {
  entries: string
  bundle: string
}

/** Hands the packed entries on and keeps the digests that stand at their end. */
function listened(files: BundleFiles): { packed: AsyncGenerator<Buffer>; digests(): Digests | undefined } {
  let digests: Digests | undefined
  async function* packed(): AsyncGenerator<Buffer> {
    digests = yield* files.packed()
  }
  return { packed: packed(), digests: () => digests }
}

/** Goes through every chunk once, so that a bundle that was damaged or cut is refused before anything is begun with it. */
async function digestOf(payload: Payload, progress: Progress): Promise<string> {
  const whole = createHash('sha256')
  let done = 0
  for await (const chunk of payload.chunks((sealed) => void whole.update(sealed))) {
    done += chunk.length
    await progress(done, payload.size, 'Reading the bundle')
  }
  return whole.digest('hex')
}

/** What was read of a bundle before its entries. */
interface Begun {
  payload: Payload
  sha256: string
  files: BundleFiles
  manifest: BundleManifest
}

/** Goes through the bytes of the entries; they must be those of which the digest was taken. */
async function* linesOf({ payload, sha256, files, manifest }: Begun): AsyncGenerator<string[]> {
  const [entries] = manifest.files
  const again = await walkBundle(payload)
  if (again.size !== files.size || !again.manifest.equals(files.manifest)) throw bundleRefused.changedSince()
  const { packed, digests } = listened(again)
  for await (const lines of entryLines(packed, { size: again.size, unpacked: entries?.unpacked ?? 0 })) yield lines
  if (digests()?.bundle !== sha256) throw bundleRefused.changedSince()
  if (digests()?.entries !== entries?.sha256) throw bundleRefused.otherDigest()
}

/** The same, each piece of it handed on only when all in it is as it should be; the end is reached only when the whole is. */
async function* checkedLinesOf(begun: Begun, kinds: KnownKinds): AsyncGenerator<string[]> {
  const order = new FeedOrder(begun.manifest)
  let line = 0
  for await (const lines of linesOf(begun)) {
    for (const each of lines) {
      line++
      order.follow(readEntry(each, line, kinds), line)
    }
    yield lines
  }
  order.end()
}

/**
 * Takes a bundle apart and checks all of it that can be checked without the desk's own records: encryption, signature against pinned keys, manifest,
 * exact files and sizes before it answers; and while its entries are read for the first time, their digests and of every entry its characters, form,
 * digests, place, kind and content. Until that reading has come to its end, nothing that was handed over may be kept. No side effect, and only this
 * file's key is needed. However large the bundle, a few hundred kilobytes of it are held at a time.
 * @param kinds what entries may say
 * @throws Refusal FD-BND-10 to FD-BND-39; from reading the entries FD-BND-20 to FD-BND-53
 */
export async function openBundle(
  source: BundleSource,
  given: OpenerGiven,
  { kinds = knownKinds, progress = async () => undefined }: { kinds?: KnownKinds; progress?: Progress } = {}
): Promise<OpenedBundle> {
  const payload = await openPayload(source, given.fileKey)
  const sha256 = await digestOf(payload, progress)
  const files = await walkBundle(payload)
  const manifest = readManifest(files.manifest, files.signature, given)
  if (manifest.files[0]?.size !== files.size) throw bundleRefused.otherSize()
  const begun = { payload, sha256, files, manifest }
  let checked = false
  async function* lines(): AsyncGenerator<string[]> {
    yield* checked ? linesOf(begun) : checkedLinesOf(begun, kinds)
    checked = true
  }
  return { manifest, sha256, lines }
}
