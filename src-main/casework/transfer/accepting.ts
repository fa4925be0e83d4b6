import type { BundleManifest } from '../../contract/bundle-manifest'
import type { Id } from '../../contract/ids'
import type { OutputOf } from '../../contract'
import { keepHead } from '../../journal/heads'
import type { Asking } from '../../vault/asking'
import { sweepArrived } from '../people'
import { bundleAccepted, bundleCollected, bundleCombined, type Confirmation } from './entries'
import { whileFed } from './feeding'
import { sayingForks } from './forks'
import { ownTerminal } from './identity'
import { addressedHere, forgetBundle, lookedBundle, requireNext, senderName } from './previewing'
import { noteHolding } from './reaches'
import { takeIn, type TakenIn } from './taking-in'
import { terminalOf } from './terminals'
import { confirmed } from './trusting'

const RECORDS_AN_ENTRY = 1000

/** Which records came for the first time, and which were combined with what was held (DPA 2018, s.62(1)(a) and (e)). */
function logRecords({ journal, officer }: Asking, bundle: Id, second: Id, touched: TakenIn['touched']): void {
  for (const [kind, isNew] of [
    [bundleCollected.name, true],
    [bundleCombined.name, false]
  ] as const) {
    const records = touched.filter((each) => each.isNew === isNew).map(({ id }) => id)
    for (let at = 0; at < records.length; at += RECORDS_AN_ENTRY) {
      const body = { records: records.slice(at, at + RECORDS_AN_ENTRY) }
      journal.append({ record: bundle, kind, body, actor: officer.id, second })
    }
  }
}

/** Keeps the heads that came along, each only with the key that was pinned for its terminal. */
function keepHeads({ sql, exchange }: Asking, { heads, journalHead }: BundleManifest): void {
  for (const head of [...heads, journalHead]) {
    const key = terminalOf(sql, head.feed.slice(0, 26))?.card?.key
    if (key !== undefined) keepHead(exchange.spine, head, key)
  }
}

/** The newest bundle of this desk that the sender says it took in. */
function toldOf(manifest: BundleManifest, own: Id): { sequence: number; digest: string } | null {
  const receipts = manifest.receipts.filter(({ from }) => from === own)
  const newest = receipts.reduce((last, { sequence }) => Math.max(last, sequence), 0)
  const told = receipts.find(({ sequence }) => sequence === newest)
  return told ? { sequence: told.sequence, digest: told.bundle } : null
}

interface Accepting {
  manifest: BundleManifest
  sha256: string
  backup: string
  second: Id
  confirmation: Confirmation
}

function logAcceptance(asking: Asking, given: Accepting, { changes, touched }: TakenIn): void {
  const { journal, officer, sql } = asking
  const { manifest, sha256, backup, second, confirmation } = given
  const { sender, purpose, marking, released } = manifest
  const { sequence } = addressedHere(sql, manifest)
  const { entries, added, filled, stubs } = changes
  const bundle = journal.newId()
  const told = toldOf(manifest, ownTerminal(sql))
  journal.append({
    record: bundle,
    kind: bundleAccepted.name,
    body: {
      terminal: sender.terminal,
      name: senderName(sql, manifest),
      sequence,
      digest: sha256,
      purpose,
      marking,
      releasedBy: released.by.name,
      releasedSecond: released.second.name,
      entries,
      added,
      filled,
      stubs,
      records: touched.length,
      backup,
      told,
      confirmation
    },
    actor: officer.id,
    second
  })
  logRecords(asking, bundle, second, touched)
}

/**
 * Takes a bundle in that was looked at: a second officer accepts with their own passphrase, a verified backup is made, and then everything happens in one
 * transaction or nothing does. To undo it, the backup is restored.
 * @throws Refusal FD-BND-61 to -73, Fork, FD-JNL-…, FD-BAK-…, FD-JOB-01 when stopped, and those of the second officer
 */
export async function accept(
  asking: Asking,
  given: { incoming: Id; second: { officer: Id; passphrase: string } }
): Promise<OutputOf<'transfer.accept'>> {
  const { bundle, gaps } = lookedBundle(asking.sql, given.incoming)
  const { manifest, sha256 } = bundle
  requireNext(asking, bundle)
  const { sequence } = addressedHere(asking.sql, manifest)
  const words = {
    action: 'accept bundle',
    bundle: sha256,
    sender: manifest.sender.terminal,
    sequence
  }
  const { second, confirmation } = confirmed(asking, given.second, words)
  const { name: backup } = await asking.exchange.backUp(asking.progress)
  const { changes } = await sayingForks(asking, () =>
    asking.exclusively(() =>
      whileFed(given.incoming, async (pieces) => {
        requireNext(asking, bundle)
        const taken = await takeIn(asking, manifest, pieces)
        logAcceptance(asking, { manifest, sha256, backup, second, confirmation }, taken)
        noteHolding(asking.exchange.spine, manifest, ownTerminal(asking.sql))
        keepHeads(asking, manifest)
        await sweepArrived(
          asking,
          taken.touched.map(({ id }) => id)
        )
        return taken
      })
    )
  )
  forgetBundle(asking.sql, given.incoming)
  const { terminal } = manifest.sender
  const name = senderName(asking.sql, manifest)
  return { sender: { terminal, name }, sequence, changes, backup, gaps }
}
