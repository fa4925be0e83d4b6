import { sshKey, SUMMARY_NAMESPACE } from '../../signatures/ssh-signature'

const KEY_BYTES = 32

/**
 * The line by which `ssh-keygen -Y verify` knows a signer, for a file of allowed signers.
 * @param principal who it is, without spaces, as `180233@lambeth`
 * @param key 32 bytes
 */
export function allowedSignersLine(principal: string, key: Uint8Array, namespace: string): string {
  const named = principal.replace(/[^\w.@+-]/g, '-')
  return `${named} namespaces="${namespace}" ssh-ed25519 ${sshKey(key).toString('base64')}\n`
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
