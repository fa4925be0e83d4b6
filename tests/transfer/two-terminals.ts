import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BundleDraft, Reach } from '../../src-main/contract/bundle-manifest'
import { idFrom, type Id } from '../../src-main/contract/ids'
import { canonical } from '../../src-main/journal/canonical'
import { feedsHeld } from '../../src-main/journal/chain'
import { NOTHING_BEFORE } from '../../src-main/journal/digest'
import { signHead } from '../../src-main/journal/heads'
import { entriesToSend, type Travels } from '../../src-main/journal/sending'
import type { SentEntry } from '../../src-main/journal/sent'
import { newAgeKeys, unwrapFileKey, type AgeKeys } from '../../src-main/transfer/age-keys'
import type { BundleSource, OpenerGiven } from '../../src-main/transfer/bundle'
import { LONGEST_AGE_HEADER } from '../../src-main/transfer/opener/bundle-limits'
import { FarDesk } from '../casework/referrals/two-desks'
import { publicBytes } from '../../src-main/signatures/ssh-sign'
import { fingerprintOf } from '../../src-main/signatures/ssh-signature'

export const SCHEMA = 10
export const MADE = '2026-11-23T12:00:00.000Z'

/** A desk that sends, with real keys and a real journal. */
export class SendingDesk {
  readonly desk: FarDesk
  readonly signingKey: KeyObject
  readonly terminal: Id

  constructor(
    readonly age: AgeKeys,
    number = 1
  ) {
    this.desk = new FarDesk(number)
    const { private: der } = this.desk.store.sql.get<{ private: Uint8Array }>('SELECT private FROM terminal_key') ?? {}
    this.signingKey = createPrivateKey({ key: Buffer.from(der ?? []), format: 'der', type: 'pkcs8' })
    this.terminal = (feedsHeld(this.desk.store.sql)[0]?.feed ?? '').split('.')[0] as Id
  }

  get key(): Buffer {
    return publicBytes(this.signingKey)
  }

  entries(travels: Travels = () => 'whole', after = 0): SentEntry[] {
    const { sql } = this.desk.store
    return feedsHeld(sql).flatMap(({ feed }) => entriesToSend(this.desk.journal.spine, feed, after, 1_000_000, travels))
  }

  /** What is sent to a terminal, before anything of it was: everything. */
  draftFor(recipient: Recipient): BundleDraft {
    const { sql } = this.desk.store
    const after: Reach[] = feedsHeld(sql)
      .filter(({ seq }) => seq > 0)
      .map(({ feed, seq, digest }) => ({ feed, seq, digest }))
    return {
      format: 1,
      schema: SCHEMA,
      sender: {
        terminal: this.terminal,
        name: 'Camden desk 1',
        key: this.key.toString('base64'),
        fingerprint: fingerprintOf(this.key)
      },
      recipients: [
        {
          terminal: recipient.terminal,
          name: 'Barnet desk 1',
          age: recipient.age.recipient,
          sequence: 1,
          previous: null
        }
      ],
      made: MADE,
      offset: 0,
      marking: 'OFFICIAL-SENSITIVE',
      purpose: 'The case moves with the person to another borough.',
      released: {
        by: { officer: this.desk.officer, name: 'Dee Marsh' },
        second: { officer: idFrom(3, Buffer.alloc(10, 7)), name: 'Viv Osei' },
        at: MADE
      },
      before: after.map(({ feed }) => ({ feed, seq: 0, digest: NOTHING_BEFORE })),
      after,
      heads: [],
      journalHead: signHead(this.desk.journal.spine, 'bundle'),
      receipts: []
    }
  }
}

/** A terminal that takes bundles in, as far as the opener knows it. */
export interface Recipient {
  terminal: Id
  age: AgeKeys
}

/** Everything that a bundle needs on both sides: two terminals, a recovery key, a stick and a work folder. */
export interface TwoTerminals {
  sender: SendingDesk
  recipient: Recipient
  recovery: AgeKeys
  stick: string
  work: string
  /** What the opener is given for a bundle: the key unwrapped, the sender pinned. */
  given(bundle: Uint8Array, over?: Partial<OpenerGiven>): Promise<OpenerGiven>
  close(): void
}

export async function twoTerminals(): Promise<TwoTerminals> {
  const [senderAge, age, recovery] = [await newAgeKeys(), await newAgeKeys(), await newAgeKeys()]
  const sender = new SendingDesk(senderAge)
  const recipient = { terminal: idFrom(5, Buffer.alloc(10, 9)), age }
  const stick = mkdtempSync(join(tmpdir(), 'focus-desk-stick-'))
  const work = mkdtempSync(join(tmpdir(), 'focus-desk-work-'))
  return {
    sender,
    recipient,
    recovery,
    stick,
    work,
    given: async (bundle, over = {}) => ({
      fileKey: await unwrapFileKey(age.identity, bundle.subarray(0, LONGEST_AGE_HEADER)),
      terminal: recipient.terminal,
      age: age.recipient,
      pinned: [{ terminal: sender.terminal, key: sender.key.toString('base64'), revoked: false }],
      schema: SCHEMA,
      ...over
    }),
    close() {
      sender.desk.close()
      for (const folder of [stick, work]) rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The bytes of a bundle as the opener asks for them. */
export function sourceOf(bytes: Uint8Array): BundleSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }
}

export async function sourceFrom(path: string): Promise<BundleSource> {
  return sourceOf(await readFile(path))
}

/** An Ed25519 key that nobody pinned. */
export function strangersKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey
}

/** A referral with everything a case begins with, so that a bundle holds more than one kind. */
export function playCase(desk: FarDesk, surname: string): Id {
  const record = desk.received(surname)
  desk.amended(record, { concernAsRaised: 'Spoke of "leaving soon" — twice, in class.' })
  desk.proposed(record, 'RECEIVED', 'SCREENING')
  desk.write(record, 'consultation', { screen: 'case', records: [record], fields: ['surname'] })
  return record
}

/** Entries as they are read from the lines of a bundle: with the very text of each body. */
export function asRead(entries: readonly SentEntry[]): SentEntry[] {
  return entries.map((sent) => {
    const { content } = sent
    if (content === null || !('salt' in content)) return sent
    return { ...sent, content: { ...content, text: canonical(content.body) } }
  })
}
