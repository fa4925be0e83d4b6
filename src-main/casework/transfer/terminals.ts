import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { TerminalCard, TerminalRow } from '../../contract/transfer-views'
import { feedParts } from '../../journal/feeds'
import type { Sql } from '../../vault/sql'
import { officerOf } from '../staff'
import { cardFingerprint } from './card'
import { deskName } from './desk-name'

interface Row {
  id: Id
  card: string | null
  trustedAt: string | null
  trustedBy: string | null
  second: string | null
  revoked: number
  revokedAt: string | null
  reason: string | null
  feed: string | null
}

const TERMINALS = `
SELECT id, card, trusted_at AS trustedAt, trusted_by AS trustedBy, trusted_second AS second, revoked, revoked_at AS revokedAt,
  revoked_reason AS reason, revoked_feed AS feed FROM terminal`

/** A terminal that two officers of this desk trusted at some time, or that another desk revoked. */
export interface HeldTerminal {
  id: Id
  /** Null where this desk never saw its card. */
  card: TerminalCard | null
  trustedAt: string | null
  trustedBy: string | null
  second: string | null
  revoked: { at: string; reason: string; feed: string } | null
}

function heldFrom({ card, revoked, revokedAt, reason, feed, ...row }: Row): HeldTerminal {
  return {
    ...row,
    card: card === null || row.trustedAt === null ? null : (JSON.parse(card) as TerminalCard),
    revoked: revoked === 1 ? { at: revokedAt ?? '', reason: reason ?? '', feed: feed ?? '' } : null
  }
}

/** What this desk knows of a terminal; null when it never heard of it. */
export function terminalOf(sql: Sql, id: Id): HeldTerminal | null {
  const row = sql.get<Row>(`${TERMINALS} WHERE id = ?`, [id])
  return row ? heldFrom(row) : null
}

/** Every terminal whose card this desk trusted at some time, by name. */
export function terminalsKnown(sql: Sql): (HeldTerminal & { card: TerminalCard })[] {
  return sql
    .all<Row>(`${TERMINALS} WHERE trusted_at IS NOT NULL`)
    .map(heldFrom)
    .filter((each): each is HeldTerminal & { card: TerminalCard } => each.card !== null)
    .sort((one, other) => (one.card.name < other.card.name ? -1 : 1))
}

/**
 * A terminal that is trusted now.
 * @throws Refusal FD-TRU-05 when it is not, FD-TRU-06 when its trust was revoked
 */
export function requireTrusted(sql: Sql, id: Id): TerminalCard {
  const held = terminalOf(sql, id)
  if (!held?.card) {
    throw new Refusal('FD-TRU-05', 'This desk does not trust that terminal.', {
      next: 'Compare its card with two people and trust it first.'
    })
  }
  if (held.revoked) {
    throw new Refusal('FD-TRU-06', 'The trust in that terminal was revoked.', {
      next: 'If it is in good hands again, compare its card anew with two people.'
    })
  }
  return held.card
}

/** What a terminal is called: by its card, by its being this one, or as not known. */
export function terminalName(sql: Sql, feedOrId: string, own: { feed: string; name: string }): string {
  const id = feedOrId.includes('.') ? feedParts(feedOrId).terminal : feedOrId
  if (own.feed.startsWith(id)) return own.name
  const card = terminalOf(sql, id)?.card
  return card ? deskName(card) : `Terminal ${id.slice(-6)}`
}

const LAST = `
SELECT sequence, at FROM bundle WHERE terminal = ? AND direction = ? AND state IN ('written', 'accepted') ORDER BY sequence DESC LIMIT 1`

/** A terminal as the page shows it. */
export function terminalRow(
  sql: Sql,
  held: HeldTerminal & { card: TerminalCard },
  own: { feed: string; name: string }
): TerminalRow {
  const last = (direction: 'out' | 'in'): { sequence: number; at: string } | null =>
    sql.get<{ sequence: number; at: string }>(LAST, [held.id, direction]) ?? null
  const who = (id: string | null): string => (id === null ? '' : (officerOf(sql, id)?.name ?? 'An officer'))
  const { revoked } = held
  return {
    card: held.card,
    fingerprint: cardFingerprint(held.card),
    revoked: revoked && { at: revoked.at, reason: revoked.reason, by: terminalName(sql, revoked.feed, own) },
    trustedAt: held.trustedAt ?? '',
    trustedBy: who(held.trustedBy),
    second: who(held.second),
    lastSent: last('out'),
    lastReceived: last('in')
  }
}
