import { randomBytes } from 'node:crypto'
import { officerOf } from '../../casework/staff'
import type { Role } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Confirmed } from '../asking'
import type { Clock } from '../clock'
import {
  addSlot,
  makeSlot,
  publicKeyOf,
  readSlots,
  removeSlot,
  requireGoodPassphrase,
  signDigest,
  slotOf,
  tryPassphrase,
  writeSlots,
  type Cost
} from '../keys'
import type { Sql } from '../sql'

/** What the vault needs to look after key slots while the desk is open. */
export interface Keyring {
  /** The desk's folder, where the slot file is. */
  folder: string
  storeKey: Buffer
  /** Only tests ask for less than the usual cost. */
  cost?: Cost
}

interface Confirmation {
  second: { officer: Id; passphrase: string }
  /** 64 hexadecimal characters: of the words that were shown. */
  digest: string
  roles: readonly Role[]
  /** Human beings who may not be this second one: whoever proposed. */
  notPersons: readonly string[]
}

/**
 * Has a second officer prove themselves and sign. Two people means two human beings: the same person is refused under any account.
 * @throws Refusal FD-SEC-01 same person, 02 role, 03 not on this desk, 04 wrong passphrase; FD-KEY-… for the slot and the wait after wrong tries
 */
export function confirmSecond(
  sql: Sql,
  keyring: Keyring,
  clock: Clock,
  { second, digest, roles, notPersons }: Confirmation
): Confirmed {
  const officer = officerOf(sql, second.officer)
  if (!officer || !officer.enabled) {
    throw new Refusal('FD-SEC-03', 'The officer chosen to confirm has no account on this desk any more.', {
      next: 'Choose another officer.'
    })
  }
  if (notPersons.includes(officer.person)) {
    throw new Refusal('FD-SEC-01', 'The same person cannot both propose and confirm, under any account.', {
      next: 'Ask another officer to confirm with their own passphrase.'
    })
  }
  if (!roles.includes(officer.role)) {
    throw new Refusal('FD-SEC-02', 'The officer chosen to confirm does not have a role that may decide this.', {
      next: 'Ask a supervisor or the superintendent.'
    })
  }
  const slot = slotOf(readSlots(keyring.folder).slots, officer.id)
  if (!slot)
    throw new Refusal('FD-SEC-03', 'The officer chosen to confirm has no key on this desk any more.', {
      next: 'Choose another officer.'
    })
  const opened = openTheirs(() => tryPassphrase(keyring.folder, slot, second.passphrase, clock.time()))
  try {
    return {
      id: officer.id,
      name: officer.name,
      role: officer.role,
      person: officer.person,
      signature: signDigest(opened.seed, digest, 'confirmation'),
      key: publicKeyOf(opened.seed)
    }
  } finally {
    opened.seed.fill(0)
    opened.storeKey.fill(0)
  }
}

/** Says of a wrong passphrase whose it was asked for: the officer signed in must not think that it was theirs. */
function openTheirs<Opened>(open: () => Opened): Opened {
  try {
    return open()
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.error.code !== 'FD-KEY-01') throw fault
    throw new Refusal(
      'FD-SEC-04',
      'That is not the passphrase of the officer chosen to confirm. Nothing was confirmed.',
      {
        next: 'Let them check Caps Lock and the keyboard layout and type it again, or choose the officer who is here.'
      }
    )
  }
}

/**
 * Makes a slot for a new officer and says which key they sign with. `write` puts it into the slot file; it is called once the officer's record stands.
 * @throws Refusal FD-KEY-08 for a weak passphrase, FD-KEY-09 for a sign-in name in use
 */
export function newOfficerSlot(
  keyring: Keyring,
  officer: Id,
  signIn: string,
  passphrase: string
): { id: Id; key: string; write: () => void } {
  requireGoodPassphrase(passphrase, signIn)
  const seed = randomBytes(32)
  const making = { officer, signIn, passphrase, storeKey: keyring.storeKey, seed }
  const slot = makeSlot(keyring.cost ? { ...making, cost: keyring.cost } : making)
  const key = publicKeyOf(seed)
  seed.fill(0)
  addSlot(readSlots(keyring.folder).slots, slot)
  return { id: officer, key, write: () => writeSlots(keyring.folder, addSlot(readSlots(keyring.folder).slots, slot)) }
}

/** Takes an officer's slot away. */
export function removeOfficerSlot(keyring: Keyring, officer: Id): void {
  writeSlots(keyring.folder, removeSlot(readSlots(keyring.folder).slots, officer))
}
