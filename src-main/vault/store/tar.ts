import { fstatSync, readSync } from 'node:fs'

/** The plain tar format of POSIX (ustar): blocks of 512 bytes, a header before each file, two empty blocks at the end. */
const BLOCK = 512
const LARGEST = 8 ** 11 - 1
export const TAR_END = Buffer.alloc(2 * BLOCK)

/** One file inside a tar: where its bytes begin and how many they are. */
export interface TarMember {
  name: string
  at: number
  size: number
}

/** Bytes that fill a file up to a whole number of blocks. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}

/** The sum over a header in which the sum itself is taken as spaces. */
function headerSum(header: Buffer): number {
  const blank = Buffer.from(header)
  blank.fill(' ', 148, 156)
  return blank.reduce((sum, byte) => sum + byte, 0)
}

/**
 * @param name at most 99 ASCII characters
 * @param seconds the time it was made, in seconds since 1970
 */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  if (size > LARGEST) throw new RangeError('a tar holds files of at most 8 GiB')
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 'latin1')
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(seconds, 12), 100, 'latin1')
  header.write('0', 156, 'latin1')
  header.write('ustar\u000000', 257, 'latin1')
  header.write(`${headerSum(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** A whole small file with its header and padding. */
export function tarMember(name: string, bytes: Buffer, seconds: number): Buffer[] {
  return [tarHeader(name, bytes.length, seconds), bytes, tarPadding(bytes.length)]
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

function readAt(held: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(held, bytes, 0, length, at))
}

function field(header: Buffer, at: number, width: number): string {
  return header.toString('latin1', at, at + width).replace(/\0.*$/su, '')
}

/**
 * Lists what a tar holds. Strict: only plain files as {@link tarHeader} writes them, nothing between or after them.
 * @returns null when the bytes are anything else
 */
export function readTar(held: number): TarMember[] | null {
  const members: TarMember[] = []
  const { size: all } = fstatSync(held)
  for (let at = 0; at < all;) {
    const header = readAt(held, at, BLOCK)
    if (header.length < BLOCK) return null
    if (isEmpty(header))
      return all === at + TAR_END.length && isEmpty(readAt(held, at, TAR_END.length)) ? members : null
    const name = field(header, 0, 100)
    const size = Number.parseInt(field(header, 124, 12), 8)
    const seconds = Number.parseInt(field(header, 136, 12), 8)
    if (!(size >= 0 && seconds >= 0) || !tarHeader(name, size, seconds).equals(header)) return null
    const padding = tarPadding(size).length
    const next = at + BLOCK + size + padding
    if (next > all || !isEmpty(readAt(held, next - padding, padding))) return null
    members.push({ name, at: at + BLOCK, size })
    at = next
  }
  return null
}
