import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

const MAGIC = Buffer.from('SSHSIG', 'latin1')
const KEY_TYPE = 'ssh-ed25519'
const HASH = 'sha512'
const BEGIN = '-----BEGIN SSH SIGNATURE-----'
const END = '-----END SSH SIGNATURE-----'
/** RFC 8410: what stands before the 32 bytes of an Ed25519 public key in DER. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

/** Keeps a signature over a summary from passing as one over anything else. */
export const SUMMARY_NAMESPACE = 'focus-desk-summary'

function field(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function signedBlob(bytes: Uint8Array, namespace: string): Buffer {
  const digest = createHash(HASH).update(bytes).digest()
  return Buffer.concat([MAGIC, field(namespace), field(''), field(HASH), field(digest)])
}

function armoured(key: Buffer, signature: Buffer, namespace: string): string {
  const blob = Buffer.concat([
    MAGIC,
    Buffer.from([0, 0, 0, 1]),
    field(Buffer.concat([field(KEY_TYPE), field(key)])),
    field(namespace),
    field(''),
    field(HASH),
    field(Buffer.concat([field(KEY_TYPE), field(signature)]))
  ])
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? []
  return `${[BEGIN, ...lines, END].join('\n')}\n`
}

/** The 32 bytes of an Ed25519 public key; of a private key, of the one that belongs to it. */
export function rawPublicKey(key: KeyObject): Buffer {
  const held = key.type === 'private' ? createPublicKey(key) : key
  return held.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}

/**
 * Signs bytes as `ssh-keygen -Y sign` does (OpenSSH, PROTOCOL.sshsig).
 * @param key Ed25519 private key
 * @returns the armoured form, for a file beside the signed one
 */
export function sshSignature(bytes: Uint8Array, key: KeyObject, namespace: string): string {
  return armoured(rawPublicKey(key), sign(null, signedBlob(bytes, namespace), key), namespace)
}

/** What an armoured signature says: whose key, and whether it stands under these bytes. Null when it is no such signature. */
export function readSshSignature(
  written: string,
  bytes: Uint8Array,
  namespace: string
): { key: Buffer; agrees: boolean } | null {
  const text = written.replace(/\r\n/g, '\n')
  const blob = Buffer.from(text.slice(BEGIN.length, text.lastIndexOf(END)), 'base64')
  const keyAt = MAGIC.length + 4 + 4 + 4 + KEY_TYPE.length + 4
  if (blob.length < keyAt + KEY_BYTES + SIGNATURE_BYTES) return null
  const key = blob.subarray(keyAt, keyAt + KEY_BYTES)
  const signature = blob.subarray(blob.length - SIGNATURE_BYTES)
  // Written again from the two parts that vary, it must come out the same: so nothing else can have been put in.
  if (armoured(key, signature, namespace).trim() !== text.trim()) return null
  try {
    const held = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' })
    return { key, agrees: verify(null, signedBlob(bytes, namespace), held, signature) }
  } catch {
    return null
  }
}

/**
 * The line by which `ssh-keygen -Y verify` knows a signer, for a file of allowed signers.
 * @param principal who it is, without spaces, as `180233@lambeth`
 * @param key 32 bytes
 */
export function allowedSignersLine(principal: string, key: Uint8Array, namespace: string): string {
  const blob = Buffer.concat([field(KEY_TYPE), field(key)]).toString('base64')
  return `${principal.replace(/[^\w.@+-]/g, '-')} namespaces="${namespace}" ${KEY_TYPE} ${blob}\n`
}

/** Reads the Ed25519 keys of a file of allowed signers; lines for other kinds of key are passed over. */
export function readAllowedSigners(text: string): { name: string; key: Buffer }[] {
  return text.split('\n').flatMap((line) => {
    const found = /^(\S+) (?:namespaces="([^"]*)" )?ssh-ed25519 ([A-Za-z0-9+/=]+)\s*$/.exec(line.trim())
    const [, principal, namespaces, encoded] = found ?? []
    if (principal === undefined || encoded === undefined) return []
    if (namespaces !== undefined && !namespaces.split(',').includes(SUMMARY_NAMESPACE)) return []
    const key = Buffer.from(encoded, 'base64').subarray(-KEY_BYTES)
    return allowedSignersLine('x', key, 'x').endsWith(` ${encoded}\n`) ? [{ name: principal, key }] : []
  })
}
