import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a hand-made archive; everything after `content` is a lie about it. */
export interface Part {
  name: string
  content: Buffer | string
  stored?: boolean
  unpacked?: number
  crc?: number
  flags?: number
  method?: number
  localName?: string
  /** Points at the bytes of an earlier part instead of its own. */
  sharesBytesOf?: number
}

/** Makes a zip archive by hand, so that a test can say anything in it. */
export function makeZip(parts: readonly Part[], more: { count?: number; comment?: string } = {}): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  const headers: number[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const method = part.method ?? (part.stored ? 0 : 8)
    const shared = part.sharesBytesOf === undefined ? undefined : headers[part.sharesBytesOf]
    const local = header(0x04034b50, part, method, packed, content, part.localName ?? part.name)
    headers.push(shared ?? offset)
    if (shared === undefined) {
      pieces.push(local, packed)
      offset += local.length + packed.length
    }
    const label = Buffer.from(part.name)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    local.copy(central, 6, 4, 30)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(shared ?? headers[headers.length - 1] ?? 0, 42)
    directory.push(central, label)
  }
  const listed = Buffer.concat(directory)
  const comment = Buffer.from(more.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(more.count ?? parts.length, 8)
  end.writeUInt16LE(more.count ?? parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...pieces, listed, end, comment])
}

function header(signature: number, part: Part, method: number, packed: Buffer, content: Buffer, name: string): Buffer {
  const label = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(signature, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(part.flags ?? 0, 6)
  local.writeUInt16LE(method, 8)
  local.writeUInt32LE(part.crc ?? crc32(content), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(part.unpacked ?? content.length, 22)
  local.writeUInt16LE(label.length, 26)
  return Buffer.concat([local, label])
}
