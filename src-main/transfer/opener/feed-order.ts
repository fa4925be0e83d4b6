import type { BundleManifest } from '../../contract/bundle-manifest'
import type { FeedId } from '../../journal/entry'
import type { SentEntry } from '../../journal/sent'
import { bundleRefused } from './bundle-refusals'

/** Follows the entries of a bundle: each feed goes on from where the manifest says, without a gap, to where it says. */
export class FeedOrder {
  private readonly feeds: Map<FeedId, { seq: number; digest: string }>
  private readonly records = new Set<string>()
  private entries = 0
  private stubs = 0

  constructor(private readonly manifest: BundleManifest) {
    this.feeds = new Map(manifest.before.map(({ feed, seq, digest }) => [feed, { seq, digest }]))
  }

  /** @throws Refusal FD-BND-41 more than the manifest says, -50 not what follows */
  follow(sent: SentEntry, line: number): void {
    if (++this.entries > this.manifest.counts.entries) throw bundleRefused.tooManyEntries(this.manifest.counts.entries)
    const feed = this.feeds.get(sent.feed)
    if (!feed || sent.seq !== feed.seq + 1 || sent.prev !== feed.digest) throw bundleRefused.outOfOrder(line)
    feed.seq = sent.seq
    feed.digest = sent.digest
    this.records.add(sent.record)
    if (sent.content === null) this.stubs++
  }

  /** @throws Refusal FD-BND-52 when there were fewer, other feeds or other counts than the manifest says */
  end(): void {
    const { counts, after } = this.manifest
    const reached = after.every(({ feed, seq, digest }) => {
      const here = this.feeds.get(feed)
      return here?.seq === seq && here.digest === digest
    })
    const same = counts.entries === this.entries && counts.stubs === this.stubs && counts.records === this.records.size
    if (!reached || !same) throw bundleRefused.otherCounts()
  }
}
