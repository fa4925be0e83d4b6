import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { Refusal } from '../contract/result'
import type { Instant } from '../contract/time'
import type { Sql } from '../vault/sql'
import { canonical } from './canonical'
import { headOf } from './chain'
import { NOTHING_BEFORE } from './digest'
import type { FeedId } from './entry'
import { ownFeed } from './feeds'
import type { Spine } from './spine'

/** How far a feed went at a moment, signed by its terminal: whoever keeps it can tell later whether the feed was rewritten or cut. */
export interface SignedHead {
  feed: FeedId
  seq: number
  digest: string
  /** `lock`, `backup`, `summary`, `bundle` … */
  reason: string
  made: Instant
  /** The terminal's Ed25519 public key: 32 bytes in base64. */
  key: string
  /** Ed25519 signature over {@link headStatement}: 64 bytes in base64. */
  signature: string
}

/** What is signed: canonical JSON, so that anybody with the head can make the same bytes. */
function headStatement(head: Omit<SignedHead, 'key' | 'signature'>): string {
  const { digest, feed, made, reason, seq } = head
  return `focus-desk head 1\n${canonical({ digest, feed, made, reason, seq })}`
}

/** The terminal's public key, 32 bytes in base64. */
export function terminalKey(sql: Sql): string {
  return Buffer.from(keysOf(sql).public).toString('base64')
}

/** The terminal's private key, for what it signs beside heads: its bundles. */
export function terminalSigningKey(sql: Sql): KeyObject {
  return createPrivateKey({ key: Buffer.from(keysOf(sql).private), format: 'der', type: 'pkcs8' })
}

function keysOf(sql: Sql): { private: Uint8Array; public: Uint8Array } {
  const keys = sql.get<{ private: Uint8Array; public: Uint8Array }>('SELECT private, public FROM terminal_key')
  if (!keys) throw new Refusal('FD-JNL-23', 'This store has no key to sign its journal with.')
  return keys
}

interface HeadRow {
  feed: FeedId
  seq: number
  digest: string
  reason: string
  made: number
  public: Uint8Array
  signature: Uint8Array
}

function headFrom(row: HeadRow): SignedHead {
  const { feed, seq, digest, reason } = row
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  return {
    feed,
    seq,
    digest,
    reason,
    made: new Date(row.made).toISOString(),
    key: base64(row.public),
    signature: base64(row.signature)
  }
}

const HEADS = `SELECT f.name AS feed, h.seq, lower(hex(h.digest)) AS digest, h.reason, h.made, h.public, h.signature
FROM head h JOIN feed f ON f.number = h.feed`

/** All heads kept here, newest first: those this terminal signed, and those of other terminals that came with deliveries. */
export function headsMade(sql: Sql): SignedHead[] {
  return sql.all<HeadRow>(`${HEADS} ORDER BY h.number DESC`).map(headFrom)
}

/** The head that reaches furthest in a feed, if one is kept here. */
export function furthestHead(sql: Sql, feed: number): SignedHead | undefined {
  const row = sql.get<HeadRow>(`${HEADS} WHERE h.feed = ? ORDER BY h.seq DESC, h.number DESC LIMIT 1`, [feed])
  return row && headFrom(row)
}

/**
 * Signs how far this terminal's feed goes now and keeps the head. Where nothing was written since the last one for the same reason, that one
 * is given again.
 * @param reason what it is made for: `lock`, `backup`, `summary`, `bundle`
 */
export function signHead(spine: Spine, reason: string): SignedHead {
  const { sql } = spine
  const own = ownFeed(sql)
  const { seq, digest } = headOf(sql, own.number)
  const last = sql.get<HeadRow>(
    `${HEADS} WHERE h.feed = ? AND h.seq = ? AND h.reason = ? ORDER BY h.number DESC LIMIT 1`,
    [own.number, seq, reason]
  )
  if (last && last.digest === digest) return headFrom(last)
  const keys = keysOf(sql)
  const now = spine.circumstances.now()
  const statement = headStatement({ feed: own.name, seq, digest, reason, made: new Date(now).toISOString() })
  const signature = sign(null, Buffer.from(statement), terminalSigningKey(sql))
  const row: HeadRow = { feed: own.name, seq, digest, reason, made: now, public: keys.public, signature }
  keep(sql, own.number, row)
  return headFrom(row)
}

function keep(sql: Sql, feed: number, row: HeadRow): void {
  sql.run('INSERT INTO head (feed, seq, digest, reason, made, public, signature) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    feed,
    row.seq,
    Buffer.from(row.digest, 'hex'),
    row.reason,
    row.made,
    row.public,
    row.signature
  ])
}

/** True when the head was signed with its key and, where one is given, that key is the pinned one (32 bytes in base64). */
export function verifyHead(head: SignedHead, pinned = head.key): boolean {
  if (head.key !== pinned) return false
  try {
    const x = Buffer.from(head.key, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(headStatement(head)), key, Buffer.from(head.signature, 'base64'))
  } catch {
    return false
  }
}

/** What a head that was kept elsewhere says of the feed held here. */
export type Comparison = 'agrees' | 'rewritten' | 'shortened' | 'unknown feed' | 'not signed'

/**
 * Compares a head that was given away with the chain held here. This is what notices a store put back to an older copy, or one rewritten by
 * somebody who holds its key.
 */
export function compareHead(spine: Spine, head: SignedHead, pinned?: string): Comparison {
  if (!verifyHead(head, pinned)) return 'not signed'
  const feed = spine.sql.get<{ number: number }>('SELECT number FROM feed WHERE name = ?', [head.feed])?.number
  if (feed === undefined) return 'unknown feed'
  if (head.seq === 0) return head.digest === NOTHING_BEFORE ? 'agrees' : 'rewritten'
  const held = spine.sql.get<{ digest: string }>(
    'SELECT lower(hex(digest)) AS digest FROM journal WHERE feed = ? AND seq = ?',
    [feed, head.seq]
  )
  if (!held) return 'shortened'
  return held.digest === head.digest ? 'agrees' : 'rewritten'
}

/**
 * Keeps the head of another terminal's feed that came with a delivery, where the feed held here agrees with it: should that feed be cut or rewritten
 * here later, a verification sees it. A head that reaches further than what is held is not kept.
 * @param pinned the other terminal's key, 32 bytes in base64
 * @returns how it compares; kept only when it agrees
 */
export function keepHead(spine: Spine, head: SignedHead, pinned: string): Comparison {
  const compared = compareHead(spine, head, pinned)
  if (compared !== 'agrees') return compared
  const feed = spine.feeds.numberOf(head.feed)
  const held = spine.sql.get('SELECT 1 FROM head WHERE feed = ? AND seq = ? AND reason = ?', [
    feed,
    head.seq,
    head.reason
  ])
  if (!held) {
    const { seq, digest, reason } = head
    const [key, signature] = [Buffer.from(head.key, 'base64'), Buffer.from(head.signature, 'base64')]
    keep(spine.sql, feed, { feed: head.feed, seq, digest, reason, made: Date.parse(head.made), public: key, signature })
  }
  return compared
}
