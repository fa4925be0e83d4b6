import { createPublicKey, sign, type KeyObject } from 'node:crypto'
import { armouredSignature, sshSigned } from './ssh-signature'

/** The 32 bytes of the public key that belongs to an Ed25519 private key. */
export function publicBytes(key: KeyObject): Buffer {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url')
}

/** Signs as `ssh-keygen -Y sign` does; Ed25519 gives the same bytes for the same message every time. */
export function sshSign(message: Uint8Array, key: KeyObject, namespace: string): string {
  return armouredSignature(publicBytes(key), namespace, sign(null, sshSigned(message, namespace), key))
}
