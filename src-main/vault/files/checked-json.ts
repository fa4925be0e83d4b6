import { canonical } from '../../journal/canonical'
import { sha256 } from './sha256'

/** The bytes that seals are made over: the one canonical spelling of the program, in UTF-8. */
export function canonicalBytes(value: object): Buffer {
  return Buffer.from(canonical(value), 'utf8')
}

function spelled(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`, 'utf8')
}

/** The bytes of a small file that notices its own damage: members in order, two spaces a level, and the SHA-256 of its canonical spelling. */
export function checkedFile(content: object): Buffer {
  return spelled({ ...content, checksum: sha256(canonicalBytes(content)) })
}

/**
 * Takes the bytes of such a file apart. They must be the very bytes that writing its content gives, so that any changed byte is noticed.
 * @returns the content without its checksum, its form still to be checked; null when damaged
 */
export function parseChecked(bytes: Buffer): Record<string, unknown> | null {
  try {
    const { checksum, ...content } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    if (typeof checksum !== 'string' || !checkedFile(content).equals(bytes)) return null
    return content
  } catch {
    return null
  }
}
