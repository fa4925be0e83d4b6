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

async function checkEntries(
  files: BundleFiles,
  manifest: BundleManifest,
  kinds: KnownKinds,
  progress: Progress
): Promise<string> {
  const [entries] = manifest.files
  if (!entries || files.size !== entries.size) throw bundleRefused.otherSize()
  const { packed, digests } = listened(files)
  const order = new FeedOrder(manifest)
  let line = 0
  for await (const lines of entryLines(packed, entries)) {
    for (const each of lines) {
      line++
      order.follow(readEntry(each, line, kinds), line)
    }
    await progress(line, manifest.counts.entries, 'Checking the bundle')
  }
  order.end()
  if (digests()?.entries !== entries.sha256) throw bundleRefused.otherDigest()
  return digests()?.bundle ?? ''
}

/** Goes through a bundle that was checked before, once more; its bytes must be the same. */
async function* linesAgain(
  payload: Payload,
  sha256: string,
  first: BundleFiles,
  unpacked: number
): AsyncGenerator<string[]> {
  const files = await walkBundle(payload)
  if (files.size !== first.size || !files.manifest.equals(first.manifest)) throw bundleRefused.changedSince()
  const { packed, digests } = listened(files)
  for await (const lines of entryLines(packed, { size: files.size, unpacked })) yield lines
  if (digests()?.bundle !== sha256) throw bundleRefused.changedSince()
}

/**
 * Takes a bundle apart and checks all of it that can be checked without the desk's own records: encryption, signature against pinned keys,
 * manifest, exact files, sizes, digests, and of every entry its characters, form, digests, place, kind and content. No side effect, and only this
 * file's key is needed. However large the bundle, a few hundred kilobytes of it are held at a time.
 * @param kinds what entries may say
 * @throws Refusal FD-BND-10 to FD-BND-53
 */
export async function openBundle(
  source: BundleSource,
  given: OpenerGiven,
  { kinds = knownKinds, progress = async () => undefined }: { kinds?: KnownKinds; progress?: Progress } = {}
): Promise<OpenedBundle> {
  const payload = await openPayload(source, given.fileKey)
  const files = await walkBundle(payload)
  const manifest = readManifest(files.manifest, files.signature, given)
  const sha256 = await checkEntries(files, manifest, kinds, progress)
  const unpacked = manifest.files[0]?.unpacked ?? 0
  return { manifest, sha256, lines: () => linesAgain(payload, sha256, files, unpacked) }
}
