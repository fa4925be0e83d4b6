import type { BundleManifest } from '../../contract/bundle-manifest'
import { markingRank } from '../../contract/codes/marking'
import { CASEWORK } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { CheckedBundle } from '../../contract/transfer'
import type { BundlePreview, Changes } from '../../contract/transfer-views'
import { verifyHead } from '../../journal/heads'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { officersWhoMay } from '../staff'
import { arrivalRefused } from './arriving'
import { deskName } from './desk-name'
import { whileFed } from './feeding'
import { sayingForks } from './forks'
import { ageKeys, ownTerminal } from './identity'
import { clockNotes, judgeSequence } from './rules'
import { takenIn } from './sequences'
import { takeIn } from './taking-in'
import { terminalOf } from './terminals'

/** A bundle that was checked and looked at, until it is taken in or closed. Its entries are not kept: they are read again. */
interface Looked {
  bundle: CheckedBundle
  gaps: string[]
  /** When it was looked at first, and by whom. */
  at: string
  by: { id: Id; name: string }
}

const looked = new WeakMap<Sql, Map<Id, Looked>>()

function lookedAt(sql: Sql): Map<Id, Looked> {
  const held = looked.get(sql) ?? new Map<Id, Looked>()
  looked.set(sql, held)
  return held
}

/**
 * A bundle that was looked at.
 * @throws Refusal FD-BND-71 when it is not held any more
 */
export function lookedBundle(sql: Sql, incoming: Id): Looked {
  const held = lookedAt(sql).get(incoming)
  if (!held) throw arrivalRefused.notOpen()
  return held
}

/** Every bundle that was looked at and neither taken in nor closed. */
export function bundlesLookedAt(sql: Sql): Looked[] {
  return [...lookedAt(sql).values()]
}

/** Forgets a bundle that was looked at. */
export function forgetBundle(sql: Sql, incoming: Id): void {
  lookedAt(sql).delete(incoming)
}

/** What the sender is called: by its card, which two officers compared, not by its own word. */
export function senderName(sql: Sql, { sender }: BundleManifest): string {
  const card = terminalOf(sql, sender.terminal)?.card
  return card ? deskName(card) : sender.name
}

/**
 * Where a bundle stands among those that its sender wrote for this terminal.
 * @throws Refusal FD-BND-66 when this terminal and its key are not named
 */
export function addressedHere(sql: Sql, { recipients }: BundleManifest): BundleManifest['recipients'][number] {
  const own = { terminal: ownTerminal(sql), age: ageKeys(sql).recipient }
  const named = recipients.find(({ terminal, age }) => terminal === own.terminal && age === own.age)
  if (!named) throw arrivalRefused.notForUs()
  return named
}

/**
 * Checks of a manifest, once more in the vault, what the opener checked: whoever broke the opener could make it say anything. The journal head, signed
 * with the pinned key, then binds the sender's entries themselves.
 * @throws Refusal FD-BND-64 to -66, -70, -73
 */
function requireOurs({ sql, desk }: Asking, manifest: BundleManifest): void {
  const { sender, journalHead, marking } = manifest
  const pinned = terminalOf(sql, sender.terminal)
  if (pinned?.revoked) throw arrivalRefused.revoked(senderName(sql, manifest))
  if (pinned?.card?.key !== sender.key) throw arrivalRefused.notTrusted()
  addressedHere(sql, manifest)
  if (!journalHead.feed.startsWith(`${sender.terminal}.`) || !verifyHead(journalHead, sender.key))
    throw arrivalRefused.headBroken(sender.name)
  if (markingRank(marking) > markingRank(desk.ceiling)) throw arrivalRefused.aboveCeiling(marking, desk.ceiling)
}

/**
 * Judges the bundle's number beside those taken in before.
 * @returns when this very bundle was taken in before, and sentences on those that are missing
 * @throws Refusal FD-BND-61 to -63
 */
function judged({ sql }: Asking, { manifest, sha256 }: CheckedBundle): { takenInAt: string | null; gaps: string[] } {
  const { sender } = manifest
  const { sequence, previous } = addressedHere(sql, manifest)
  const name = senderName(sql, manifest)
  const taken = takenIn(sql, sender.terminal)
  const judgement = judgeSequence({ sequence, previous, digest: sha256 }, taken)
  switch (judgement.is) {
    case 'again':
      return { takenInAt: taken.find(({ digest }) => digest === sha256)?.at ?? null, gaps: [] }
    case 'replayed':
      throw arrivalRefused.replayed(sequence, name)
    case 'older':
      throw arrivalRefused.older(sequence, name)
    case 'parted':
      throw arrivalRefused.parted(sequence, name)
    case 'next':
      return {
        takenInAt: null,
        gaps: judgement.missing.map((number) => `Bundle ${number} of ${name} is missing.`)
      }
  }
}

/**
 * Asks again, right before a bundle is taken in, whether it is the next of a sender that is trusted now.
 * @throws Refusal FD-BND-60 when it was taken in already, -61 to -66, -73
 */
export function requireNext(asking: Asking, bundle: CheckedBundle): void {
  requireOurs(asking, bundle.manifest)
  if (judged(asking, bundle).takenInAt !== null) throw arrivalRefused.again()
}

const LAST_RECORDED = `
SELECT max(j.recorded) AS recorded FROM journal j JOIN feed f ON f.number = j.feed WHERE f.terminal = ?`

const NOTHING: Changes = {
  entries: 0,
  added: 0,
  known: 0,
  filled: 0,
  stubs: 0,
  counts: [],
  records: [],
  conflicts: [],
  exceptions: [],
  leftOut: []
}

/** Takes the whole bundle in by the very way it is accepted later, on a copy of the store that is thrown away: the desk goes on meanwhile. */
function dryRun(asking: Asking, { incoming, manifest }: CheckedBundle): Promise<Changes> {
  return sayingForks(asking, () =>
    whileFed(incoming, (pieces) =>
      asking.exchange.onCopy(async (spine) => {
        const copy = { ...asking, sql: spine.sql, exchange: { ...asking.exchange, spine } }
        const { changes } = await spine.sql.longTransaction(() => takeIn(copy, manifest, pieces))
        return changes
      }, asking.progress)
    )
  )
}

/**
 * Says what taking a bundle in would do. Nothing is changed: everything is done to a copy, so that what is shown is what will happen.
 * @throws Refusal FD-BND-61 to -73, Fork, FD-JNL-…
 */
export async function previewOf(asking: Asking, bundle: CheckedBundle): Promise<BundlePreview> {
  const { sql } = asking
  const { incoming, manifest } = bundle
  const { recipients } = manifest
  const own = ownTerminal(sql)
  requireOurs(asking, manifest)
  const { takenInAt, gaps } = judged(asking, bundle)
  const recorded = sql.get<{ recorded: number | null }>(LAST_RECORDED, [manifest.sender.terminal])?.recorded ?? null
  const lastRecorded = recorded === null ? null : new Date(recorded).toISOString()
  const changes = takenInAt === null ? await dryRun(asking, bundle) : NOTHING
  if (takenInAt === null) lookedAt(sql).set(incoming, { bundle, gaps, at: asking.now(), by: asking.officer })
  asking.showed(
    'transfer.look',
    changes.records.filter(({ what }) => what !== 'new').map(({ id }) => id),
    ['reference']
  )
  return {
    incoming,
    sender: { terminal: manifest.sender.terminal, name: senderName(sql, manifest) },
    sequence: addressedHere(sql, manifest).sequence,
    others: recipients.filter(({ terminal }) => terminal !== own).map(({ name }) => name),
    made: manifest.made,
    marking: manifest.marking,
    purpose: manifest.purpose,
    released: { by: manifest.released.by.name, second: manifest.released.second.name, at: manifest.released.at },
    takenInAt,
    changes,
    gaps,
    clocks: clockNotes(manifest.made, lastRecorded, asking.now()),
    accepters: officersWhoMay(sql, CASEWORK, [asking.officer.person])
  }
}
