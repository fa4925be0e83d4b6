/** One value of ASN.1 in DER: its tag, what is in it, and all its bytes. */
export interface Der {
  tag: number
  content: Buffer
  whole: Buffer
}

export const TAG = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30, set: 0x31 } as const

const DEEPEST_LENGTH = 3

/** Thrown for bytes that are not DER; never shown to a person. */
export class NotDer extends Error {}

/**
 * Reads one value that begins at `at`. Strict: definite lengths in their shortest form, tags of one byte, nothing past the end.
 * @throws NotDer
 */
export function readDer(bytes: Buffer, at = 0): Der {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('tag')
  let length = first
  let start = at + 2
  if (first >= 0x80) {
    const count = first - 0x80
    if (count === 0 || count > DEEPEST_LENGTH || start + count > bytes.length) throw new NotDer('length')
    length = bytes.readUIntBE(start, count)
    start += count
    if (length < 0x80 || length < 2 ** (8 * (count - 1))) throw new NotDer('length not in its shortest form')
  }
  if (start + length > bytes.length) throw new NotDer('cut')
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

/** The values inside a value, which they fill exactly. */
export function childrenOf({ content }: Der): Der[] {
  const children: Der[] = []
  let at = 0
  while (at < content.length) {
    const child = readDer(content, at)
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** Writes a value. */
export function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content])
  const digits = content.length.toString(16)
  const length = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, content])
}

/** Writes the members of a SET OF in the order that DER wants: by their bytes. */
export function derSet(tag: number, members: readonly Buffer[]): Buffer {
  return der(tag, ...members.toSorted(Buffer.compare))
}

/** Writes an object identifier from its dotted form. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const part of rest) {
    const groups = [part & 0x7f]
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80)
    bytes.push(...groups)
  }
  return der(TAG.oid, Buffer.from(bytes))
}
