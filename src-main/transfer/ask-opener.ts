import { BundleManifest } from '../contract/bundle-manifest'
import type { BundleSource, OpenedBundle, OpenerGiven, Progress } from './bundle'
import type { BundleAnswer } from './opener/bundle-session'
import { bundleRefused } from './opener/bundle-refusals'

/** Asks the opener's process one thing. */
export type AskOpener = (name: string, input: unknown) => Promise<unknown>

/**
 * Has a bundle opened by the opener's process, which is fed the bytes it wants. Its entries are then handed over a piece at a time, checked the first time
 * they are read, so that no message grows with the bundle. The process must serve this bundle alone until it is ended.
 * @param given what the opener may know: this file's key and nothing that opens any other
 * @throws Refusal FD-BND-10 to -39, -54, and -20 to -54 while entries are read; whatever `progress` throws when somebody cancelled
 */
export async function openThrough(
  ask: AskOpener,
  source: BundleSource,
  given: OpenerGiven,
  progress: Progress
): Promise<OpenedBundle> {
  const fed = async (answer: unknown): Promise<Exclude<BundleAnswer, { wants: unknown }>> => {
    for (let heard = answer as BundleAnswer; ;) {
      if (!('wants' in heard)) return heard
      const { wants, done, total } = heard
      if (total > 0) await progress(done, total, 'Reading the bundle')
      heard = (await ask('bundle.bytes', { bytes: await source.read(wants.at, wants.length) })) as BundleAnswer
    }
  }
  const opened = await fed(await ask('bundle.open', { size: source.size, given }))
  const read = 'opened' in opened ? BundleManifest.safeParse(opened.opened.manifest) : undefined
  if (!('opened' in opened) || !read?.success) throw bundleRefused.stopped()
  async function* lines(): AsyncGenerator<string[], void> {
    for (let next = await fed(await ask('bundle.entries', {})); 'lines' in next;) {
      yield next.lines.split('\n')
      next = await fed(await ask('bundle.next', {}))
    }
  }
  return { manifest: read.data, sha256: opened.opened.sha256, lines }
}
