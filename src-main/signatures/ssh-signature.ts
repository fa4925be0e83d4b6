import { createHash, createPublicKey, verify } from 'node:crypto'

/** What a signature is for. It is signed along, so that one made for a bundle never passes as one under a summary. */
export const BUNDLE_NAMESPACE = 'focus-desk-bundle'
export const SUMMARY_NAMESPACE = 'focus-desk-summary'

const BEGIN = '-----BEGIN SSH SIGNATURE-----\n'
const END = '\n-----END SSH SIGNATURE-----\n'
const KEY_TYPE = 'ssh-ed25519'
const SIGNATURE = 64

function parts(...given: (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    given.flatMap((part) => {
      const bytes = Buffer.from(part)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    })
  )
}

/** A public key of 32 bytes as SSH spells it. */
export function sshKey(key: Uint8Array): Buffer {
  return parts(KEY_TYPE, key)
}

/** What stands before the 64 bytes of the signature itself: version, key, namespace and hash. */
function before(key: Uint8Array, namespace: string): Buffer {
  const version = Buffer.from([0, 0, 0, 1])
  const length = Buffer.from([0, 0, 0, 4 + KEY_TYPE.length + 4 + SIGNATURE])
  return Buffer.concat([
    Buffer.from('SSHSIG'),
    version,
    parts(sshKey(key), namespace, '', 'sha512'),
    length,
    parts(KEY_TYPE),
    Buffer.from([0, 0, 0, SIGNATURE])
  ])
}

/** The bytes that Ed25519 signs for a message (PROTOCOL.sshsig). */
export function sshSigned(message: Uint8Array, namespace: string): Buffer {
  const digest = createHash('sha512').update(message).digest()
  return Buffer.concat([Buffer.from('SSHSIG'), parts(namespace, '', 'sha512', digest)])
}

/** Spells a signature as `ssh-keygen -Y sign` does. */
export function armouredSignature(key: Uint8Array, namespace: string, signature: Uint8Array): string {
  const text = Buffer.concat([before(key, namespace), signature]).toString('base64')
  return `${BEGIN}${(text.match(/.{1,70}/g) ?? []).join('\n')}${END}`
}

/** The fingerprint of a key as `ssh-keygen -l` shows it. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(sshKey(key)).digest('base64').replace('=', '')}`
}

/**
 * Reads an armoured signature by an Ed25519 key.
 * @returns the key it names and the signature, or null when it is anything else, made for something else or spelled otherwise
 */
export function readSshSignature(armoured: string, namespace: string): { key: Buffer; signature: Buffer } | null {
  const blob = Buffer.from(armoured.slice(BEGIN.length, -END.length), 'base64')
  const at = 'SSHSIG'.length + 4 + 4 + 4 + KEY_TYPE.length + 4
  const key = blob.subarray(at, at + 32)
  const signature = blob.subarray(-SIGNATURE)
  const same = key.length === 32 && armouredSignature(key, namespace, signature) === armoured
  return same ? { key, signature } : null
}

/** True when the signature is that key's over the message. Never throws. */
export function sshSignatureHolds(
  { key, signature }: { key: Buffer; signature: Buffer },
  message: Uint8Array,
  namespace: string
): boolean {
  try {
    const x = key.toString('base64url')
    const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, sshSigned(message, namespace), known, signature)
  } catch {
    return false
  }
}
