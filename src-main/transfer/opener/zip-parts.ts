import { crc32, inflateRawSync } from 'node:zlib'
import { turnedAway } from './refusals'
import type { ZipPart } from './zip-limits'

/**
 * Unpacks one part, never past the size its directory states.
 * @param bytes the whole archive
 * @throws Refusal FD-OPN-15 damaged, FD-OPN-18 when it unpacks to another size than stated
 */
export function unpackPart(bytes: Uint8Array, part: ZipPart): Buffer {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset + part.start, part.packed)
  const unpacked = part.deflated ? inflated(packed, part.unpacked) : packed
  if (unpacked.length !== part.unpacked) throw turnedAway.lyingSize()
  if (crc32(unpacked) !== part.crc) throw turnedAway.damagedWorkbook()
  return unpacked
}

function inflated(packed: Buffer, stated: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(stated, 1) })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw turnedAway.lyingSize()
    throw turnedAway.damagedWorkbook()
  }
}

/**
 * Packs parts anew without compression, so that the reader of worksheets sees only what was checked here and nothing of the original
 * archive.
 * @param parts unpacked bytes by name
 */
export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer<ArrayBuffer> {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(label.length, 22)
    pieces.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, label, content)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, label)
    offset += 30 + label.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  const packed = Buffer.alloc(offset + listed.length + end.length)
  let at = 0
  for (const piece of [...pieces, listed, end]) at += piece.copy(packed, at)
  return packed
}
