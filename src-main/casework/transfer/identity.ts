import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { TerminalCard } from '../../contract/transfer-views'
import { feedParts, ownFeed } from '../../journal/feeds'
import { terminalKey } from '../../journal/heads'
import type { Sql } from '../../vault/sql'

/** The age keys of a terminal, and the recovery key of its desk. */
export interface TerminalAge {
  /** `AGE-SECRET-KEY-1…`: opens what is sent to this terminal. */
  identity: string
  /** `age1…` */
  recipient: string
  /** `age1…` of the desk's recovery secret. */
  recovery: string
}

/** Keeps the terminal's age keys in the store. Once, at set-up. */
export function keepAgeKeys(sql: Sql, { identity, recipient, recovery }: TerminalAge): void {
  sql.run('INSERT INTO terminal_age (one, identity, recipient, recovery) VALUES (1, ?, ?, ?)', [
    identity,
    recipient,
    recovery
  ])
}

/**
 * The age keys of this terminal.
 * @throws Refusal FD-TRU-07 when the store has none
 */
export function ageKeys(sql: Sql): TerminalAge {
  const keys = sql.get<TerminalAge>('SELECT identity, recipient, recovery FROM terminal_age')
  if (keys) return keys
  throw new Refusal('FD-TRU-07', 'This terminal has no key for bundles.', {
    next: 'It was set up by a program that did not know bundles yet. Set the desk up anew, or ask whoever looks after it.'
  })
}

/** This terminal's id: the part of its feeds' names that stays when a backup is restored. */
export function ownTerminal(sql: Sql): Id {
  return feedParts(ownFeed(sql).name).terminal
}

/** The card of this terminal. */
export function ownCard(
  sql: Sql,
  desk: { terminal: string; borough: string; ceiling: TerminalCard['ceiling'] }
): TerminalCard {
  const { recipient, recovery } = ageKeys(sql)
  return {
    terminal: ownTerminal(sql),
    name: desk.terminal,
    borough: desk.borough,
    ceiling: desk.ceiling,
    key: terminalKey(sql),
    age: recipient,
    recovery
  }
}
