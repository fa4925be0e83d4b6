import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Id } from '../../../src-main/contract/ids'
import { ageKeys } from '../../../src-main/casework/transfer/identity'
import { stretchesFor } from '../../../src-main/casework/transfer/reaches'
import { nextBundle } from '../../../src-main/casework/transfer/sequences'
import type { BundleDraft } from '../../../src-main/contract/bundle-manifest'
import type { Json } from '../../../src-main/journal/entry'
import { signHead, terminalKey, terminalSigningKey } from '../../../src-main/journal/heads'
import { entriesToSend } from '../../../src-main/journal/sending'
import type { SentEntry } from '../../../src-main/journal/sent'
import { sealBundle } from '../../../src-main/transfer/seal-bundle'
import { LATEST } from '../../../src-main/vault/store'
import { stick, type ExchangingDesk } from './exchanging'
import { fingerprintOf } from '../../../src-main/signatures/ssh-signature'

let forged = 0

/** Appends an entry that no rule of the program would let through. */
export function append(desk: ExchangingDesk, record: Id, kind: string, body: Json, second: Id | null = null): void {
  const { sql, journal, officer } = desk.open
  sql.transaction(() => journal.append({ record, kind, body, actor: officer.id, second }))
}

/**
 * A bundle that is signed and sealed as it must be, by the keys of a desk that is trusted, but with whatever its holder likes inside: everything
 * of the desk's journal whole, the manifest as given.
 */
export async function forge(
  desk: ExchangingDesk,
  other: ExchangingDesk,
  { sequence, previous, ...change }: Partial<BundleDraft> & { sequence?: number; previous?: string | null } = {},
  entries: (given: SentEntry[]) => SentEntry[] = (given) => given
): Promise<string> {
  const { sql, journal } = desk.open
  const journalHead = sql.transaction(() => signHead(journal.spine, 'bundle'))
  const stretches = stretchesFor(journal.spine, [other.terminal], () => 'whole')
  const key = terminalKey(sql)
  const released = { officer: desk.open.officer.id, name: 'Somebody' }
  const made = new Date().toISOString()
  const all = entries(
    stretches.flatMap(({ before, after }) =>
      entriesToSend(journal.spine, before.feed, before.seq, after.seq - before.seq, ({ kind }) =>
        /^(desk|officer|terminal|bundle|journal|summary)\.|^consultation|^disclosure/.test(kind) ? 'stub' : 'whole'
      )
    )
  )
  const draft: BundleDraft = {
    format: 1,
    schema: LATEST,
    sender: {
      terminal: desk.terminal,
      name: desk.name,
      key,
      fingerprint: fingerprintOf(Buffer.from(key, 'base64'))
    },
    recipients: [
      {
        terminal: other.terminal,
        name: other.name,
        age: ageKeys(other.open.sql).recipient,
        ...nextBundle(sql, other.terminal),
        ...(sequence === undefined ? {} : { sequence }),
        ...(previous === undefined ? {} : { previous })
      }
    ],
    made,
    offset: 0,
    marking: 'OFFICIAL',
    purpose: 'Made by hand.',
    released: { by: released, second: { officer: other.open.officer.id, name: 'Somebody else' }, at: made },
    before: stretches.map(({ before }) => before),
    after: stretches.map(({ after }) => after),
    heads: [],
    journalHead,
    receipts: [],
    ...change
  }
  const name = `forged-${++forged}.fdbundle`
  await sealBundle({
    draft,
    entries: [all],
    count: all.length,
    signingKey: terminalSigningKey(sql),
    recovery: [ageKeys(other.open.sql).recovery],
    folder: stick(),
    name,
    workFolder: desk.folder,
    progress: async () => undefined
  })
  return join(stick(), name)
}

/** The entry that says something of a kind, whole. */
export function wholeOf(desk: ExchangingDesk, kind: string): SentEntry | undefined {
  const { journal } = desk.open
  return entriesToSend(journal.spine, journal.feed, 0, 1_000_000, () => 'whole').find(
    ({ content }) => content?.kind === kind
  )
}

export const digestOfNothing = (): string => randomBytes(32).toString('hex')
