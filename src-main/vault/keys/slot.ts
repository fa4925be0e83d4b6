import { randomBytes } from 'node:crypto'
import type { Id } from '../../contract/ids'
import { canonicalBytes } from '../files/checked-json'
import { COST, newSalt, stretch, type Cost } from './cost'
import { keyRefusal } from './faults'
import { requireGoodPassphrase } from './passphrase'
import { newNonce, seal, unseal } from './seal'

/** How a passphrase becomes the key that unwraps a slot. */
export interface Stretching {
  algorithm: 'argon2id13'
  opsLimit: number
  memLimit: number
  /** 16 bytes, base64. */
  salt: string
}

/** One officer's slot as it stands in the slot file. */
export interface Slot {
  officer: Id
  signIn: string
  kdf: Stretching
  /** 24 bytes, base64. */
  nonce: string
  /** The store's key (32 bytes) and the officer's Ed25519 seed (32 bytes), sealed: 80 bytes, base64. */
  sealed: string
}

/** What a passphrase opens. Whoever holds it zeroes both when done. */
export interface OpenedSlot {
  storeKey: Buffer
  seed: Buffer
}

export interface SlotMaking {
  officer: Id
  signIn: string
  passphrase: string
  storeKey: Uint8Array
  /** The officer's signing seed where there is one already; else a new one is made. */
  seed?: Uint8Array
  /** Only tests ask for less than {@link COST}. */
  cost?: Cost
}

function associated({ officer, signIn, kdf, nonce }: Omit<Slot, 'sealed'>): Buffer {
  return canonicalBytes({ officer, signIn, kdf: { ...kdf }, nonce })
}

/**
 * Makes an officer's slot: the store's key and their signing seed, wrapped under their passphrase.
 * @throws Refusal FD-KEY-08 for a passphrase that is too easy to guess
 */
export function makeSlot(making: SlotMaking): Slot {
  const { officer, signIn, passphrase, storeKey, cost = COST } = making
  requireGoodPassphrase(passphrase, signIn)
  const salt = newSalt()
  const nonce = newNonce()
  const kdf: Stretching = { algorithm: 'argon2id13', ...cost, salt: salt.toString('base64') }
  const open = { officer, signIn: signIn.normalize('NFC'), kdf, nonce: nonce.toString('base64') }
  const seed = making.seed ? Buffer.from(making.seed) : randomBytes(32)
  const plain = Buffer.concat([storeKey, seed])
  const key = stretch(passphrase, salt, cost)
  try {
    return { ...open, sealed: seal(key, nonce, plain, associated(open)).toString('base64') }
  } finally {
    key.fill(0)
    plain.fill(0)
    seed.fill(0)
  }
}

/**
 * Opens a slot read by `readSlots`, which has checked its form. Takes as long as the slot's cost asks for (about half a second).
 * @throws Refusal FD-KEY-01 for a wrong passphrase
 */
export function openSlot(slot: Slot, passphrase: string): OpenedSlot {
  const key = stretch(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  const plain = unseal(key, Buffer.from(slot.nonce, 'base64'), Buffer.from(slot.sealed, 'base64'), associated(slot))
  key.fill(0)
  if (!plain) throw keyRefusal('wrongPassphrase')
  const opened = { storeKey: Buffer.from(plain.subarray(0, 32)), seed: Buffer.from(plain.subarray(32)) }
  plain.fill(0)
  return opened
}
