export { beginTry, endTry, waitAfter, waitFor } from './attempts'
export type { Cost } from './cost'
export { passphraseFault, requireGoodPassphrase, SHORTEST_PASSPHRASE } from './passphrase'
export { changePassphrase, tryPassphrase } from './proving'
export { recoveryKey } from './recovery'
export { makeRecovery, readShare, recoverStoreKey, type ShareCount } from './shares'
export { publicKeyOf, signDigest, verifyDigest, type SigningPurpose } from './signing'
export { makeSlot, openSlot, type OpenedSlot, type Slot, type SlotMaking } from './slot'
export {
  mendSlots,
  parseSlotFile,
  readSlots,
  SLOTS,
  SLOTS_COPY,
  slotFileBytes,
  slotsExist,
  writeSlots,
  type ReadSlots
} from './slot-file'
export type { RecoverySlot, SlotFile } from './slot-form'
export { addSlot, newSlots, removeSlot, replaceSlot, slotBySignIn, slotOf } from './slots'
