import { CASEWORK, DECIDERS } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import { CheckedBundle, type transfer } from '../../contract/transfer'
import { type BundleRow } from '../../contract/transfer-views'
import type { OpenerGiven } from '../../transfer/bundle'
import { unwrapFileKey } from '../../transfer/age-keys'
import type { Answers, Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { officersWhoMay } from '../staff'
import { accept } from './accepting'
import { arrivalRefused } from './arriving'
import { cardFingerprint, cardText, readCard } from './card'
import { conflictsOpen, resolve } from './conflicts'
import { deskName } from './desk-name'
import { sensitivityMarked } from './entries'
import { ageKeys, ownCard, ownTerminal } from './identity'
import { planShown } from './plan'
import { forgetBundle, previewOf } from './previewing'
import { send, type Release } from './releasing'
import { nextBundle } from './sequences'
import { requireTrusted, terminalOf, terminalRow, terminalsKnown, terminalName } from './terminals'
import { judgeCard, revoke, trust } from './trusting'
import { knownRecord } from './travelling'
import { bundlesWaiting } from './waiting'

type Declared = Answers<typeof transfer>

/**
 * As the contract has it but for what lies outside the vault: main says where a bundle goes and what the opener made of one that came, and keeps the
 * copy of a bundle while it is brought in.
 */
export type TransferAnswers = Omit<
  Declared,
  'transfer.send' | 'transfer.begin' | 'transfer.bring' | 'transfer.look' | 'transfer.saveCard'
> & {
  'transfer.send': (input: Release, asking: Asking) => ReturnType<Declared['transfer.send']>
  'transfer.look': (bundle: CheckedBundle, asking: Asking) => ReturnType<Declared['transfer.look']>
  'transfer.saveCard': (input: object, asking: Asking) => { name: string; bytes: Uint8Array }
}

function bundleRows({ sql, journal, desk }: Asking): BundleRow[] {
  const own = { feed: journal.feed, name: deskName({ borough: desk.borough, name: desk.terminal }) }
  return sql
    .all<BundleRow>(
      `SELECT id, direction, terminal, sequence, state, file, at, entries, records, purpose, marking, backup FROM bundle
       ORDER BY at DESC, id DESC LIMIT 200`
    )
    .map((row) => ({ ...row, terminal: terminalName(sql, row.terminal, own) }))
}

export const answerTransfer: TransferAnswers = {
  'transfer.terminals': (_input, { sql, desk, officer, journal }) => {
    const card = ownCard(sql, desk)
    const own = { feed: journal.feed, name: deskName({ borough: desk.borough, name: desk.terminal }) }
    const revoked = terminalOf(sql, card.terminal)?.revoked ?? null
    return {
      own: {
        card,
        fingerprint: cardFingerprint(card),
        text: cardText(card),
        revoked: revoked && { at: revoked.at, reason: revoked.reason, by: terminalName(sql, revoked.feed, own) }
      },
      terminals: terminalsKnown(sql).map((held) => terminalRow(sql, held, own)),
      seconds: officersWhoMay(sql, CASEWORK, [officer.person]),
      deciders: officersWhoMay(sql, DECIDERS, [officer.person])
    }
  },
  'transfer.readCard': ({ text }, asking) => {
    const card = readCard(text)
    return { card, fingerprint: cardFingerprint(card), ...judgeCard(asking, card) }
  },
  'transfer.trust': (given, asking) => trust(asking, given),
  'transfer.revoke': (given, asking) => revoke(asking, given),
  'transfer.saveCard': (_input, { sql, desk }) => {
    const card = ownCard(sql, desk)
    return { name: `${deskName(card).replace(/[^A-Za-z0-9 ._-]/g, '_')} card.txt`, bytes: Buffer.from(cardText(card)) }
  },
  'transfer.plan': ({ terminals }, asking) => planShown(asking, terminals),
  'transfer.markSensitive': ({ record, sensitive, reason }, { sql, journal, officer }) => {
    const known = knownRecord(sql, record)
    if (!known || known.subject === 'Terminal' || known.subject === 'Disposed of') {
      throw new Refusal('FD-BND-77', 'This record is not on this desk any more.', { next: 'Look at the list again.' })
    }
    journal.append({ record, kind: sensitivityMarked.name, body: { sensitive, reason }, actor: officer.id })
    return {}
  },
  'transfer.send': async (given, asking) => ({ written: true, ...(await send(asking, given)) }),
  'transfer.look': async (given, asking) => {
    const read = CheckedBundle.safeParse(given)
    if (!read.success) throw arrivalRefused.notOpen()
    return previewOf(asking, read.data)
  },
  'transfer.accept': (given, asking) => accept(asking, given),
  'transfer.close': ({ incoming }, { sql }) => {
    forgetBundle(sql, incoming)
    return {}
  },
  'transfer.waiting': (_input, asking) => bundlesWaiting(asking),
  'transfer.bundles': (_input, asking) => ({ bundles: bundleRows(asking) }),
  'transfer.conflicts': (_input, asking) => conflictsOpen(asking),
  'transfer.resolve': (given, asking) => {
    resolve(asking, given)
    return {}
  }
}

/** A name for the next bundle to some terminals: to whom, which number if it goes to one, and the day. */
export function bundleName(sql: Sql, terminals: readonly Id[], day: string): string {
  const [first, ...others] = terminals
  if (first === undefined || others.length > 0) return `Bundle to ${terminals.length} desks ${day}.fdbundle`
  const to = deskName(requireTrusted(sql, first))
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 -]/g, '')
    .trim()
  return `Bundle ${nextBundle(sql, first).sequence} to ${to || 'another desk'} ${day}.fdbundle`
}

/**
 * What the opener is given to read one bundle: that file's key alone, and the keys of terminals to check its signature with.
 * @param schema the newest schema this program knows
 * @param head the first bytes of the file
 * @throws Refusal FD-BND-10 to -12
 */
export async function openerGiven(sql: Sql, schema: number, head: Uint8Array): Promise<OpenerGiven> {
  const { identity, recipient } = ageKeys(sql)
  return {
    fileKey: await unwrapFileKey(identity, head),
    terminal: ownTerminal(sql),
    age: recipient,
    pinned: terminalsKnown(sql).map(({ id, card, revoked }) => ({
      terminal: id,
      key: card.key,
      revoked: revoked !== null
    })),
    schema
  }
}
