import type { z } from 'zod'
import { BundleManifest } from '../../contract/bundle-manifest'
import { isPlainText } from '../../contract/text'
import { canonical } from '../../journal/canonical'
import type { OpenerGiven } from '../bundle'
import { MOST_ENTRIES, MOST_PACKED, MOST_UNPACKED_ENTRIES, SMALL_ENTRIES, STEEPEST_ENTRIES } from './bundle-limits'
import { bundleRefused } from './bundle-refusals'
import { BUNDLE_NAMESPACE, fingerprintOf, readSshSignature, sshSignatureHolds } from '../../signatures/ssh-signature'

/** Decodes text strictly: nothing is replaced, nothing left out. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The terminal that signed, by its pinned key: the bytes are not read before that. */
function signer(bytes: Buffer, signature: Buffer, given: OpenerGiven): OpenerGiven['pinned'][number] {
  const read = readSshSignature(signature.toString('latin1'), BUNDLE_NAMESPACE)
  if (!read) throw bundleRefused.badSignature()
  const key = read.key.toString('base64')
  const pinned = given.pinned.find((each) => each.key === key)
  if (!pinned) throw bundleRefused.unknownSender()
  if (!sshSignatureHolds(read, bytes, BUNDLE_NAMESPACE)) throw bundleRefused.badSignature()
  if (pinned.revoked) throw bundleRefused.revokedSender()
  return pinned
}

function parsed(bytes: Buffer): unknown {
  const text = strictText(bytes)
  if (text === null) throw bundleRefused.badManifest('not text')
  if (!isPlainText(text) || /\\u|\\[bf]/.test(text.replaceAll('\\\\', ''))) throw bundleRefused.hiddenText('manifest')
  try {
    return JSON.parse(text)
  } catch {
    throw bundleRefused.badManifest('not JSON')
  }
}

function refuseNewer(value: unknown, schema: number): void {
  const { format, schema: theirs } = Object(value) as { format?: unknown; schema?: unknown }
  if (typeof format === 'number' && format > 1) throw bundleRefused.newer()
  if (typeof theirs === 'number' && theirs > schema) throw bundleRefused.newer()
}

/** Where a schema was not met, as a path without values. */
export function placeOf(issue: z.core.$ZodIssue | undefined): string {
  return (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? '?' : String(part))).join('.')
}

function checked(value: unknown, bytes: Buffer): BundleManifest {
  const read = BundleManifest.safeParse(value)
  if (!read.success) {
    const unknown = read.error.issues.find(({ code }) => code === 'unrecognized_keys')
    if (unknown) throw bundleRefused.unknownManifestField(placeOf(unknown) || 'top level')
    throw bundleRefused.badManifest(placeOf(read.error.issues[0]))
  }
  let spelled: string
  try {
    spelled = canonical(read.data)
  } catch {
    throw bundleRefused.notCanonical()
  }
  if (!Buffer.from(spelled).equals(bytes)) throw bundleRefused.notCanonical()
  return read.data
}

/** What one part of a manifest says must be what the others say. */
function contradictionIn(manifest: BundleManifest): string | null {
  const { sender, released, before, after, journalHead, recipients } = manifest
  const key = Buffer.from(sender.key, 'base64')
  if (fingerprintOf(key) !== sender.fingerprint) return 'the fingerprint is not that of the key'
  if (released.by.officer === released.second.officer) return 'one officer released it alone'
  if (recipients.some(({ sequence, previous }) => (sequence === 1) !== (previous === null)))
    return 'number and previous bundle do not fit'
  if (new Set(recipients.map(({ terminal }) => terminal)).size !== recipients.length) return 'a recipient stands twice'
  if (recipients.some(({ terminal }) => terminal === sender.terminal)) return 'the sender is a recipient'
  if (journalHead.key !== sender.key) return 'the journal head is not signed by the sender'
  if (!journalHead.feed.startsWith(`${sender.terminal}.`)) return 'the journal head is of another terminal'
  const feeds = after.map(({ feed }) => feed)
  if (feeds.join() !== before.map(({ feed }) => feed).join()) return 'the feeds before and after are not the same'
  if (feeds.some((feed, place) => place > 0 && feed <= (feeds[place - 1] ?? '')))
    return 'the feeds are not in their order'
  const entries = after.reduce((sum, { seq }, place) => sum + seq - (before[place]?.seq ?? 0), 0)
  if (after.some(({ seq }, place) => seq <= (before[place]?.seq ?? 0))) return 'a feed does not go on'
  if (entries !== manifest.counts.entries) return 'the counts do not fit the feeds'
  const own = after.find(({ feed }) => feed === journalHead.feed)
  if (own && (own.seq > journalHead.seq || (own.seq === journalHead.seq && own.digest !== journalHead.digest)))
    return 'the journal head does not fit the feeds'
  return null
}

function checkLimits({ counts, files }: BundleManifest): void {
  const [entries] = files
  if (!entries) return
  if (counts.entries > MOST_ENTRIES) throw bundleRefused.tooManyEntries(MOST_ENTRIES)
  if (entries.size > MOST_PACKED) throw bundleRefused.largeFile(entries.name)
  const steep = entries.unpacked > SMALL_ENTRIES && entries.unpacked > entries.size * STEEPEST_ENTRIES
  if (entries.unpacked > MOST_UNPACKED_ENTRIES || steep) throw bundleRefused.bomb()
}

/**
 * Checks signature and manifest of a bundle, in that order: what nobody trusted signed is not even read.
 * @throws Refusal FD-BND-30 to -39, -40, -41, -45
 */
export function readManifest(bytes: Buffer, signature: Buffer, given: OpenerGiven): BundleManifest {
  const signed = signer(bytes, signature, given)
  const value = parsed(bytes)
  refuseNewer(value, given.schema)
  const manifest = checked(value, bytes)
  const { sender, recipients } = manifest
  if (sender.terminal !== signed.terminal || sender.key !== signed.key) throw bundleRefused.otherSender()
  if (!recipients.some(({ terminal, age }) => terminal === given.terminal && age === given.age))
    throw bundleRefused.notNamed()
  const contradiction = contradictionIn(manifest)
  if (contradiction !== null) throw bundleRefused.contradiction(contradiction)
  checkLimits(manifest)
  return manifest
}
