import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { AgeRecipient } from '../contract/bundle-manifest'
import { findAgeHeader } from './opener/age-header'
import { bundleRefused } from './opener/bundle-refusals'
import { sealingRefused } from './refusals'

/** A key pair for bundles: the identity stays in the store, the recipient stands on the identity card. */
export interface AgeKeys {
  /** `AGE-SECRET-KEY-1…` */
  identity: string
  /** `age1…` */
  recipient: string
}

/** Makes the age keys of a terminal, or of a desk's recovery. */
export async function newAgeKeys(): Promise<AgeKeys> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * Makes the header of a new age file and the key its payload is sealed with.
 * @param recipients who can open it, as `age1…`
 * @throws Refusal FD-BND-07 when one of them is no X25519 recipient
 */
export async function newAgeHeader(
  recipients: readonly string[]
): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter()
  let fileKey: Uint8Array | undefined
  if (!recipients.every((each) => AgeRecipient.safeParse(each).success)) throw sealingRefused.badRecipient()
  // It adds no recipient: this is how the library lets somebody see the key that it drew.
  encrypter.addRecipient({
    wrapFileKey(drawn) {
      fileKey = Uint8Array.from(drawn)
      return []
    }
  })
  let file: Uint8Array
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient)
    file = await encrypter.encrypt(new Uint8Array(0))
  } catch {
    throw sealingRefused.badRecipient()
  }
  const header = findAgeHeader(file)
  if (!header || !fileKey) throw sealingRefused.badRecipient()
  return { header: file.slice(0, header.length), fileKey }
}

/** Finds the key of an age file with whatever identities are given. */
export async function fileKeyWith(decrypter: Decrypter, head: Uint8Array): Promise<Uint8Array> {
  const header = findAgeHeader(head)
  if (!header) throw bundleRefused.notABundle()
  try {
    return await decrypter.decryptHeader(head.slice(0, header.length))
  } catch (fault) {
    const nobody = fault instanceof Error && fault.message.startsWith('no identity matched')
    throw nobody ? bundleRefused.notForThisTerminal() : bundleRefused.headerChanged()
  }
}

/**
 * Unwraps the key of one bundle: all that the opener is ever given.
 * @param identity this terminal's private age key
 * @param head the first bytes of the bundle, as many as a header may have (LONGEST_AGE_HEADER)
 * @throws Refusal FD-BND-10 not a bundle, -11 header changed, -12 not for this terminal
 */
export async function unwrapFileKey(identity: string, head: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return fileKeyWith(decrypter, head)
}
