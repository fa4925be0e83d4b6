/** Bytes in which a tar counts. */
export const TAR_BLOCK = 512

/** What one header block of a tar says of the file after it. */
export interface TarHeader {
  name: string
  size: number
  /** False for folders, links, devices and every extension that could say something else than the header does. */
  plain: boolean
}

function field(header: Buffer, at: number, width: number): string {
  const text = header.toString('latin1', at, at + width)
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

function octal(header: Buffer, at: number, width: number): number | null {
  const text = field(header, at, width).trim()
  return /^[0-7]{1,11}$/.test(text) ? Number.parseInt(text, 8) : null
}

/** The sum over a header in which the sum itself is taken as spaces. */
function sumOf(header: Buffer): number {
  let sum = 8 * 32
  for (let at = 0; at < TAR_BLOCK; at++) if (at < 148 || at >= 156) sum += header[at] ?? 0
  return sum
}

/** Reads a header block as POSIX (ustar) or GNU tar writes it; null when it is none. */
export function readTarHeader(header: Buffer): TarHeader | null {
  if (header.length !== TAR_BLOCK) return null
  const magic = header.toString('latin1', 257, 265)
  const size = octal(header, 124, 12)
  if ((magic !== 'ustar\u000000' && magic !== 'ustar  \0') || size === null) return null
  if (octal(header, 148, 8) !== sumOf(header)) return null
  const prefix = magic.endsWith('00') ? field(header, 345, 155) : ''
  const name = prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`
  return { name, size, plain: header[156] === 0x30 || header[156] === 0 }
}

/** Bytes after a file that fill it up to a whole number of blocks. */
export function paddingOf(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK
}
