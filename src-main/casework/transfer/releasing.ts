import type { BundleDraft } from '../../contract/bundle-manifest'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { BundleSent, TerminalCard } from '../../contract/transfer-views'
import { headsMade, signHead, terminalKey, terminalSigningKey, type SignedHead } from '../../journal/heads'
import { entriesToSend } from '../../journal/sending'
import type { SentEntry } from '../../journal/sent'
import { PIECE_OF_ENTRIES } from '../../transfer/bundle'
import { sealBundle } from '../../transfer/seal-bundle'
import type { Asking } from '../../vault/asking'
import { deskName } from './desk-name'
import { bundleNotWritten, bundleReleased, bundleWritten } from './entries'
import { ownTerminal } from './identity'
import { planFor, type Plan } from './plan'
import { reachesHeld, stretchesFor, type Stretch } from './reaches'
import { nextBundle, receiptFor, type NextBundle } from './sequences'
import { travelDesk } from './travelling'
import { confirmed } from './trusting'
import { fingerprintOf } from '../../signatures/ssh-signature'

/** What was asked for and where main says it is to be written. */
export interface Release {
  terminals: readonly Id[]
  purpose: string
  contents: string
  second: { officer: Id; passphrase: string }
  folder: string
  name: string
}

/** Where a bundle stands among those to one of its terminals. */
interface Addressed {
  card: TerminalCard
  next: NextBundle
  /** Its own record of this bundle: each terminal has one. */
  bundle: Id
}

interface Released {
  addressed: Addressed[]
  plan: Plan
  draft: BundleDraft
  stretches: Stretch[]
}

const MOST_HEADS = 2000

/** The furthest head known of each feed that is held. */
function headsKnown(asking: Asking): SignedHead[] {
  const furthest = new Map<string, SignedHead>()
  for (const head of headsMade(asking.sql)) {
    if ((furthest.get(head.feed)?.seq ?? -1) < head.seq) furthest.set(head.feed, head)
  }
  return [...furthest.values()].slice(0, MOST_HEADS)
}

/**
 * One disclosure entry for each record that goes to a terminal, so that every record can say where its copies went (DPA 2018, s.62(1)(d) and (3)). Of what
 * was disposed of, nothing goes but that it was.
 */
function logDisclosures(
  { journal, officer }: Asking,
  { going }: Plan,
  { card, next: { sequence } }: Addressed,
  second: Id,
  purpose: string
): void {
  for (const { record, changedAt } of going) {
    if (record.subject === 'Disposed of') continue
    const state = record.complete ? 'complete' : 'incomplete'
    journal.append({
      record: record.id,
      kind: 'disclosure',
      body: {
        how: `bundle ${sequence}`,
        recipient: deskName(card),
        fields: ['whole record', `last changed ${changedAt.slice(0, 10)}`, state],
        reason: purpose
      },
      actor: officer.id,
      second
    })
  }
}

/** Has the second officer release the bundle and writes down that it is: from here on its number is used. */
function release(asking: Asking, { terminals, purpose, contents, second }: Release): Released {
  const { sql, journal, officer, desk, exchange } = asking
  const plan = planFor(asking, terminals)
  const { cards, marking, entries, stubs, going } = plan
  if (plan.contents !== contents) {
    throw new Refusal('FD-BND-81', 'What would go in this bundle has changed since you looked. Nothing was written.', {
      next: 'Look at it again, then have it released.'
    })
  }
  const addressed = cards.map((card) => ({
    card,
    next: nextBundle(sql, card.terminal),
    bundle: journal.newId()
  }))
  const to = addressed.map(({ card, next }) => ({ terminal: card.terminal, sequence: next.sequence }))
  const by = confirmed(asking, second, { action: 'release bundle', contents, purpose, to })
  for (const each of addressed) {
    logDisclosures(asking, plan, each, by.second, purpose)
    const { card, next, bundle } = each
    journal.append({
      record: bundle,
      kind: bundleReleased.name,
      body: {
        terminal: card.terminal,
        name: deskName(card),
        ...next,
        purpose,
        marking,
        entries,
        stubs,
        records: going.length,
        confirmation: by.confirmation
      },
      actor: officer.id,
      second: by.second
    })
  }
  const journalHead = signHead(exchange.spine, 'bundle')
  const stretches = stretchesFor(
    exchange.spine,
    cards.map(({ terminal }) => terminal),
    plan.travel.travels
  )
  const now = asking.now()
  const key = terminalKey(sql)
  const draft: BundleDraft = {
    format: 1,
    schema: exchange.schema,
    sender: {
      terminal: ownTerminal(sql),
      name: desk.terminal,
      key,
      fingerprint: fingerprintOf(Buffer.from(key, 'base64'))
    },
    recipients: addressed.map(({ card, next }) => ({
      terminal: card.terminal,
      name: deskName(card),
      age: card.age,
      ...next
    })),
    made: now,
    offset: exchange.spine.circumstances.offset(Date.parse(now)),
    marking,
    purpose,
    released: {
      by: { officer: officer.id, name: officer.name },
      second: { officer: by.second, name: by.name },
      at: now
    },
    before: stretches.map(({ before }) => before),
    after: stretches.map(({ after }) => after),
    heads: headsKnown(asking),
    journalHead,
    receipts: cards.flatMap(({ terminal }) => receiptFor(sql, terminal, reachesHeld(sql)))
  }
  return { addressed, plan, draft, stretches }
}

/** The entries of a bundle, feed after feed. Whether each may go is asked again as it is read: a marking raised meanwhile holds it back. */
function* entriesOf({ sql, exchange }: Asking, { plan, stretches }: Released): Generator<SentEntry[]> {
  for (const { before, after } of stretches) {
    const { travels } = travelDesk(sql, plan.ceiling)
    for (let at = before.seq; at < after.seq;) {
      const most = Math.min(PIECE_OF_ENTRIES, after.seq - at)
      const piece = entriesToSend(exchange.spine, before.feed, at, most, travels)
      yield piece
      at += most
    }
  }
}

/**
 * Releases a bundle and writes it to its medium. The release is in the journal before the first byte is written, so that no bundle is ever out of the
 * building without an entry; a bundle that could not be written is said to be so.
 * @throws Refusal FD-TRU-05, -06, FD-BND-01 to -08, -81, FD-FIL-01 to -03, FD-JOB-01 when stopped, and those of the second officer
 */
export async function send(
  asking: Asking,
  given: Release
): Promise<{ name: string; bytes: number; entries: number; stubs: number; records: number } & Pick<BundleSent, 'to'>> {
  const released = await asking.exclusively(async () => release(asking, given))
  const { addressed, draft, stretches, plan } = released
  const note = (kind: string, body: { [key: string]: string | number }): Promise<void> =>
    asking.exclusively(async () => {
      for (const { bundle } of addressed)
        asking.journal.append({ record: bundle, kind, body, actor: asking.officer.id })
    })
  const sealed = await sealBundle({
    draft,
    entries: entriesOf(asking, released),
    count: stretches.reduce((sum, { before, after }) => sum + after.seq - before.seq, 0),
    signingKey: terminalSigningKey(asking.sql),
    recovery: [...new Set(plan.cards.map(({ recovery }) => recovery))],
    folder: given.folder,
    name: given.name,
    workFolder: asking.exchange.workFolder,
    progress: asking.progress
  }).catch(async (fault: unknown) => {
    await note(bundleNotWritten.name, { code: fault instanceof Refusal ? fault.error.code : 'unforeseen' })
    throw fault
  })
  const { name, bytes, sha256, manifest } = sealed
  await note(bundleWritten.name, { file: name, digest: sha256, bytes })
  const { entries, stubs } = manifest.counts
  const to = draft.recipients.map(({ name: terminal, sequence }) => ({ terminal, sequence }))
  return { name, bytes, to, entries, stubs, records: plan.going.length }
}
