import { z } from 'zod'
import { Id } from '../../contract/ids'
import { CHEAPEST, DEAREST, SALT_BYTES } from './cost'
import type { Slot } from './slot'

const text = z.string().max(400)

/** The form of an officer's slot on reading. What its numbers and bytes may be is {@link slotFault}'s, so that one bad slot does not shut out the others. */
const SlotForm = z.strictObject({
  officer: Id,
  signIn: text.min(1),
  kdf: z.strictObject({ algorithm: z.literal('argon2id13'), opsLimit: z.int(), memLimit: z.int(), salt: text }),
  nonce: text,
  sealed: text
})

const RecoveryForm = z.strictObject({
  /** Four random bytes in hexadecimal that name the set of shares. */
  set: z.string().regex(/^[0-9a-f]{8}$/),
  needed: z.int().min(2).max(10),
  of: z.int().min(2).max(10),
  /** SHA-256 of each share, in order, in hexadecimal: names a wrong share without holding any. */
  shares: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10),
  nonce: text,
  sealed: text
})

/** The slot that k of n shares open: the store's key sealed under a key derived from the recovery secret. */
export type RecoverySlot = z.infer<typeof RecoveryForm>

/** The whole slot file but its checksum. */
export const SlotFileForm = z.strictObject({
  format: z.literal('focus-desk-slots'),
  version: z.literal(1),
  /** One more with every write: of two good copies the greater is the newer. */
  generation: z.int().min(1),
  officers: z.array(SlotForm).max(200),
  recovery: RecoveryForm.nullable()
})
export type SlotFile = z.infer<typeof SlotFileForm>

function holdsBytes(base64: string, length: number): boolean {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === length && bytes.toString('base64') === base64
}

/** Says why no passphrase can be tried on a slot, in a few words; null when one can. Bounds keep a hostile file from asking for all memory. */
export function slotFault({ kdf, nonce, sealed }: Slot): string | null {
  if (kdf.opsLimit < CHEAPEST.opsLimit || kdf.opsLimit > DEAREST.opsLimit)
    return 'its number of passes is out of bounds'
  if (kdf.memLimit < CHEAPEST.memLimit || kdf.memLimit > DEAREST.memLimit)
    return 'its amount of memory is out of bounds'
  if (!holdsBytes(kdf.salt, SALT_BYTES)) return 'its salt is not whole'
  if (!holdsBytes(nonce, 24)) return 'its nonce is not whole'
  return holdsBytes(sealed, 80) ? null : 'its sealed part is not whole'
}

/** True when a recovery slot's nonce and sealed part have the lengths they must have. */
export function recoveryIsWhole({ nonce, sealed }: RecoverySlot): boolean {
  return holdsBytes(nonce, 24) && holdsBytes(sealed, 48)
}
