import type { KeyObject } from 'node:crypto'
import { officerOf } from '../../casework/staff'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import { officerKeyOf, summaryKeyOf } from '../../summaries'
import type { Clock } from '../clock'
import { readSlots, slotOf, tryPassphrase } from '../keys'
import type { Sql } from '../sql'
import type { Keyring } from './second-officer'

/** What an officer signs a summary with; handed out for one signature and never kept. */
export interface OwnKeys {
  /** The officer's signing key, for the signature beside the file. */
  ed25519: KeyObject
  /** P-256, for the signature inside the PDF. */
  p256: KeyObject
}

/**
 * Opens an officer's own slot with their passphrase, typed at that moment, for one piece of work with their signing keys.
 * @throws Refusal FD-SEC-03 where the account or its slot is gone; FD-KEY-… for the passphrase
 */
export async function withOwnKeys<T>(
  sql: Sql,
  keyring: Keyring,
  clock: Clock,
  { officer, passphrase }: { officer: Id; passphrase: string },
  work: (keys: OwnKeys) => Promise<T>
): Promise<T> {
  const slot = officerOf(sql, officer)?.enabled ? slotOf(readSlots(keyring.folder).slots, officer) : undefined
  if (!slot) {
    throw new Refusal('FD-SEC-03', 'Your account has no key on this desk any more, so nothing was signed.', {
      next: 'Ask an administrator.'
    })
  }
  const opened = tryPassphrase(keyring.folder, slot, passphrase, clock.time())
  try {
    return await work({ ed25519: officerKeyOf(opened.seed), p256: summaryKeyOf(opened.seed) })
  } finally {
    opened.seed.fill(0)
    opened.storeKey.fill(0)
  }
}
