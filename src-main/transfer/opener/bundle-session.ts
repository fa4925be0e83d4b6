import { z } from 'zod'
import type { BundleManifest } from '../../contract/bundle-manifest'
import type { BundleSource, OpenedBundle, OpenerGiven } from '../bundle'
import { openBundle } from './open-bundle'

/** What may be asked of the opener about a bundle. */
export const bundleAsked = {
  /** Open a bundle of so many bytes. */
  'bundle.open': z.strictObject({
    size: z.number().int().min(0),
    given: z.strictObject({
      fileKey: z.instanceof(Uint8Array).refine((key) => key.length === 16),
      terminal: z.string(),
      age: z.string(),
      pinned: z.array(z.strictObject({ terminal: z.string(), key: z.string(), revoked: z.boolean() })).max(1000),
      schema: z.number().int()
    })
  }),
  /** Here are the bytes that were wanted. */
  'bundle.bytes': z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  /** Begin to hand over the entries of the bundle that was opened, checked the first time. */
  'bundle.entries': z.strictObject({}),
  /** The next piece of them. */
  'bundle.next': z.strictObject({})
}

/** What the opener answers: it wants bytes, or it has opened the bundle, or here are entries, one a line, or there are no more. */
export type BundleAnswer =
  | { wants: { at: number; length: number }; done: number; total: number }
  | { opened: { manifest: BundleManifest; sha256: string } }
  | { lines: string }
  | { end: true }

/** Who waits for an answer. */
interface Asking {
  give(answer: BundleAnswer): void
  fail(fault: unknown): void
}

/**
 * One bundle being taken apart. It has no file: whoever asks hands it the bytes it wants, a stretch at a time. It may want them while nobody is
 * asking, because unpacking runs ahead; then the next to ask is told so first. What was asked for may be there, too, while the bytes wanted ahead are on
 * their way; then who brings them is told that.
 */
export class BundleSession {
  private asking: Asking | undefined
  /** What became of the work while nobody was asking: the next to ask is told. */
  private untold: ((asking: Asking) => void) | undefined
  private wanted: { at: number; length: number; heard(bytes: Uint8Array): void } | undefined
  private opened: OpenedBundle | undefined
  private reading: AsyncIterator<readonly string[]> | undefined
  private progress = { done: 0, total: 0 }

  private whatComes(): Promise<BundleAnswer> {
    return new Promise((give, fail) => {
      this.asking = { give, fail }
      const { untold } = this
      this.untold = undefined
      if (untold) this.settle(untold)
      else this.tellWanted()
    })
  }

  private settle(tell: (asking: Asking) => void): void {
    const { asking } = this
    this.asking = undefined
    if (asking) tell(asking)
    else this.untold = tell
  }

  private tellWanted(): void {
    const { wanted, progress } = this
    if (wanted && this.asking)
      this.settle(({ give }) => give({ wants: { at: wanted.at, length: wanted.length }, ...progress }))
  }

  /** Listens before the work begins: the first thing it does may be to want bytes. */
  private answer(work: () => Promise<BundleAnswer>): Promise<BundleAnswer> {
    const comes = this.whatComes()
    work().then(
      (answer) => this.settle(({ give }) => give(answer)),
      (fault: unknown) => this.settle(({ fail }) => fail(fault))
    )
    return comes
  }

  private source(size: number): BundleSource {
    return {
      size,
      read: (at, length) =>
        new Promise((heard) => {
          this.wanted = { at, length, heard }
          this.tellWanted()
        })
    }
  }

  open({ size, given }: { size: number; given: OpenerGiven }): Promise<BundleAnswer> {
    const progress = async (done: number, total: number): Promise<void> => void (this.progress = { done, total })
    return this.answer(async () => {
      const opened = await openBundle(this.source(size), given, { progress })
      this.opened = opened
      return { opened: { manifest: opened.manifest, sha256: opened.sha256 } }
    })
  }

  bytes(bytes: Uint8Array): Promise<BundleAnswer> {
    const { wanted } = this
    if (!wanted) throw new Error('no bytes were wanted')
    this.wanted = undefined
    const comes = this.whatComes()
    wanted.heard(bytes)
    return comes
  }

  entries(): Promise<BundleAnswer> {
    if (!this.opened) throw new Error('no bundle was opened')
    this.reading = this.opened.lines()[Symbol.asyncIterator]()
    return this.next()
  }

  next(): Promise<BundleAnswer> {
    const { reading } = this
    if (!reading) throw new Error('no entries were asked for')
    return this.answer(async () => {
      const next = await reading.next()
      return next.done ? { end: true } : { lines: next.value.join('\n') }
    })
  }
}
