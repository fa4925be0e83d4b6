import { MOST_PARTS, MOST_UNPACKED, SMALL_PART, STEEPEST_RATIO } from './limits'
import { turnedAway } from './refusals'

/** One file of a zip archive as its central directory states it, checked against its own header. */
export interface ZipPart {
  name: string
  deflated: boolean
  packed: number
  unpacked: number
  crc: number
  /** Where its packed bytes begin. */
  start: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000
const STORED = 0
const DEFLATED = 8
const ELSEWHERE = 0xffffffff
const WIDE_SIZES = 0x0001

/** The end record: the last place with its signature whose comment ends exactly where the file ends. */
function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = file.length - END_LENGTH; at >= lowest; at--) {
    if (file.readUInt32LE(at) === END && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length) return at
  }
  throw turnedAway.damagedWorkbook()
}

/** Sizes of 64 bits stand in an extra field, in a fixed order, each only where its 32-bit place says so. */
function wideNumbers(extra: Buffer, wanted: number): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === WIDE_SIZES && length >= wanted * 8 && at + 4 + length <= extra.length) {
      return Array.from({ length: wanted }, (_, place) => Number(extra.readBigUInt64LE(at + 4 + place * 8)))
    }
    at += 4 + length
  }
  throw turnedAway.damagedWorkbook()
}

function partAt(file: Buffer, at: number): { part: ZipPart; header: number; next: number } {
  if (at + CENTRAL_LENGTH > file.length || file.readUInt32LE(at) !== CENTRAL) throw turnedAway.damagedWorkbook()
  if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw turnedAway.encryptedPart()
  const method = file.readUInt16LE(at + 10)
  if (method !== STORED && method !== DEFLATED) throw turnedAway.damagedWorkbook()
  const nameEnd = at + CENTRAL_LENGTH + file.readUInt16LE(at + 28)
  const extraEnd = nameEnd + file.readUInt16LE(at + 30)
  const next = extraEnd + file.readUInt16LE(at + 32)
  if (next > file.length) throw turnedAway.damagedWorkbook()
  const given = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
  const wide = given.filter((each) => each === ELSEWHERE).length
  const wider = wide > 0 ? wideNumbers(file.subarray(nameEnd, extraEnd), wide) : []
  const [unpacked = 0, packed = 0, header = 0] = given.map((each) => (each === ELSEWHERE ? (wider.shift() ?? 0) : each))
  const name = file.toString('utf8', at + CENTRAL_LENGTH, nameEnd)
  const part = { name, deflated: method === DEFLATED, packed, unpacked, crc: file.readUInt32LE(at + 16), start: 0 }
  return { part, header, next }
}

/** Where the packed bytes of a part begin; its own header must name the same part. */
function startOf(file: Buffer, header: number, part: ZipPart): number {
  if (header + LOCAL_LENGTH > file.length || file.readUInt32LE(header) !== LOCAL) throw turnedAway.damagedWorkbook()
  const nameEnd = header + LOCAL_LENGTH + file.readUInt16LE(header + 26)
  if (file.toString('utf8', header + LOCAL_LENGTH, nameEnd) !== part.name) throw turnedAway.lyingSize()
  const start = nameEnd + file.readUInt16LE(header + 28)
  if (start + part.packed > file.length) throw turnedAway.damagedWorkbook()
  return start
}

function checkSizes(parts: readonly ZipPart[]): void {
  let total = 0
  for (const part of parts) {
    total += part.unpacked
    const steep = part.unpacked > SMALL_PART && part.unpacked > part.packed * STEEPEST_RATIO
    if (total > MOST_UNPACKED || steep) throw turnedAway.bomb()
    if (!part.deflated && part.packed !== part.unpacked) throw turnedAway.lyingSize()
  }
}

/** Parts that share packed bytes let a small file unpack to a huge one; names twice let two readers see two different files. */
function checkApart(spans: readonly { from: number; to: number }[], names: readonly string[], directory: number): void {
  if (new Set(names).size !== names.length) throw turnedAway.lyingSize()
  const sorted = [...spans].sort((one, other) => one.from - other.from)
  sorted.forEach((span, place) => {
    if (span.to > (sorted[place + 1]?.from ?? directory)) throw turnedAway.bomb()
  })
}

/**
 * Reads and checks what a zip archive says it holds, before anything is unpacked: how many parts, how large, none encrypted, none
 * overlapping, none twice.
 * @throws Refusal FD-OPN-15 damaged, -16 encrypted parts, -17 unpacks to too much, -18 says one thing and holds another
 */
export function readZipDirectory(bytes: Uint8Array): ZipPart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < END_LENGTH) throw turnedAway.damagedWorkbook()
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  const directory = file.readUInt32LE(end + 16)
  if (count > MOST_PARTS) throw turnedAway.bomb()
  if (directory > end || count !== file.readUInt16LE(end + 8)) throw turnedAway.damagedWorkbook()
  const parts: ZipPart[] = []
  const spans: { from: number; to: number }[] = []
  for (let at = directory; parts.length < count;) {
    const { part, header, next } = partAt(file, at)
    part.start = startOf(file, header, part)
    parts.push(part)
    spans.push({ from: header, to: part.start + part.packed })
    at = next
  }
  checkSizes(parts)
  checkApart(
    spans,
    parts.map((part) => part.name),
    directory
  )
  return parts
}
